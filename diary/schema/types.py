"""What the API shows of a diary, to its owner only. The roots are diary.journal.Opened."""

from typing import Any, TypeAlias
from uuid import UUID

import graphene

from core.errors_schema import make_error_type
from diary.errors import DiaryErrorCode
from diary.journal import Opened
from diary.models import Kind, Record
from diary.published_scales import SCALES

Info: TypeAlias = graphene.ResolveInfo
DiaryError = make_error_type("Diary", DiaryErrorCode)
CALENDAR = "By the clock where the person was."


def listed(of: Any, description: str) -> graphene.List:
    """A list that is never null and holds no null."""
    return graphene.List(graphene.NonNull(of), required=True, description=description)


def enum(of: Any, name: str, described: str) -> Any:
    return graphene.Enum.from_enum(of, name=name, description=lambda each: each.label if each else described)


KindEnum = enum(Kind, "DiaryKind", "A kind of record.")


def key_of(text: str) -> UUID | None:
    """An id that is none is like one that is not there."""
    try:
        return UUID(text)
    except ValueError:
        return None


def field_of_record(name: str, default: Any, root: Opened, info: Info) -> Any:
    return root.fields.get(name, default)


class RecordFields:
    id = graphene.ID(required=True, description="Given by the device that wrote it.")
    at = graphene.DateTime(required=True, description="The moment it speaks of.")
    time_zone = graphene.String(required=True, description="Where the person was then, an IANA name.")
    local_at = graphene.String(required=True, description=f"{CALENDAR} ISO 8601 without a zone.")
    version = graphene.Int(required=True, description="Give it as `base` when writing over it.")
    updated_at = graphene.DateTime(required=True, description="When it was written last.")

    @staticmethod
    def resolve_id(root: Opened, info: Info) -> str:
        return str(root.record.key)

    @staticmethod
    def resolve_at(root: Opened, info: Info) -> Any:
        return root.record.at

    @staticmethod
    def resolve_time_zone(root: Opened, info: Info) -> str:
        return root.record.time_zone

    @staticmethod
    def resolve_local_at(root: Opened, info: Info) -> str:
        return root.local_at.replace(tzinfo=None).isoformat(timespec="minutes")

    @staticmethod
    def resolve_version(root: Opened, info: Info) -> int:
        return root.record.version

    @staticmethod
    def resolve_updated_at(root: Opened, info: Info) -> Any:
        return root.record.updated_at


class DeletedRecord(graphene.ObjectType):
    """A record that was taken away and can still be brought back."""

    id = graphene.ID(required=True, description="Of the record.")
    until = graphene.DateTime(required=True, description="When it goes for good.")

    @staticmethod
    def resolve_id(root: Record, info: Info) -> str:
        return str(root.key)


class Feeling(graphene.ObjectType):
    """An emotion and how strong it was."""

    key = graphene.String(required=True, description="Of the vocabulary, or of a word of one's own.")
    intensity = graphene.Int(description="0 to 100; null when nothing was said.")


class FeelingInput(graphene.InputObjectType):
    """An emotion and how strong it was."""

    key = graphene.String(required=True, description="Of the vocabulary, or of a word of one's own.")
    intensity = graphene.Int(description="0 to 100.")


def strings(description: str) -> graphene.List:
    return listed(graphene.String, description)


def feelings(description: str) -> graphene.List:
    return listed(Feeling, description)


class DiaryEntry(RecordFields, graphene.ObjectType):
    """A mood, with whatever was added to it."""

    class Meta:
        default_resolver = field_of_record

    mood = graphene.Int(required=True, description="1 (very hard) to 5 (very good).")
    emotions = feelings("What was felt.")
    factors = strings("What the day held, by keys.")
    note = graphene.String(required=True, description="Words; may be empty.")


class ThoughtRecord(RecordFields, graphene.ObjectType):
    """A thought record of cognitive therapy, in seven columns; any of them may be empty yet."""

    class Meta:
        default_resolver = field_of_record

    situation = graphene.String(required=True, description="What happened, where, with whom.")
    emotions_before = feelings("What was felt then.")
    thought = graphene.String(required=True, description="The automatic thought.")
    belief_before = graphene.Int(description="How much it was believed, 0 to 100.")
    distortions = strings("Traps of thinking seen in it, by keys.")
    evidence_for = graphene.String(required=True, description="What speaks for it.")
    evidence_against = graphene.String(required=True, description="What speaks against it.")
    alternative = graphene.String(required=True, description="A more balanced thought.")
    belief_alternative = graphene.Int(description="How much that one is believed, 0 to 100.")
    belief_after = graphene.Int(description="How much the first thought is believed afterwards, 0 to 100.")
    emotions_after = feelings("What is felt afterwards.")
    step = graphene.Int(required=True, description="The column at which it was left, 1 to 7.")
    section = graphene.String(required=True, description="Of the textbook, that led here; may be empty.")


class Assessment(RecordFields, graphene.ObjectType):
    """One filled-in scale."""

    class Meta:
        default_resolver = field_of_record

    scale = graphene.String(required=True, description="Key of the scale.")
    answers = graphene.List(graphene.NonNull(graphene.Int), required=True, description="By question.")
    total = graphene.Int(required=True, description="Their sum.")
    band = graphene.String(required=True, description="Key of the band in which the sum lies.")
    alarm = graphene.Boolean(required=True, description="One of the answers asks for help at once.")

    @staticmethod
    def resolve_alarm(root: Opened, info: Info) -> bool:
        alarms = SCALES[root.fields["scale"]].alarms
        return any(root.fields["answers"][number - 1] > 0 for number in alarms)


class SafetyPlan(RecordFields, graphene.ObjectType):
    """What to do and whom to call when it gets dangerous, in one's own words."""

    class Meta:
        default_resolver = field_of_record

    signs = strings("Warning signs.")
    coping = strings("What I can do myself.")
    people = strings("Whom I can be with or call.")
    places = strings("Where it is safer.")
    reasons = strings("What I live for.")
    lines = strings("Lines and doctors to call.")


class OwnWord(graphene.ObjectType):
    """An emotion or factor of one's own."""

    key = graphene.String(required=True, description="Begins with `own-`.")
    word = graphene.String(required=True, description="As the person calls it.")
    retired = graphene.Boolean(
        required=True, description="Not offered any more; earlier entries still say it."
    )

    @staticmethod
    def resolve_retired(root: dict[str, Any], info: Info) -> bool:
        return bool(root.get("retired"))


class OwnWordInput(graphene.InputObjectType):
    """An emotion or factor of one's own."""

    key = graphene.String(required=True, description="Begins with `own-`; made on the device.")
    word = graphene.String(required=True, description="As the person calls it.")
    retired = graphene.Boolean(description="Not offered any more; earlier entries still say it.")


class OwnWords(RecordFields, graphene.ObjectType):
    """What a person added to the vocabulary."""

    class Meta:
        default_resolver = field_of_record

    emotions = graphene.List(graphene.NonNull(OwnWord), required=True, description="Own emotions.")
    factors = graphene.List(graphene.NonNull(OwnWord), required=True, description="Own factors.")
