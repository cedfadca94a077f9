"""A highlight: words of a text that somebody marked, where they stood, and a note.

The place is kept as the Web Annotation model has it: the words with what stood before and after them (a
text quote), and the paragraph's name with the distance from its beginning (a position). The client finds
them again.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

from django.db.models import TextChoices
from django.utils.translation import gettext as _

from core.errors import DomainError
from diary import fields as read
from diary.fields import Fields
from diary.reading import TextKey
from diary.texts import KINDS

LONGEST_QUOTE = 2_000
LONGEST_AROUND = 200
LONGEST_ANCHOR = 80
LONGEST_TEXT = 1_000_000


class Tone(TextChoices):
    """Names of colours, none of which means anything."""

    APRICOT = "apricot"
    PINE = "pine"
    SKY = "sky"
    SAND = "sand"


class Named(NamedTuple):
    """As a reader can open it now."""

    title: str
    slug: str
    language: str


def names_of(texts: Iterable[TextKey]) -> dict[TextKey, Named]:
    """Of those that readers can read now. One query for each kind among them."""
    wanted: dict[str, set[int]] = {}
    for text in texts:
        wanted.setdefault(text.kind, set()).add(text.number)
    return {
        TextKey(kind, row.pk): Named(row.title, row.slug, row.language)
        for kind, numbers in wanted.items()
        for row in KINDS[kind].objects.published().filter(pk__in=numbers).only("title", "slug", "language")
    }


def read_highlight(given: Fields, *, title: str) -> dict[str, Any]:
    """`title` is the text's at the time: the text may be renamed or withdrawn."""
    text: TextKey = given["text"]
    quote = _verbatim(given, "quote", LONGEST_QUOTE)
    if not quote.strip():
        raise DomainError("UNKNOWN", _("Please choose some words of the text."), ["quote"])
    return {
        "text": text.kind,
        "text_id": text.number,
        "title": title,
        "anchor": read.text(given, "anchor", longest=LONGEST_ANCHOR),
        "start": read.whole(given, "start", 0, LONGEST_TEXT),
        "quote": quote,
        "prefix": _verbatim(given, "prefix", LONGEST_AROUND),
        "suffix": _verbatim(given, "suffix", LONGEST_AROUND),
        "tone": Tone(given["tone"]).value,
        "note": read.text(given, "note"),
    }


def text_in(fields: Fields) -> TextKey:
    return TextKey(fields["text"], fields["text_id"])


def _verbatim(given: Fields, name: str, longest: int) -> str:
    """With the spaces at its ends: they are part of the place."""
    read.text(given, name, longest=longest)
    return str(given.get(name) or "").replace("\0", "")[:longest]
