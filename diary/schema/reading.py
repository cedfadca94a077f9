"""`viewer.reading`: how far one has read. The roots are those of diary/library.py."""

from dataclasses import dataclass
from typing import Any, TypeAlias

import graphene
from django.db import models

from accounts.models import User
from content import book
from content.fresh import Fresh
from content.schema.words import language_argument
from core.languages import Language
from core.languages_schema import LanguageEnum
from diary.library import BookReading, Library, Read, fresh
from diary.reading import Standing, TextKey, percent
from diary.schema.types import listed
from diary.texts import TextKind, text_key

Info: TypeAlias = graphene.ResolveInfo
MOST_RECENT = 200


class ReadingState(models.TextChoices):
    NEW = "new", "Not opened, or only just."
    BEGUN = "begun", "Read in part."
    READ = "read", "Read, by reading it or by hand."


KindEnum = graphene.Enum.from_enum(
    TextKind,
    name="ReadableKind",
    description=lambda one: one.label if one else "Texts whose reading is remembered.",
)
StateEnum = graphene.Enum.from_enum(
    ReadingState, description=lambda one: one.label if one else "How far a text is read."
)


class Reader:
    """Who looks, with what was opened for them already."""

    def __init__(self, owner: User) -> None:
        self.owner = owner
        self._libraries: dict[str, Library] = {}

    def library(self, language: str) -> Library:
        return self._libraries.setdefault(language, Library(self.owner, language))


class StandingFields:
    state = graphene.Field(StateEnum, required=True, description="How far it is read.")
    share = graphene.Int(required=True, description="Percent of the text above the place left at, 0 to 100.")
    anchor = graphene.String(
        required=True,
        description="`id` of the paragraph left at; empty after another language.",
    )
    at = graphene.DateTime(description="When something was noted last; null when never.")
    read_at = graphene.DateTime(description="When it was read last; null when it was not.")
    changed = graphene.Boolean(required=True, description="Its words are others than those that were read.")


def of_standing(name: str, default: Any, root: "TextTold | SectionTold", info: Info) -> Any:
    return getattr(root.standing, name, default)


@dataclass(frozen=True)
class TextTold:
    key: TextKey
    standing: Standing


class FreshParagraph(graphene.ObjectType):
    """A paragraph that is not as it was when the text was read."""

    anchor = graphene.String(required=True, description="Its `id` in the text.")
    is_new = graphene.Boolean(required=True, description="It was not there; otherwise its words were others.")


class TextStanding(StandingFields, graphene.ObjectType):
    """How far one text has been read."""

    class Meta:
        default_resolver = of_standing

    fresh = graphene.List(
        graphene.NonNull(FreshParagraph),
        required=True,
        description="What changed since it was read, in order; empty also when the text of then is not kept.",
    )

    @staticmethod
    def resolve_fresh(root: TextTold, info: Info) -> list[Fresh]:
        told = root.standing
        return fresh(root.key, told.edition) if told.changed and told.edition else []


@dataclass(frozen=True)
class Told:
    """Something read, as it is told to a reader of the language."""

    read: Read
    language: str


def of_told(name: str, default: Any, root: Told, info: Info) -> Any:
    """Of the standing, else of the text itself."""
    return getattr(root.read.standing, name, getattr(root.read.row, name, default))


