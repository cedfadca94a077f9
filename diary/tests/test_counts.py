"""Numbers for the operator: of people and of kinds, nothing else."""

import pytest
from pytest_django import DjangoAssertNumQueries

from core.testing.cast import Actor
from diary.actions import delete_record
from diary.counts import counted
from diary.models import Record
from diary.tests.schema.conftest import WAYS

pytestmark = pytest.mark.django_db


def test_people_and_kinds_are_counted(alice: Actor, bob: Actor) -> None:
    for way in WAYS.values():
        way.write(alice, way.given())
    WAYS["entry"].write(bob, WAYS["entry"].given())
    counts = counted()
    assert counts.people == 2
    assert [count for _name, count in counts.records][:2] == [2, 1]


def test_what_was_deleted_counts_no_more(alice: Actor) -> None:
    entry = WAYS["entry"]
    given = entry.given()
    entry.write(alice, given)
    delete_record(by=alice.user, key=Record.objects.get().key)
    assert counted().people == 0
    assert {count for _name, count in counted().records} == {0}


def test_two_queries(alice: Actor, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    WAYS["entry"].write(alice, WAYS["entry"].given())
    with django_assert_num_queries(2):
        assert counted().people == 1
