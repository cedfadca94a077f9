"""Fields that several kinds of text share. Their roots are content.shelf.Reading."""

from datetime import date, datetime
from typing import Any, TypeAlias

import graphene
from django.utils import timezone

from content.schema.author import Author
from content.schema.image import Image
from content.schema.scalars import HTML
from content.schema.words import InWords, LocalId, in_words
from content.shelf import Reading
from core.languages_schema import LanguageEnum
from core.richtext import excerpt

Root: TypeAlias = Reading[Any]
Info: TypeAlias = graphene.ResolveInfo


class Heading(graphene.ObjectType):
    """A heading inside a text."""

    id = graphene.String(required=True, description="The `id` of the heading in `body`.")
    title = graphene.String(required=True, description="Its words.")
    level = graphene.Int(required=True, description="2 or 3.")


class Translation(graphene.ObjectType):
    """The same text in the other language."""

    language = graphene.Field(LanguageEnum, required=True, description="The other language.")
    slug = graphene.String(required=True, description="The end of its address there.")


def field_of_text(name: str, default: Any, root: Root, info: Info) -> Any:
    return getattr(root.row, name, default)


def begun(row: Any) -> datetime:
    """When it appeared; a draft, which only the desk can see, would appear as it is now."""
    since: datetime = row.published_at or row.updated_at
    return since


def changed(row: Any) -> datetime:
    """One that was written before the moment for which it was scheduled is new at that moment."""
    updated: datetime = row.updated_at
    return max(updated, begun(row))


class TextFields(LocalId):
    slug = graphene.String(required=True, description="The end of its address.")
    language = graphene.Field(LanguageEnum, required=True, description="The language it is written in.")
    title = graphene.String(required=True, description="Its title.")
    lead = graphene.String(required=True, description="One or two sentences that begin it.")
    description = graphene.String(required=True, description="For search engines and shared links.")
    body = graphene.Field(HTML, required=True, description="The text.")
    edition = graphene.String(required=True, description="Another when the words of `body` are others.")
    published_at = graphene.DateTime(required=True, description="The moment at which it appeared.")
    updated_at = graphene.DateTime(required=True, description="The moment of its last change.")
    translations = graphene.List(
        graphene.NonNull(Translation), required=True, description="The same text in the other language."
    )

    @staticmethod
    def resolve_language(root: Root, info: Info) -> str:
        language: str = root.row.language
        return language

    @staticmethod
    def resolve_description(root: Root, info: Info) -> str:
        return root.row.description or excerpt(root.row.lead)

    @staticmethod
    def resolve_body(root: Root, info: Info) -> str:
        return root.body

    @staticmethod
    def resolve_published_at(root: Root, info: Info) -> datetime:
        return timezone.localtime(begun(root.row)).replace(microsecond=0)

    @staticmethod
    def resolve_updated_at(root: Root, info: Info) -> datetime:
        return timezone.localtime(changed(root.row)).replace(microsecond=0)

    @staticmethod
    def resolve_translations(root: Root, info: Info) -> list[Any]:
        return [root.counterpart] if root.counterpart else []


class DatedFields:
    published_on = graphene.Date(
        required=True, description="The day it appeared, in the practice's time zone."
    )

    @staticmethod
    def resolve_published_on(root: Root, info: Info) -> date:
        return timezone.localdate(begun(root.row))


class UpdatedFields:
    updated_on = graphene.Date(required=True, description="The day of its last change.")

    @staticmethod
    def resolve_updated_on(root: Root, info: Info) -> date:
        return timezone.localdate(changed(root.row))


class HeadingFields:
    headings = graphene.List(graphene.NonNull(Heading), required=True, description="Its headings, in order.")


class IllustratedFields:
    cover = graphene.Field(Image, description="A picture; shown instead of the drawing.")
    drawing = graphene.String(required=True, description="Name of a drawing of the sprite.")

    @staticmethod
    def resolve_cover(root: Root, info: Info) -> InWords | None:
        return in_words(root.row.cover, root.row.language)


class ReviewedFields:
    reading_minutes = graphene.Int(required=True, description="Minutes of quiet reading.")
    reviewed_on = graphene.Date(description="The day a specialist checked it last.")
    reviewed_by = graphene.Field(Author, description="Who checked it.")
    author = graphene.Field(Author, description="Who wrote it.")
    sources = graphene.List(
        graphene.NonNull(graphene.String), required=True, description="Published sources, one each."
    )

    @staticmethod
    def resolve_reviewed_by(root: Root, info: Info) -> InWords | None:
        return in_words(root.row.reviewed_by, root.language)

    @staticmethod
    def resolve_author(root: Root, info: Info) -> InWords | None:
        return in_words(root.row.author, root.language)

    @staticmethod
    def resolve_sources(root: Root, info: Info) -> list[str]:
        sources: list[str] = root.row.source_list
        return sources
