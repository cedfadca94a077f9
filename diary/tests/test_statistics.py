from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diary.statistics import (
    ENOUGH_DAYS,
    Mean,
    Seen,
    Share,
    by_day,
    by_part_of_day,
    by_weekday,
    most_frequent,
    part_of_day,
    relation,
)

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
ENTRIES = st.lists(
    st.builds(
        Seen,
        at=st.timedeltas(timedelta(0), timedelta(days=60)).map(MONDAY.__add__),
        mood=st.integers(1, 5),
        emotions=st.frozensets(st.sampled_from("abc"), max_size=2),
        factors=st.frozensets(st.sampled_from("xyz"), max_size=2),
    ),
    max_size=40,
)


def factors_of(entry: Seen) -> frozenset[str]:
    return entry.factors


def on(day: int, mood: int, hour: int = 9, **more: frozenset[str]) -> Seen:
    return Seen(MONDAY.replace(hour=hour) + timedelta(days=day), mood, **more)


def test_a_day_is_the_mean_of_its_entries() -> None:
    assert by_day([on(0, 2), on(0, 5, hour=22), on(1, 1)]) == {date(2026, 3, 2): 3.5, date(2026, 3, 3): 1}


def test_a_day_without_an_entry_stays_a_gap() -> None:
    assert by_day([on(0, 2), on(2, 4)]) == {date(2026, 3, 2): 2, date(2026, 3, 4): 4}


def test_a_weekday_counts_its_days_and_not_its_entries() -> None:
    week = by_weekday([on(0, 1), on(0, 1), on(0, 1), on(7, 3)])
    assert week[0] == Mean(2, 2)
    assert week[1] == Mean(None, 0)


@pytest.mark.parametrize(
    ("hour", "part"),
    [
        (0, "night"),
        (5, "night"),
        (6, "morning"),
        (11, "morning"),
        (12, "day"),
        (17, "day"),
        (18, "evening"),
        (23, "evening"),
    ],
)
def test_the_day_has_four_parts(hour: int, part: str) -> None:
    assert part_of_day(MONDAY.replace(hour=hour)) == part


def test_parts_of_the_day_are_told_apart() -> None:
    parts = by_part_of_day([on(0, 1, hour=23), on(0, 5, hour=8), on(1, 3, hour=8)])
    assert (parts["evening"], parts["morning"], parts["night"]) == (Mean(1, 1), Mean(4, 2), Mean(None, 0))


def test_what_is_named_twice_a_day_counts_once() -> None:
    fear, calm = frozenset({"fear"}), frozenset({"calm", "fear"})
    named = [on(0, 1, emotions=fear), on(0, 2, emotions=fear), on(1, 3, emotions=calm)]
    assert most_frequent(named, lambda entry: entry.emotions) == [Share("fear", 2), Share("calm", 1)]


def test_a_factor_is_compared_by_days_and_says_how_many() -> None:
    found = relation([on(0, 4, factors=frozenset({"sleep"})), on(0, 2), on(1, 1)], "sleep")
    assert (found.present, found.absent, found.is_enough) == (Mean(3, 1), Mean(1, 1), False)


@pytest.mark.parametrize(("days", "enough"), [(ENOUGH_DAYS - 1, False), (ENOUGH_DAYS, True)])
def test_a_difference_is_told_from_enough_days_on(days: int, enough: bool) -> None:
    entries = [on(day, 3, factors=frozenset({"walk"})) for day in range(days)]
    entries += [on(day + 100, 3) for day in range(days)]
    assert relation(entries, "walk").is_enough == enough


@given(entries=ENTRIES)
def test_means_lie_within_the_scale_and_days_add_up(entries: list[Seen]) -> None:
    days, found = by_day(entries), relation(entries, "x")
    assert all(1 <= mood <= 5 for mood in days.values())
    assert (
        found.present.days + found.absent.days == len(days) == sum(mean.days for mean in by_weekday(entries))
    )


@given(entries=ENTRIES)
def test_the_order_of_entries_changes_nothing(entries: list[Seen]) -> None:
    backwards = entries[::-1]
    assert by_day(entries) == pytest.approx(by_day(backwards))
    assert most_frequent(entries, lambda each: each.factors) == most_frequent(
        backwards, lambda each: each.factors
    )