class TextProgress(StandingFields, graphene.ObjectType):
    """A text and how far it has been read."""

    class Meta:
        default_resolver = of_told

    id = graphene.ID(required=True, description="Of the kind and the text.")
    kind = graphene.Field(KindEnum, required=True, description="What it is.")
    text_id = graphene.ID(required=True, description="Its `id` as an article or a section.")
    slug = graphene.String(required=True, description="The end of its address.")
    language = graphene.Field(LanguageEnum, required=True, description="The language it is written in.")
    title = graphene.String(required=True, description="Its title.")
    reading_minutes = graphene.Int(required=True, description="Minutes to read all of it.")
    minutes_left = graphene.Int(required=True, description="Minutes to read the rest.")

    @staticmethod
    def resolve_id(root: Told, info: Info) -> str:
        return f"{root.read.kind}-{root.read.row.pk}-{root.language}"

    @staticmethod
    def resolve_kind(root: Told, info: Info) -> str:
        return root.read.kind

    @staticmethod
    def resolve_text_id(root: Told, info: Info) -> str:
        return f"{root.read.row.pk}-{root.language}"

    @staticmethod
    def resolve_minutes_left(root: Told, info: Info) -> int:
        minutes: int = root.read.row.reading_minutes
        return -(-minutes * (100 - root.read.standing.share) // 100)


@dataclass(frozen=True)
class Portion:
    """Some sections of the book: all of it, a part or a chapter. `row` and `number` are the portion's own."""

    reading: BookReading
    sections: list[book.BookSection]
    row: Any
    number: int = 0

    @property
    def id(self) -> str:
        return f"{self.row.pk}-{self.reading.book.language}"

    @property
    def read_count(self) -> int:
        return self.reading.read_among(self.sections)

    @property
    def section_count(self) -> int:
        return len(self.sections)

    @property
    def percent(self) -> int:
        return percent(self.read_count, self.section_count)


class PortionFields:
    id = graphene.ID(required=True, description="The same as in the textbook's contents.")
    section_count = graphene.Int(required=True, description="Sections that can be read now.")
    read_count = graphene.Int(required=True, description="How many of them are read.")
    percent = graphene.Int(required=True, description="Whole percent read; 100 only when all are.")


class ChapterProgress(PortionFields, graphene.ObjectType):
    """How much of a chapter is read."""

    number = graphene.Int(required=True, description="Runs through the whole book.")


class PartProgress(PortionFields, graphene.ObjectType):
    """How much of a part is read."""

    number = graphene.Int(required=True, description="1 for the first part.")
    chapters = listed(ChapterProgress, "Its chapters, in order.")

    @staticmethod
    def resolve_chapters(root: Portion, info: Info) -> list[Portion]:
        chapters = next(part.chapters for part in root.reading.book.parts if part.row.pk == root.row.pk)
        return [Portion(root.reading, each.sections, each.row, each.number) for each in chapters]


@dataclass(frozen=True)
class SectionTold:
    id: str
    standing: Standing


class SectionProgress(StandingFields, graphene.ObjectType):
    """How far a section is read."""

    class Meta:
        default_resolver = of_standing

    id = graphene.ID(required=True, description="The section's own `id`.")

    @staticmethod
    def resolve_id(root: SectionTold, info: Info) -> str:
        return root.id


class BookProgress(PortionFields, graphene.ObjectType):
    """How much of the textbook is read, as the book is now."""

    parts = listed(PartProgress, "Its parts, in order.")
    sections = listed(SectionProgress, "All sections that can be read now, in order.")

    @staticmethod
    def resolve_parts(root: Portion, info: Info) -> list[Portion]:
        return [
            Portion(root.reading, [s for c in part.chapters for s in c.sections], part.row, part.number)
            for part in root.reading.book.parts
        ]

    @staticmethod
    def resolve_sections(root: Portion, info: Info) -> list[SectionTold]:
        language = root.reading.book.language
        return [
            SectionTold(f"{section.row.pk}-{language}", root.reading.standings[section.row.pk])
            for section in root.sections
        ]


class Reading(graphene.ObjectType):
    """How far the viewer has read. Nobody else can ask for it."""

    text = graphene.Field(
        TextStanding,
        kind=graphene.Argument(KindEnum, required=True, description="Of the text."),
        id=graphene.ID(required=True, description="Of the text, as the content gives it."),
        description="One text; null for what cannot be read.",
    )
    book = graphene.Field(
        BookProgress, language=language_argument(), description="The textbook; null while there is none."
    )
    recent = graphene.List(
        graphene.NonNull(TextProgress),
        required=True,
        language=language_argument(),
        first=graphene.Int(default_value=20, description=f"How many, at most {MOST_RECENT}."),
        description="What was read or begun and can be read still, the last noted first.",
    )
    resume = graphene.Field(
        TextProgress,
        language=language_argument(),
        description="Where to go on: what was begun last, or the section after the last one read.",
    )

    @staticmethod
    def resolve_text(root: Reader, info: Info, kind: str, id: str) -> TextTold | None:
        key = text_key(kind, id)
        found = root.library(Language.RU).text(key) if key else None
        return TextTold(key, found) if key and found else None

    @staticmethod
    def resolve_book(root: Reader, info: Info, language: Language) -> Portion | None:
        reading = root.library(language).book
        return Portion(reading, reading.book.sections, reading.book.row) if reading else None

    @staticmethod
    def resolve_recent(root: Reader, info: Info, language: Language, first: int) -> list[Told]:
        shown = root.library(language).recent()[: max(0, min(first, MOST_RECENT))]
        return [Told(each, language) for each in shown]

    @staticmethod
    def resolve_resume(root: Reader, info: Info, language: Language) -> Told | None:
        found = root.library(language).resume()
        return Told(found, language) if found else None
