"""Where a text stands on the site, and where it went from an address at which nothing can be read now."""

from dataclasses import dataclass

from django.db.models import Q

from content.kinds import kind_of
from content.models import Article, NewsItem, OldAddress, Page, Section, Text, Topic
from core.languages import Language

FOLDERS: dict[type[Text], str] = {Article: "articles", NewsItem: "news", Page: "pages", Section: "textbook"}

GLOSSARY: dict[str, str] = {language: f"{language.prefix}/glossary" for language in Language}


@dataclass(frozen=True)
class Moved:
    """The text can be read under another address."""

    slug: str
    language: str


@dataclass(frozen=True)
class Gone:
    """Readers could read a text here once; it was withdrawn or deleted."""


def address_of(text: Text) -> str:
    """Path of its page, in its own language."""
    return f"{Language(text.language).prefix}/{FOLDERS[type(text)]}/{text.slug}"


def fate_of(kind: type[Text], slug: str, language: str) -> Moved | Gone | None:
    """What became of an address at which no text can be read; None: there never was one.

    An address is also that of a text of the other language, where readers of `language` got it for want of
    a translation; what stood here in `language` itself comes first.
    """
    rows = {row.language: row for row in kind._default_manager.filter(slug=slug)}
    known = OldAddress.objects.filter(kind=kind_of(kind), slug=slug)
    old = {address.language: address for address in known}
    for each in (language, Language(language).other):
        if _was_read_here(rows.get(each), old.get(each)):
            return Gone()
        if each in old:
            return _present(kind, old[each].text_id, language)
    return None


def fate_of_topic(slug: str, language: str) -> Moved | Gone | None:
    """The same for the address of a topic."""
    old = OldAddress.objects.filter(kind=OldAddress.TOPIC, slug=slug).first()
    if old is None:
        return None
    topic = Topic.objects.filter(pk=old.text_id or 0).first()
    return Moved(topic.slug, language) if topic else Gone()


def _was_read_here(row: Text | None, old: OldAddress | None) -> bool:
    """Whether it is the last that readers had here; else it was withdrawn before it got this address."""
    if row is None or row.published_at is None or not row.has_begun:
        return False
    return old is None or row.published_at > old.since


def _present(kind: type[Text], key: int | None, language: str) -> Moved | Gone:
    """Where a reader of `language` finds the text now."""
    text = kind._default_manager.published().filter(pk=key).first()  # type: ignore[attr-defined]
    if text is None:
        return Gone()
    if text.language == language:
        return Moved(text.slug, language)
    readable = kind._default_manager.published().filter(language=language)  # type: ignore[attr-defined]
    counterpart = readable.filter(Q(original=text.pk) | Q(pk=text.original_id)).first()
    if counterpart is not None:
        return Moved(counterpart.slug, language)
    taken = readable.filter(slug=text.slug).exists()
    return Moved(text.slug, text.language if taken else language)
