"""The texts of which a diary speaks: words are marked in them, and how far they are read is kept."""

import re
from typing import Any

from django.db.models import TextChoices

from content.models import Article, Kind, Section
from diary.reading import TextKey


class TextKind(TextChoices):
    ARTICLE = Kind.ARTICLE.value, "An article."
    SECTION = Kind.SECTION.value, "A section of the textbook."


KINDS: dict[str, Any] = {TextKind.ARTICLE.value: Article, TextKind.SECTION.value: Section}
_ID = re.compile(r"(?:[a-z]+-)?(?P<number>[0-9]{1,15})(?:-[a-z]{2})?")


def text_key(kind: str, given: str) -> TextKey | None:
    """`given` is the id that the text's own page has, "12-ru", or that of a highlight's text."""
    found = _ID.fullmatch(given)
    return TextKey(str(kind), int(found["number"])) if found and kind in KINDS else None
