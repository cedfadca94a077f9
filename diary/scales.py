"""Scales: questions, answers and cut-offs as published, and their scoring. Data and pure functions.

A third scale is one more `Scale` in SCALES. No diagnosis: a band says how the sum is usually read.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

Words = Mapping[str, str]  # by language: ru, en


class NotAnswered(ValueError):
    """An answer is missing or out of range. `number` is the question's, from 1."""

    def __init__(self, number: int) -> None:
        super().__init__(f"Question {number} has no answer within the range.")
        self.number = number


@dataclass(frozen=True)
class Option:
    value: int
    words: Words


@dataclass(frozen=True)
class Band:
    """Sums from `least` up to the next band."""

    least: int
    key: str
    words: Words
    meaning: Words  # what such a sum may mean for the person: no diagnosis, no promise


@dataclass(frozen=True)
class Scale:
    key: str
    name: Words
    lead: Words  # said before the questions
    questions: Sequence[Words]
    options: Sequence[Option]
    bands: Sequence[Band]
    source: str
    licence: Words
    notable: int  # a smaller difference between two sums may be chance
    # Question numbers, from 1, whose answer above 0 brings help at once, whatever the sum.
    alarms: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        assert [band.least for band in self.bands] == sorted({band.least for band in self.bands})
        assert self.bands[0].least == self.lowest

    @property
    def lowest(self) -> int:
        return len(self.questions) * min(option.value for option in self.options)

    @property
    def highest(self) -> int:
        return len(self.questions) * max(option.value for option in self.options)

    def range_of(self, band: Band) -> tuple[int, int]:
        """Lowest and highest sum of a band."""
        for each, following in pairwise(self.bands):
            if each == band:
                return band.least, following.least - 1
        return band.least, self.highest


@dataclass(frozen=True)
class Result:
    total: int
    band: Band
    alarm: bool  # show how to get help now


def score(scale: Scale, answers: Sequence[int]) -> Result:
    """Raises NotAnswered for the first question whose answer is missing or out of range."""
    allowed = {option.value for option in scale.options}
    for number in range(1, len(scale.questions) + 1):
        if number > len(answers) or answers[number - 1] not in allowed:
            raise NotAnswered(number)
    total = sum(answers[: len(scale.questions)])
    band = [each for each in scale.bands if each.least <= total][-1]
    return Result(total, band, any(answers[number - 1] > 0 for number in scale.alarms))
