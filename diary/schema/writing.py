"""Mutations that write a record: given what was typed, the moment, and the version it was typed over."""

from typing import Any, Self, TypeAlias
from uuid import UUID

import graphene
from django.utils.translation import gettext as _

from core.errors import DomainError
from core.mutations import ActionMutation
from core.permissions import signed_in
from diary import actions
from diary.journal import Journal, Opened
from diary.models import Kind, Record
from diary.schema.types import (
    Assessment,
    DiaryEntry,
    DiaryError,
    FeelingInput,
    OwnWordInput,
    OwnWords,
    SafetyPlan,
    ThoughtRecord,
    key_of,
)

Info: TypeAlias = graphene.ResolveInfo


def texts(description: str) -> graphene.List:
    return graphene.List(graphene.NonNull(graphene.String), description=description)


def many(kind: Any, description: str) -> graphene.List:
    return graphene.List(graphene.NonNull(kind), description=description)


class When:
    at = graphene.DateTime(required=True, description="The moment it speaks of; not ahead.")
    time_zone = graphene.String(required=True, description="Where the person is then, an IANA name.")


class Named(When):
    id = graphene.ID(required=True, description="A UUID made on the device: a repeated request writes once.")


class Over:
    base = graphene.Int(description="The version it was typed over; nothing for a new one.")


class RecordMutation(ActionMutation):
    """`record` is written; on CONFLICT it is null and `stored` is what stands there instead."""

    class Meta:
        abstract = True

    @classmethod
    def writing(cls, info: Info, key: UUID, given: dict[str, Any]) -> actions.Writing:
        moment = actions.Moment(given.pop("at"), given.pop("time_zone"))
        return actions.Writing(by=info.context.user, key=key, moment=moment, base=given.pop("base", None))

    @classmethod
    def beside(cls, info: Info, error: DomainError) -> dict[str, Any]:
        if not isinstance(error, actions.Conflict):
            return {}
        return {"stored": cls.shown(info, error.stored)}

    @classmethod
    def done(cls, info: Info, record: Any) -> Self:
        return cls(record=cls.shown(info, record))

    @classmethod
    def shown(cls, info: Info, record: Record) -> Opened:
        return Journal(info.context.user).open(record)


def own_key(given: dict[str, Any]) -> UUID:
    """Raises DomainError for an id that is no UUID."""
    key = key_of(given.pop("id"))
    if key is None:
        raise DomainError("UNKNOWN", _("This is not an id."), ["id"])
    return key


class DiaryEntryWrite(RecordMutation):
    class Meta:
        description = "Writes an entry; a mood is enough."
        permission = signed_in
        error_type = DiaryError

    class Input(Named, Over):
        mood = graphene.Int(required=True, description="1 (very hard) to 5 (very good).")
        emotions = many(FeelingInput, "What was felt.")
        factors = texts("What the day held, by keys.")
        note = graphene.String(description="Words.")

    record = graphene.Field(DiaryEntry, description="As it is kept now.")
    stored = graphene.Field(DiaryEntry, description="On CONFLICT: what was written elsewhere.")

    @classmethod
    def act(cls, info: Info, **given: Any) -> Self:
        writing = cls.writing(info, own_key(given), given)
        return cls.done(info, actions.write_entry(writing=writing, given=given))


