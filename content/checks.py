"""What an editor is told about a text while writing it: what stops publishing, and what is worth a look."""

from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from content import link_targets, readiness, review
from content.links import external_in
from content.models import ExternalLink, Text
from core import readability, typography
from core.readability import Ease, Readability
from core.richtext import clean, plain, reading_minutes


class Outside(NamedTuple):
    """A link to another site; `problem` as it was found last, empty when it works or was not asked yet."""

    url: str
    problem: str
    is_dead: bool


class Typography(NamedTuple):
    """`places` can be seen; no-break spaces cannot, so they are only counted."""

    places: list[typography.Place]
    spaces: int


class Check(NamedTuple):
    blocks: list[str]
    hints: list[str]
    typography: Typography
    readability: Readability
    ease: str
    minutes: int
    outside: list[Outside]


def check(text: Text) -> Check:
    """Reads the text as it would be saved. At most a dozen queries, whatever its length."""
    text.body = clean(text.body)
    words = plain(text.body)
    measured = readability.measure(words, text.language)
    return Check(
        blocks=list(readiness.problems(text).values()),
        hints=[*_link_hints(text), *review.hints(text), *_lengths(text), *_long_sentences(measured)],
        typography=places(text),
        readability=measured,
        ease=_in_words(measured.ease),
        minutes=reading_minutes(text.body, text.language),
        outside=outside_links(text),
    )


def places(text: Text) -> Typography:
    """For the typographer, in the title, the lead and the body."""
    found = [
        *typography.typeset_words(text.title, text.language).places,
        *typography.typeset_words(text.lead, text.language).places,
        *typography.typeset(text.body, text.language).places,
    ]
    seen = [place for place in found if place.kind != typography.Kind.SPACE]
    return Typography(seen, len(found) - len(seen))


def outside_links(text: Text) -> list[Outside]:
    urls = external_in(text.body)
    known = {link.url: link for link in ExternalLink.objects.filter(url__in=urls)} if urls else {}
    return [_outside(url, known.get(url)) for url in urls]


def _outside(url: str, link: ExternalLink | None) -> Outside:
    return Outside(url, link.problem, link.is_dead) if link else Outside(url, "", False)


def _link_hints(text: Text) -> list[str]:
    return [found.words for found in link_targets.findings(text) if found.weight == link_targets.Weight.HINT]


def _lengths(text: Text) -> list[str]:
    found = []
    least, most = readability.DESCRIPTION
    length = len(text.description)
    if not length:
        found.append(_("There is no description for search engines: they will show the lead."))
    elif not least <= length <= most:
        told = ngettext(
            "The description for search engines has %(count)d character; 90 to 160 are shown whole.",
            "The description for search engines has %(count)d characters; 90 to 160 are shown whole.",
            length,
        )
        found.append(told % {"count": length})
    if len(text.title) > readability.LONG_TITLE:
        found.append(_("The title is long: search engines cut it after about 70 characters."))
    return found


def _long_sentences(measured: Readability) -> list[str]:
    told = _("A long sentence, perhaps two would read better: “%(sentence)s”")
    return [told % {"sentence": _beginning(sentence)} for sentence in measured.long_sentences[:5]]


def _beginning(sentence: str) -> str:
    return sentence if len(sentence) <= 90 else sentence[:90].rpartition(" ")[0] + "…"


def _in_words(ease: Ease) -> str:
    return {
        Ease.EASY: _("It reads easily"),
        Ease.NORMAL: _("It reads normally"),
        Ease.HARD: _("It asks for some effort"),
        Ease.UNKNOWN: _("There are few words yet"),
    }[ease]
