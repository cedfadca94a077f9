"""The kinds of text there are, and of which a row is."""

from typing import TypeAlias

from content.models import Article, Kind, NewsItem, Page, Section, Text

KindOfText: TypeAlias = type[Article] | type[NewsItem] | type[Section] | type[Page]
TEXTS: tuple[KindOfText, ...] = (Article, NewsItem, Section, Page)
# With sources and a reviewer; in them alone words are explained, since opening hours need no explanation.
MEDICAL: tuple[type[Article] | type[Section], ...] = (Article, Section)


def kind_of(text: Text | type[Text]) -> Kind:
    return Kind(text._meta.model_name or "")


def model_of(kind: str) -> KindOfText:
    """Raises KeyError for what is no kind of text."""
    return {str(kind_of(model)): model for model in TEXTS}[kind]