class ThoughtRecordWrite(RecordMutation):
    class Meta:
        description = "Writes a thought record, as far as it has come."
        permission = signed_in
        error_type = DiaryError

    class Input(Named, Over):
        situation = graphene.String(description="What happened.")
        emotions_before = many(FeelingInput, "What was felt then.")
        thought = graphene.String(description="The automatic thought.")
        belief_before = graphene.Int(description="How much it was believed, 0 to 100.")
        distortions = texts("Traps of thinking, by keys.")
        evidence_for = graphene.String(description="What speaks for it.")
        evidence_against = graphene.String(description="What speaks against it.")
        alternative = graphene.String(description="A more balanced thought.")
        belief_alternative = graphene.Int(description="How much that one is believed, 0 to 100.")
        belief_after = graphene.Int(description="How much the first thought is believed afterwards.")
        emotions_after = many(FeelingInput, "What is felt afterwards.")
        step = graphene.Int(description="The column at which it is left, 1 to 7.")
        section = graphene.String(description="Of the textbook, that led here.")

    record = graphene.Field(ThoughtRecord, description="As it is kept now.")
    stored = graphene.Field(ThoughtRecord, description="On CONFLICT: what was written elsewhere.")

    @classmethod
    def act(cls, info: Info, **given: Any) -> Self:
        writing = cls.writing(info, own_key(given), given)
        return cls.done(info, actions.write_thought(writing=writing, given=given))


class AssessmentWrite(RecordMutation):
    class Meta:
        description = "Keeps a filled-in scale. Answers are not changed afterwards."
        permission = signed_in
        error_type = DiaryError

    class Input(Named):
        scale = graphene.String(required=True, description="Key of the scale.")
        answers = graphene.List(
            graphene.NonNull(graphene.Int), required=True, description="By question, in order."
        )

    record = graphene.Field(Assessment, description="As it is kept, with its sum.")
    stored = graphene.Field(Assessment, description="On CONFLICT: what was kept under this id.")

    @classmethod
    def act(cls, info: Info, **given: Any) -> Self:
        writing = cls.writing(info, own_key(given), given)
        return cls.done(info, actions.write_assessment(writing=writing, given=given))


class SafetyPlanWrite(RecordMutation):
    class Meta:
        description = "Writes the safety plan."
        permission = signed_in
        error_type = DiaryError

    class Input(When, Over):
        signs = texts("Warning signs.")
        coping = texts("What I can do myself.")
        people = texts("Whom I can be with or call.")
        places = texts("Where it is safer.")
        reasons = texts("What I live for.")
        lines = texts("Lines and doctors to call.")

    record = graphene.Field(SafetyPlan, description="As it is kept now.")
    stored = graphene.Field(SafetyPlan, description="On CONFLICT: what was written elsewhere.")

    @classmethod
    def act(cls, info: Info, **given: Any) -> Self:
        writing = cls.writing(info, actions.once(info.context.user, Kind.PLAN), given)
        return cls.done(info, actions.write_plan(writing=writing, given=given))


class OwnWordsWrite(RecordMutation):
    class Meta:
        description = "Writes the emotions and factors of one's own."
        permission = signed_in
        error_type = DiaryError

    class Input(When, Over):
        emotions = many(OwnWordInput, "Own emotions.")
        factors = many(OwnWordInput, "Own factors.")

    record = graphene.Field(OwnWords, description="As they are kept now.")
    stored = graphene.Field(OwnWords, description="On CONFLICT: what was written elsewhere.")

    @classmethod
    def act(cls, info: Info, **given: Any) -> Self:
        writing = cls.writing(info, actions.once(info.context.user, Kind.WORDS), given)
        return cls.done(info, actions.write_words(writing=writing, given=given))


class DiaryRecordDelete(ActionMutation):
    class Meta:
        description = "Takes a record of any kind away; it can be restored for a week."
        permission = signed_in
        error_type = DiaryError

    class Input:
        id = graphene.ID(required=True, description="Of the record.")

    deleted_id = graphene.ID(description="What was taken away.")

    @classmethod
    def act(cls, info: Info, **given: Any) -> Self:
        return cls(deleted_id=str(actions.delete_record(by=info.context.user, key=own_key(given)).key))


class DiaryRecordRestore(ActionMutation):
    class Meta:
        description = "Brings a deleted record back."
        permission = signed_in
        error_type = DiaryError

    class Input:
        id = graphene.ID(required=True, description="Of the record.")

    restored_id = graphene.ID(description="What is back.")

    @classmethod
    def act(cls, info: Info, **given: Any) -> Self:
        return cls(restored_id=str(actions.restore_record(by=info.context.user, key=own_key(given)).key))
