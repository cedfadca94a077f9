"""What entries show: roots are the plain values of diary.statistics."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, TypeAlias

import graphene
from django.utils.translation import gettext as _

from core.errors import Refused
from diary import statistics
from diary.journal import Journal
from diary.schema.types import listed
from diary.statistics import Mean, Relation, Seen, Share

Info: TypeAlias = graphene.ResolveInfo
LONGEST_SPAN = timedelta(days=400)
MOST_RELATIONS = 6


class DayMood(graphene.ObjectType):
    """A day that has entries."""

    day = graphene.Date(required=True, description="By the calendar where the person was.")
    mood = graphene.Float(required=True, description="The mean of the day's entries, 1 to 5.")


class MoodMean(graphene.ObjectType):
    """The mean of days, and how many there were."""

    key = graphene.String(required=True, description="0 (Monday) to 6, or a part of the day.")
    mood = graphene.Float(description="1 to 5; null without any day.")
    days = graphene.Int(required=True, description="Days with an entry.")


class DaysNamed(graphene.ObjectType):
    """On how many days something was named."""

    key = graphene.String(required=True, description="Of an emotion or a factor.")
    days = graphene.Int(required=True, description="Days on which it was named.")


class FactorRelation(graphene.ObjectType):
    """Mood on days with a factor and on days without it. Says nothing of causes."""

    factor = graphene.String(required=True, description="Key of the factor.")
    mood_with = graphene.Float(description="Mean mood of the days with it.")
    days_with = graphene.Int(required=True, description="How many there are.")
    mood_without = graphene.Float(description="Mean mood of the days without it.")
    days_without = graphene.Int(required=True, description="How many there are.")
    enough = graphene.Boolean(required=True, description="There are enough days on both sides to compare.")

    @staticmethod
    def resolve_mood_with(root: Relation, info: Info) -> float | None:
        return root.present.value

    @staticmethod
    def resolve_days_with(root: Relation, info: Info) -> int:
        return root.present.days

    @staticmethod
    def resolve_mood_without(root: Relation, info: Info) -> float | None:
        return root.absent.value

    @staticmethod
    def resolve_days_without(root: Relation, info: Info) -> int:
        return root.absent.days

    @staticmethod
    def resolve_enough(root: Relation, info: Info) -> bool:
        return root.is_enough


class DiarySummary(graphene.ObjectType):
    """What the entries of some days show. Days without an entry are not there: gaps stay gaps."""

    entry_count = graphene.Int(required=True, description="How many entries there are.")
    days = listed(DayMood, "Days with entries, in order.")
    weekdays = listed(MoodMean, "Monday to Sunday.")
    parts_of_day = listed(MoodMean, "Night, morning, day, evening.")
    emotions = listed(DaysNamed, "The most frequent emotions.")
    factors = listed(DaysNamed, "The most frequent factors.")
    relations = listed(FactorRelation, "Mood with and without the most frequent factors.")

    @staticmethod
    def resolve_entry_count(root: list[Seen], info: Info) -> int:
        return len(root)

    @staticmethod
    def resolve_days(root: list[Seen], info: Info) -> list[dict[str, Any]]:
        return [{"day": day, "mood": mood} for day, mood in sorted(statistics.by_day(root).items())]

    @staticmethod
    def resolve_weekdays(root: list[Seen], info: Info) -> list[dict[str, Any]]:
        return [_mean(str(number), mean) for number, mean in enumerate(statistics.by_weekday(root))]

    @staticmethod
    def resolve_parts_of_day(root: list[Seen], info: Info) -> list[dict[str, Any]]:
        return [_mean(part, mean) for part, mean in statistics.by_part_of_day(root).items()]

    @staticmethod
    def resolve_emotions(root: list[Seen], info: Info) -> list[Share]:
        return statistics.most_frequent(root, _EMOTIONS)

    @staticmethod
    def resolve_factors(root: list[Seen], info: Info) -> list[Share]:
        return statistics.most_frequent(root, _FACTORS)

    @staticmethod
    def resolve_relations(root: list[Seen], info: Info) -> list[Relation]:
        frequent = statistics.most_frequent(root, _FACTORS, MOST_RELATIONS)
        return [statistics.relation(root, share.key) for share in frequent]


_EMOTIONS: Callable[[Seen], frozenset[str]] = lambda entry: entry.emotions  # noqa: E731
_FACTORS: Callable[[Seen], frozenset[str]] = lambda entry: entry.factors  # noqa: E731


def _mean(key: str, mean: Mean) -> dict[str, Any]:
    return {"key": key, "mood": mean.value, "days": mean.days}


def summary(journal: Journal, first: date, last: date) -> list[Seen]:
    """The entries of some days; raises Refused for a span that no page asks for."""
    if not timedelta(0) <= last - first <= LONGEST_SPAN:
        raise Refused("BAD_REQUEST", _("A summary covers a year at most."))
    return journal.seen(first, last)
