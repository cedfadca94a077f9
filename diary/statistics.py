"""What a person's own entries show, as plain numbers. No Django, no judgement: gaps stay gaps.

Days and hours are those of the place where the person was at the moment of the entry.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from statistics import fmean
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)

# Fewer days than this with or without a factor are too few to judge by.
ENOUGH_DAYS = 14
PARTS_OF_DAY = ("night", "morning", "day", "evening")


@dataclass(frozen=True)
class Seen:
    """What of an entry is counted. `at` is local time; `mood` is 1 (low) to 5 (high)."""

    at: datetime
    mood: int
    emotions: frozenset[str] = frozenset()
    factors: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Mean:
    """A mean of moods over days that have any; `days` says how many there were."""

    value: float | None
    days: int


@dataclass(frozen=True)
class Share:
    key: str
    days: int


@dataclass(frozen=True)
class Relation:
    """Mood on days with a factor and on days without it."""

    factor: str
    present: Mean
    absent: Mean

    @property
    def is_enough(self) -> bool:
        """Both sides have so many days that a difference may be more than chance."""
        return min(self.present.days, self.absent.days) >= ENOUGH_DAYS


def part_of_day(at: datetime) -> str:
    """night 0-5, morning 6-11, day 12-17, evening 18-23."""
    return PARTS_OF_DAY[at.hour // 6]


def by_day(entries: Iterable[Seen]) -> dict[date, float]:
    """The mean mood of each day that has an entry; days without one are not in it."""
    return _means(entries, lambda entry: entry.at.date())


def by_weekday(entries: Iterable[Seen]) -> list[Mean]:
    """Monday first; each day counts once, however often was written."""
    days = by_day(entries)
    return [_mean([mood for day, mood in days.items() if day.weekday() == each]) for each in range(7)]


def by_part_of_day(entries: Sequence[Seen]) -> dict[str, Mean]:
    """Night, morning, day, evening; within a part each day counts once."""
    means = _means(entries, lambda entry: (part_of_day(entry.at), entry.at.date()))
    return {part: _mean([mood for (each, _), mood in means.items() if each == part]) for part in PARTS_OF_DAY}


def most_frequent(
    entries: Iterable[Seen], what: Callable[[Seen], Iterable[str]], most: int = 8
) -> list[Share]:
    """On how many days each emotion (or factor) was named, the most frequent first, then by name."""
    days = {(key, entry.at.date()) for entry in entries for key in what(entry)}
    counted = Counter(key for key, _day in days)
    ranked = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
    return [Share(key, number) for key, number in ranked[:most]]


def relation(entries: Sequence[Seen], factor: str) -> Relation:
    """A day counts as one with the factor when any of its entries names it."""
    days = by_day(entries)
    named = {entry.at.date() for entry in entries if factor in entry.factors}
    return Relation(
        factor,
        present=_mean([mood for day, mood in days.items() if day in named]),
        absent=_mean([mood for day, mood in days.items() if day not in named]),
    )


def _means(entries: Iterable[Seen], key: Callable[[Seen], Key]) -> dict[Key, float]:
    moods: defaultdict[Key, list[int]] = defaultdict(list)
    for entry in entries:
        moods[key(entry)].append(entry.mood)
    return {each: fmean(found) for each, found in moods.items()}


def _mean(moods: Sequence[float]) -> Mean:
    return Mean(fmean(moods) if moods else None, len(moods))
