from typing import TypeAlias

import graphene

from content import book
from content.schema.author import Author
from content.schema.words import InWords, LocalId, field_of_row, in_words, language_argument
from core.languages import Language
from core.languages_schema import LanguageEnum

Info: TypeAlias = graphene.ResolveInfo


class SectionLink(LocalId, graphene.ObjectType):
    """A section in the table of contents."""

    class Meta:
        default_resolver = field_of_row

    slug = graphene.String(required=True, description="The end of its address.")
    language = graphene.Field(LanguageEnum, required=True, description="The language it is written in.")
    title = graphene.String(required=True, description="Its title.")
    lead = graphene.String(required=True, description="One or two sentences that begin it.")
    reading_minutes = graphene.Int(required=True, description="Minutes of quiet reading.")

    @staticmethod
    def resolve_language(root: book.BookSection, info: Info) -> str:
        return root.row.language


class Chapter(LocalId, graphene.ObjectType):
    """A chapter of the textbook."""

    class Meta:
        default_resolver = field_of_row

    number = graphene.Int(required=True, description="Runs through the whole book.")
    title = graphene.String(required=True, description="Its title.")
    lead = graphene.String(required=True, description="A sentence about it; may be empty.")
    sections = graphene.List(
        graphene.NonNull(SectionLink), required=True, description="Its sections, in order."
    )

    @staticmethod
    def resolve_number(root: book.BookChapter, info: Info) -> int:
        return root.number

    @staticmethod
    def resolve_sections(root: book.BookChapter, info: Info) -> list[book.BookSection]:
        return root.sections


class Part(LocalId, graphene.ObjectType):
    """A part of the textbook."""

    class Meta:
        default_resolver = field_of_row

    number = graphene.Int(required=True, description="1 for the first part.")
    title = graphene.String(required=True, description="Its title.")
    lead = graphene.String(required=True, description="A sentence about it; may be empty.")
    chapters = graphene.List(graphene.NonNull(Chapter), required=True, description="Its chapters, in order.")

    @staticmethod
    def resolve_number(root: book.BookPart, info: Info) -> int:
        return root.number

    @staticmethod
    def resolve_chapters(root: book.BookPart, info: Info) -> list[book.BookChapter]:
        return root.chapters


class Textbook(LocalId, graphene.ObjectType):
    """The author's book, with what can be read of it."""

    class Meta:
        default_resolver = field_of_row

    title = graphene.String(required=True, description="Its title.")
    subtitle = graphene.String(required=True, description="May be empty.")
    lead = graphene.String(required=True, description="What it is about; may be empty.")
    author = graphene.Field(Author, description="Who wrote it.")
    parts = graphene.List(graphene.NonNull(Part), required=True, description="Its parts, in order.")
    section_count = graphene.Int(required=True, description="How many sections can be read.")
    reading_minutes = graphene.Int(required=True, description="Minutes to read all sections.")

    @staticmethod
    def resolve_author(root: book.Book, info: Info) -> InWords | None:
        return in_words(root.row.author, root.language)

    @staticmethod
    def resolve_parts(root: book.Book, info: Info) -> list[book.BookPart]:
        return root.parts

    @staticmethod
    def resolve_section_count(root: book.Book, info: Info) -> int:
        return len(root.sections)

    @staticmethod
    def resolve_reading_minutes(root: book.Book, info: Info) -> int:
        return sum(section.row.reading_minutes for section in root.sections)


class TextbookQuery:
    textbook = graphene.Field(
        Textbook,
        description="The textbook; null while no section is published.",
        language=language_argument(),
    )

    @staticmethod
    def resolve_textbook(root: None, info: Info, language: Language) -> book.Book | None:
        return book.load(language)
