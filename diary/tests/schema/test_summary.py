"""`viewer.diary.summary`: whose it is, and what it costs. What it counts is in test_looking.py."""

from collections.abc import Callable
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from core.testing.cast import Actor, graphql
from diary.tests.schema.conftest import WAYS

Write = Callable[..., dict[str, Any]]
YEAR = 'first: "2025-04-01", last: "2026-03-31"'
# Everything that the overview page asks for.
TEXT = f"""{{ viewer {{ diary {{ summary({YEAR}) {{ entryCount days {{ day mood }}
  weekdays {{ key mood days }} partsOfDay {{ key mood days }} emotions {{ key days }} factors {{ key days }}
  relations {{ factor moodWith daysWith moodWithout daysWithout enough }} }} }} }} }}"""


def summary(by: Actor) -> dict[str, Any]:
    found: dict[str, Any] = graphql(by, TEXT)["data"]["viewer"]["diary"]["summary"]
    return found


def test_a_year_costs_as_many_queries_as_one_entry(
    alice: Actor, write_entry: Write, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    write_entry()
    summary(alice)
    for number in (1, 30):
        with django_assert_num_queries(4):  # session, person, data key, entries
            assert summary(alice)["entryCount"] == number
        for _each in range(29 if number == 1 else 0):
            write_entry()


@pytest.mark.parametrize(
    "days", ['first: "0001-01-01", last: "0001-12-31"', 'first: "9999-01-01", last: "9999-12-31"']
)
def test_days_at_the_ends_of_the_calendar_are_empty(alice: Actor, write_entry: Write, days: str) -> None:
    write_entry()
    answer = graphql(alice, TEXT.replace(YEAR, days))
    assert answer["data"]["viewer"]["diary"]["summary"]["entryCount"] == 0


def test_a_stranger_s_is_empty(alice: Actor, bob: Actor, write_entry: Write) -> None:
    write_entry()
    assert summary(bob)["entryCount"] == 0
    assert summary(bob)["emotions"] == summary(bob)["days"] == []


def test_who_is_signed_out_has_none(visitor: Actor, write_entry: Write) -> None:
    write_entry()
    assert graphql(visitor, TEXT)["data"]["viewer"] is None


def test_a_deleted_entry_is_not_counted(alice: Actor, write_entry: Write) -> None:
    key = write_entry()["record"]["id"]
    text = "mutation($input: DiaryRecordDeleteInput!) { diaryRecordDelete(input: $input) { deletedId } }"
    graphql(alice, text, {"input": {"id": key}})
    assert summary(alice)["entryCount"] == 0


def test_own_words_are_counted_by_their_keys(alice: Actor, write_entry: Write) -> None:
    words = WAYS["words"]
    words.write(alice, words.given())
    write_entry(emotions=[{"key": "own-1"}])
    assert summary(alice)["emotions"] == [{"key": "own-1", "days": 1}]
