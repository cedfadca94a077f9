"""`viewer.diary`: everything begins with who is signed in, so there is no other's diary to ask for."""

from datetime import date
from typing import Any, TypeAlias

import graphene

from core.connections import Keep, connection_field, connection_type
from core.languages import Language
from core.languages_schema import LanguageEnum
from diary.journal import Journal, Opened, Wanted
from diary.models import Kind, Record
from diary.models import Reminder as ReminderRow
from diary.models.record import RecordQuerySet
from diary.schema.highlights import HighlightConnection, TextInput, accepting, placed
from diary.schema.reminders import Reminder
from diary.schema.scales import DiaryScale, Told, offered
from diary.schema.summary import DiarySummary, summary
from diary.schema.types import (
    Assessment,
    DeletedRecord,
    DiaryEntry,
    KindEnum,
    OwnWords,
    SafetyPlan,
    ThoughtRecord,
    key_of,
)
from diary.schema.vocabulary import vocabulary_field
from diary.statistics import Seen

Info: TypeAlias = graphene.ResolveInfo
ORDER = ("-at", "-pk")
DiaryEntryConnection = connection_type(
    DiaryEntry,
    searched_to=graphene.DateTime(
        description="A search asks some thousand entries at a time: the moment it came to, null at its end.",
        resolver=lambda page, info: page["paused_at"] and page["paused_at"].at,
    ),
)
ThoughtRecordConnection = connection_type(ThoughtRecord)
AssessmentConnection = connection_type(Assessment)


def entries(
    root: Journal, info: Info, *, since: Any = None, until: Any = None, **_wanted: Any
) -> RecordQuerySet:
    return root.records(Kind.ENTRY).between(since, until)


def wanted(root: Journal, info: Info, *, moods: list[int] | None = None, **given: Any) -> Keep | None:
    asked = {name: given.get(name) or "" for name in ("emotion", "factor", "words")}
    return root.accepting(Wanted(moods=frozenset(moods or ()), **asked))


def of_scale(root: Journal, info: Info, *, scale: str | None = None) -> Keep | None:
    return (lambda record: bool(root.vault.open(record)["scale"] == scale)) if scale else None


def opened(root: Journal, rows: list[Record], **_asked: Any) -> list[Opened]:
    return root.open_all(rows)


def argument(kind: Any, description: str) -> graphene.Argument:
    return graphene.Argument(kind, description=description)


class Diary(graphene.ObjectType):
    """What the viewer keeps privately. Nobody else can ask for it."""

    entries = connection_field(
        DiaryEntryConnection,
        entries,
        order=ORDER,
        nodes=opened,
        keep=wanted,
        description="Entries, the newest first.",
        since=argument(graphene.DateTime, "From this moment on."),
        until=argument(graphene.DateTime, "Before this moment."),
        moods=argument(graphene.List(graphene.NonNull(graphene.Int)), "Only with one of these moods."),
        emotion=argument(graphene.String, "Only with this emotion."),
        factor=argument(graphene.String, "Only with this factor."),
        words=argument(graphene.String, "Only with all of these words in the note."),
    )
    entry = graphene.Field(
        DiaryEntry, id=graphene.ID(required=True, description="Of the entry."), description="One entry."
    )
    deleted = graphene.Field(
        DeletedRecord,
        id=graphene.ID(required=True, description="Of the record."),
        kind=graphene.Argument(KindEnum, required=True, description="Of what was there."),
        description="A record of one's own that was taken away and can still be brought back.",
    )
    thought_records = connection_field(
        ThoughtRecordConnection,
        lambda root, info: root.records(Kind.THOUGHT),
        order=ORDER,
        nodes=opened,
        description="Thought records, the newest first.",
    )
    thought_record = graphene.Field(
        ThoughtRecord,
        id=graphene.ID(required=True, description="Of the record."),
        description="One thought record.",
    )
    assessments = connection_field(
        AssessmentConnection,
        lambda root, info, scale=None: root.records(Kind.ASSESSMENT),
        order=ORDER,
        nodes=opened,
        keep=of_scale,
        description="Filled-in scales, the newest first.",
        scale=argument(graphene.String, "Only of this scale."),
    )
    scales = graphene.List(
        graphene.NonNull(DiaryScale),
        required=True,
        language=graphene.Argument(LanguageEnum, required=True, description="Of its words."),
        description="The questionnaires that can be filled in.",
    )
    highlights = connection_field(
        HighlightConnection,
        lambda root, info, **_asked: root.records(Kind.HIGHLIGHT),
        order=ORDER,
        nodes=placed,
        keep=accepting,
        description="Marked words of texts, the newest first.",
        text=argument(TextInput, "Only in this text."),
        words=argument(graphene.String, "Only with all of these words in quote, note or title."),
    )
    safety_plan = graphene.Field(SafetyPlan, description="Null while there is none.")
    own_words = graphene.Field(OwnWords, description="Null while there are none.")
    vocabulary = vocabulary_field
    reminder = graphene.Field(Reminder, description="Null until it was asked for once.")
    summary = graphene.Field(
        DiarySummary,
        required=True,
        description="What the entries of some days show.",
        first=graphene.Date(required=True, description="The first day."),
        last=graphene.Date(required=True, description="The last day, within 400 days."),
    )

    @staticmethod
    def resolve_entry(root: Journal, info: Info, id: str) -> Opened | None:
        return _one(root, Kind.ENTRY, id)

    @staticmethod
    def resolve_deleted(root: Journal, info: Info, id: str, kind: Kind) -> Record | None:
        key = key_of(id)
        return root.deleted(Kind(kind), key) if key else None

    @staticmethod
    def resolve_thought_record(root: Journal, info: Info, id: str) -> Opened | None:
        return _one(root, Kind.THOUGHT, id)

    @staticmethod
    def resolve_scales(root: Journal, info: Info, language: Language) -> list[Told]:
        return offered(language)

    @staticmethod
    def resolve_reminder(root: Journal, info: Info) -> ReminderRow | None:
        return ReminderRow.objects.of(root.owner).first()

    @staticmethod
    def resolve_safety_plan(root: Journal, info: Info) -> Opened | None:
        return root.only(Kind.PLAN)

    @staticmethod
    def resolve_own_words(root: Journal, info: Info) -> Opened | None:
        return root.only(Kind.WORDS)

    @staticmethod
    def resolve_summary(root: Journal, info: Info, first: date, last: date) -> list[Seen]:
        return summary(root, first, last)


def _one(journal: Journal, kind: Kind, text: str) -> Opened | None:
    key = key_of(text)
    return journal.one(kind, key) if key else None
