"""Four months of somebody's moods: better and worse days, a journey, a pause. Pure, and the same each time.

`day` is a number from 0, four months ago, to LAST_DAY, which is today.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

FOLDER = Path(__file__).resolve().parent
LAST_DAY = 121
HOME, AT_PARENTS = ZoneInfo("Europe/Moscow"), ZoneInfo("Asia/Yekaterinburg")
JOURNEY = range(77, 83)
QUARREL = range(50, 53)
# Nothing was written; an illness that the diary does not know of.
PAUSE = range(57, 67)
FIRST_SESSION = 14
SATURDAY = 5
THURSDAY = 3
# Mood without anything else, at these days; straight lines between.
CURVE = ((0, 2.1), (25, 2.6), (45, 3.3), (51, 2.0), (70, 2.8), (90, 3.4), (LAST_DAY, 4.0))
EFFECTS = {
    "bad-sleep": -0.6,
    "good-sleep": 0.4,
    "walk": 0.4,
    "exercise": 0.4,
    "people": 0.2,
    "conflict": -1.0,
    "own-metro": -0.2,
    "work": -0.15,
}
# The share of entries with nothing but a mood.
BARE = 0.25
# A factor of the day is noted with the entry of this part.
NOTED = {"bad-sleep": "morning", "good-sleep": "morning", "work": "day", "therapy": "day"}
HOURS = {"night": (1, 3), "morning": (7, 9), "day": (12, 16), "evening": (19, 23)}
PARTS_OF_EFFECT = {"night": -0.9, "morning": -0.15, "day": 0.0, "evening": 0.15}


@dataclass
class Moment:
    """What may be noted on the days from `since` to `until`; `used` counts how often it was."""

    part: str
    mood: int
    emotions: Mapping[str, int]
    needs: frozenset[str] = frozenset()
    factors: Sequence[str] = ()
    note: str = ""
    since: int = 0
    until: int = LAST_DAY
    used: int = 0

    def fits(self, part: str, day: int, held: frozenset[str]) -> bool:
        return self.part == part and self.since <= day <= self.until and self.needs <= held


@dataclass(frozen=True)
class Noted:
    """An entry: when, by the clock on the wall, and what diary/kinds.py reads."""

    at: datetime
    entry: dict[str, Any] = field(default_factory=dict)


def four_months(today: date) -> Iterator[Noted]:
    """Entries from the oldest on; those of today may still lie ahead."""
    with (FOLDER / "moments.toml").open("rb") as file:
        rows = tomllib.load(file)["moments"]
    life = _Life([Moment(**{**row, "needs": frozenset(row["needs"])}) for row in rows])
    for day in range(LAST_DAY + 1):
        yield from life.live(day, today - timedelta(days=LAST_DAY - day))


class _Life:
    def __init__(self, moments: Sequence[Moment]) -> None:
        self.random = Random(11)  # noqa: S311 - believable, not secret
        self.moments = moments

    def live(self, day: int, date: date) -> Iterator[Noted]:
        held = self._held(day, date.weekday())
        times = self._times(held)
        if day in PAUSE:
            return
        left = set(held)
        for part, at in times:
            noted = self._note(part, day, held, left)
            zone = AT_PARENTS if day in JOURNEY else HOME
            yield Noted(datetime.combine(date, at, zone), noted)

    def _held(self, day: int, weekday: int) -> frozenset[str]:
        """The factors of a day."""
        share = day / LAST_DAY
        chances = {
            "bad-sleep": 0.5 - 0.3 * share,
            "good-sleep": 0.1 + 0.3 * share,
            "walk": 0.15 + 0.2 * share + (0.3 if weekday >= SATURDAY else 0),
            "exercise": 0.05 + 0.25 * share,
            "people": 0.2,
            "own-cat": 0.15,
            "rest": 0.5 if weekday >= SATURDAY else 0.05,
            "work": 0 if weekday >= SATURDAY or day in JOURNEY else 0.75,
            "own-metro": 0 if weekday >= SATURDAY or day in JOURNEY else 0.3,
            "therapy": 0.8 if weekday == THURSDAY and day >= FIRST_SESSION and day not in JOURNEY else 0,
            "family": 0.8 if day in JOURNEY else 0,
            "conflict": 1 if day in QUARREL else 0.02 if day > QUARREL.stop else 0,
        }
        held = {factor for factor, chance in chances.items() if self.random.random() < chance}
        return frozenset(held - {"good-sleep"} if "bad-sleep" in held else held)

    def _times(self, held: frozenset[str]) -> list[tuple[str, time]]:
        """Which parts of the day are written in, none on every sixth day, and when."""
        how_many = self.random.choices((0, 1, 2, 3), (16, 40, 32, 12))[0]
        parts = {*self.random.sample(("morning", "day", "evening", "evening"), how_many)}
        if "bad-sleep" in held and self.random.random() < 0.25:
            parts.add("night")
        return [(part, self._time(part)) for part in HOURS if part in parts]

    def _time(self, part: str) -> time:
        first, last = HOURS[part]
        return time(self.random.randint(first, last), self.random.randint(0, 59))

    def _note(self, part: str, day: int, held: frozenset[str], left: set[str]) -> dict[str, Any]:
        """`left` are factors of the day that no entry has named yet."""
        feels = _curve(day) + PARTS_OF_EFFECT[part] + sum(EFFECTS.get(factor, 0) for factor in held)
        mood = min(5, max(1, round(feels + self.random.gauss(0, 0.6))))
        moment = self._choose(part, mood, day, held)
        if moment.used > 1 and self.random.random() < BARE:
            return {"mood": mood}
        named = {factor for factor in left if NOTED.get(factor, part) == part != "night"}
        left -= named
        factors = sorted({*moment.needs, *moment.factors, *named})
        note = "" if moment.used > 1 else moment.note
        return {"mood": mood, "emotions": self._emotions(moment), "factors": factors, "note": note}

    def _choose(self, part: str, mood: int, day: int, held: frozenset[str]) -> Moment:
        """The nearest in mood, then the least used, then the most particular of those that can be true."""
        true = [each for each in self.moments if each.fits(part, day, held)]
        chosen = min(true, key=lambda each: (abs(each.mood - mood), each.used, -len(each.needs)))
        chosen.used += 1
        return chosen

    def _emotions(self, moment: Moment) -> list[dict[str, Any]]:
        return [
            {"key": key, "intensity": min(100, max(5, usual + 5 * self.random.randint(-2, 2)))}
            for key, usual in moment.emotions.items()
        ]


def _curve(day: int) -> float:
    for (first, low), (last, high) in pairwise(CURVE):
        if first <= day <= last:
            return low + (high - low) * (day - first) / (last - first)
    return CURVE[-1][1]
