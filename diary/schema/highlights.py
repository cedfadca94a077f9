"""Highlights: their roots are records with the text in which they stand."""

from dataclasses import dataclass
from typing import Any, Self, TypeAlias

import graphene

from core.connections import Keep, connection_type
from core.languages_schema import LanguageEnum
from core.permissions import signed_in
from core.wording import folded, says_all
from diary import actions
from diary.highlights import Named as NamedText
from diary.highlights import Tone, names_of, text_in
from diary.journal import Journal, Opened
from diary.models import Record
from diary.reading import TextKey
from diary.schema.types import DiaryError, RecordFields, field_of_record
from diary.schema.writing import Named, Over, RecordMutation, own_key
from diary.texts import TextKind, text_key

Info: TypeAlias = graphene.ResolveInfo


KindEnum = graphene.Enum.from_enum(
    TextKind,
    name="HighlightedKind",
    description=lambda one: one.label if one else "Which kind of text.",
)
ToneEnum = graphene.Enum.from_enum(
    Tone,
    name="HighlightTone",
    description=lambda value: f"The tone {value}." if value else "A colour; none of them means anything.",
)


@dataclass(frozen=True)
class Placed(Opened):
    """`found`: the text as it can be opened now, None when it was withdrawn."""

    found: NamedText | None


class HighlightedText(graphene.ObjectType):
    """The article or section in which a highlight stands."""

    id = graphene.ID(required=True, description="Opaque; the text is given by it, too.")
    kind = graphene.Field(KindEnum, required=True, description="Article or section.")
    title = graphene.String(required=True, description="Its title now, or the last one known.")
    slug = graphene.String(description="The end of its address; null when it cannot be read any more.")
    language = graphene.Field(LanguageEnum, description="In which it is written; null when it is gone.")

    @staticmethod
    def resolve_id(root: Placed, info: Info) -> str:
        return f"{root.fields['text']}-{root.fields['text_id']}"

    @staticmethod
    def resolve_kind(root: Placed, info: Info) -> str:
        kind: str = root.fields["text"]
        return kind

    @staticmethod
    def resolve_title(root: Placed, info: Info) -> str:
        return root.found.title if root.found else root.fields["title"]

    @staticmethod
    def resolve_slug(root: Placed, info: Info) -> str | None:
        return root.found.slug if root.found else None

    @staticmethod
    def resolve_language(root: Placed, info: Info) -> str | None:
        return root.found.language if root.found else None


class Highlight(RecordFields, graphene.ObjectType):
    """Marked words of a text, with a note."""

    class Meta:
        default_resolver = field_of_record

    text = graphene.Field(HighlightedText, required=True, description="Where it stands.")
    anchor = graphene.String(required=True, description="Name of the paragraph; may be empty.")
    start = graphene.Int(required=True, description="Letters from the paragraph's beginning.")
    quote = graphene.String(required=True, description="The marked words as they were.")
    prefix = graphene.String(required=True, description="What stood before them.")
    suffix = graphene.String(required=True, description="What stood after them.")
    tone = graphene.Field(ToneEnum, required=True, description="Its colour.")
    note = graphene.String(required=True, description="A note of one's own; may be empty.")

    @staticmethod
    def resolve_text(root: Placed, info: Info) -> Placed:
        return root


HighlightConnection = connection_type(Highlight)


class TextInput(graphene.InputObjectType):
    """An article or a section."""

    kind = graphene.Field(KindEnum, required=True, description="Article or section.")
    id = graphene.ID(required=True, description="As the text's own page has it, or a highlight.")


def text_given(given: dict[str, Any] | None) -> TextKey | None:
    return text_key(given["kind"], given["id"]) if given else None


def accepting(
    root: Journal, info: Info, *, text: dict[str, Any] | None = None, words: str | None = None
) -> Keep | None:
    """None when nothing is asked for. A text that cannot be has no highlights."""
    if text is None and not words:
        return None
    wanted, sought = text_given(text), folded(words or "").split()

    def accepts(record: Record) -> bool:
        fields = root.vault.open(record)
        said = f"{fields['title']} {fields['quote']} {fields['note']}"
        return (text is None or text_in(fields) == wanted) and says_all(said, sought)

    return accepts


def placed(root: Journal, rows: list[Record], **_asked: Any) -> list[Placed]:
    opened = root.open_all(rows)
    names = names_of({text_in(each.fields) for each in opened})
    return [Placed(each.record, each.fields, names.get(text_in(each.fields))) for each in opened]


class HighlightWrite(RecordMutation):
    class Meta:
        description = "Marks words of a text, or changes the mark's tone and note."
        permission = signed_in
        error_type = DiaryError

    class Input(Named, Over):
        text = graphene.Field(TextInput, required=True, description="Where it stands.")
        anchor = graphene.String(description="Name of the paragraph.")
        start = graphene.Int(required=True, description="Letters from the paragraph's beginning.")
        quote = graphene.String(required=True, description="The marked words.")
        prefix = graphene.String(description="What stands before them.")
        suffix = graphene.String(description="What stands after them.")
        tone = graphene.Field(ToneEnum, required=True, description="Its colour.")
        note = graphene.String(description="A note of one's own.")

    record = graphene.Field(Highlight, description="As it is kept now.")
    stored = graphene.Field(Highlight, description="On CONFLICT: what was written elsewhere.")

    @classmethod
    def act(cls, info: Info, **given: Any) -> Self:
        given["text"] = text_given(given["text"])
        writing = cls.writing(info, own_key(given), given)
        return cls.done(info, actions.write_highlight(writing=writing, given=given))

    @classmethod
    def shown(cls, info: Info, record: Record) -> Opened:
        return placed(Journal(info.context.user), [record])[0]
