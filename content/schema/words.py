"""Rows that carry both languages, seen in one."""

from typing import Any, NamedTuple

import graphene

from content.models.words import Bilingual
from core.languages_schema import LanguageEnum


class InWords(NamedTuple):
    """What the bilingual types resolve from."""

    row: Any
    language: str


def in_words(row: Bilingual | None, language: str) -> InWords | None:
    return InWords(row, language) if row else None


def field_of_row(name: str, default: Any, root: InWords, info: graphene.ResolveInfo) -> Any:
    """`title` is `title_ru` or `title_en` where there is such a pair, else the field itself."""
    if hasattr(root.row, f"{name}_ru"):
        return root.row.words(name, root.language)
    return getattr(root.row, name, default)


class LocalId:
    """An id that differs between languages, since the same row has other words in the other one."""

    id = graphene.ID(required=True, description="Opaque; differs between languages.")

    @staticmethod
    def resolve_id(root: Any, info: graphene.ResolveInfo) -> str:
        return f"{root.row.pk}-{root.language}"


def language_argument() -> graphene.Argument:
    return graphene.Argument(
        LanguageEnum,
        required=True,
        description="The reader's language; what does not exist in it is given in the other one.",
    )


def slug_argument() -> graphene.Argument:
    return graphene.Argument(graphene.String, required=True, description="The end of the page's address.")
