from typing import TypeAlias

import graphene

from content import book, exercises, models
from content.schema.glossary import TermFields
from content.schema.text import (
    DatedFields,
    HeadingFields,
    ReviewedFields,
    TextFields,
    UpdatedFields,
    field_of_text,
)
from content.schema.textbook import Chapter, Part, SectionLink
from content.schema.words import language_argument, slug_argument
from content.self_check import Question
from content.self_check import parse as questions_in
from content.shelf import Reading, find
from core.languages import Language

Info: TypeAlias = graphene.ResolveInfo


EXERCISES = {
    models.Exercise.THOUGHT_RECORD: "A thought record of cognitive therapy.",
    models.Exercise.ENTRY: "A mood with what was felt.",
    models.Exercise.SAFETY_PLAN: "The safety plan.",
    models.Exercise.SCALE: "A questionnaire about one's own state.",
}
ExerciseEnum = graphene.Enum.from_enum(
    models.Exercise,
    name="Exercise",
    description=lambda value: EXERCISES[value] if value else "What can be tried in the diary.",
)


class OpenSection(Reading[models.Section]):
    """A section in its place in the book."""

    def __init__(self, reading: Reading[models.Section], whole: book.Book, placed: book.BookSection) -> None:
        super().__init__(reading.row, reading.shelf)
        self.book = whole
        self.placed = placed

    def neighbour(self, step: int) -> book.BookSection | None:
        number = self.placed.number + step
        return self.book.sections[number - 1] if 1 <= number <= len(self.book.sections) else None


class SelfCheckQuestion(graphene.ObjectType):
    """A question to check oneself, without a grade."""

    question = graphene.String(required=True, description="One line.")
    answer = graphene.String(required=True, description="Each line is a paragraph.")


class Section(
    TextFields,
    HeadingFields,
    DatedFields,
    UpdatedFields,
    ReviewedFields,
    TermFields,
    graphene.ObjectType,
):
    """A section of the textbook."""

    class Meta:
        default_resolver = field_of_text

    chapter = graphene.Field(Chapter, required=True, description="The chapter it stands in.")
    part = graphene.Field(Part, required=True, description="The part it stands in.")
    textbook_title = graphene.String(required=True, description="Title of the book.")
    previous = graphene.Field(SectionLink, description="The section before it.")
    next = graphene.Field(SectionLink, description="The section after it.")
    number = graphene.Int(required=True, description="Runs through the whole book.")
    section_count = graphene.Int(required=True, description="How many sections the book has.")

    self_check = graphene.List(
        graphene.NonNull(SelfCheckQuestion),
        required=True,
        description="Questions at its end; empty when there are none.",
    )

    exercise = graphene.Field(ExerciseEnum, description="What it teaches, if it can be tried in the diary.")
    exercise_prompt = graphene.String(
        required=True, description="Words that make beginning it easy; may be empty."
    )
    exercise_scale = graphene.String(
        required=True, description="Key of the questionnaire to fill in; empty when the reader chooses."
    )
    distortions = graphene.List(
        graphene.NonNull(graphene.String),
        required=True,
        description="Keys of the traps of thinking that it teaches: a thought record offers them first.",
    )

    @staticmethod
    def resolve_exercise(root: OpenSection, info: Info) -> models.Exercise | None:
        return models.Exercise(root.row.exercise) if root.row.exercise else None

    @staticmethod
    def resolve_exercise_prompt(root: OpenSection, info: Info) -> str:
        return root.row.exercise_prompt if root.row.exercise else ""

    @staticmethod
    def resolve_exercise_scale(root: OpenSection, info: Info) -> str:
        """What was chosen for another exercise stays at the desk."""
        return root.row.exercise_scale if root.row.exercise == models.Exercise.SCALE else ""

    @staticmethod
    def resolve_distortions(root: OpenSection, info: Info) -> list[str]:
        teaches = root.row.exercise == models.Exercise.THOUGHT_RECORD
        return exercises.in_order(root.row.distortions) if teaches else []

    @staticmethod
    def resolve_self_check(root: OpenSection, info: Info) -> list[Question]:
        return questions_in(root.row.self_check)

    @staticmethod
    def resolve_chapter(root: OpenSection, info: Info) -> book.BookChapter:
        return root.placed.chapter

    @staticmethod
    def resolve_part(root: OpenSection, info: Info) -> book.BookPart:
        return root.placed.chapter.part

    @staticmethod
    def resolve_textbook_title(root: OpenSection, info: Info) -> str:
        return root.book.row.words("title", root.language)

    @staticmethod
    def resolve_previous(root: OpenSection, info: Info) -> book.BookSection | None:
        return root.neighbour(-1)

    @staticmethod
    def resolve_next(root: OpenSection, info: Info) -> book.BookSection | None:
        return root.neighbour(1)

    @staticmethod
    def resolve_number(root: OpenSection, info: Info) -> int:
        return root.placed.number

    @staticmethod
    def resolve_section_count(root: OpenSection, info: Info) -> int:
        return len(root.book.sections)


class SectionQuery:
    section = graphene.Field(
        Section,
        description="One section of the textbook.",
        slug=slug_argument(),
        language=language_argument(),
    )

    @staticmethod
    def resolve_section(root: None, info: Info, slug: str, language: Language) -> OpenSection | None:
        sections = models.Section.objects.select_related("author__photo", "reviewed_by__photo")
        reading = find(sections, slug, language)
        whole = book.load(language) if reading else None
        placed = whole.place_of(reading.row) if reading and whole else None
        return OpenSection(reading, whole, placed) if reading and whole and placed else None
