from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.utils import timezone

from core.errors import DomainError
from diary.actions import (
    Conflict,
    Writing,
    erase,
    erased_by,
    forget_erased,
    once,
    restore_erased,
    write_entry,
    write_plan,
)
from diary.journal import Journal
from diary.models import DataKey, Export, Kind, Record
from diary.taking.chosen import Chosen
from diary.tests.own_data import ENTRY, PLAN, exported, fill, writing

EVERYTHING = Chosen()


@pytest.fixture(autouse=True)
def written(owner: Any, stranger: Any) -> None:
    fill(owner)
    fill(stranger)


def kinds_of(person: Any) -> set[str]:
    return set(Record.objects.of(person).values_list("kind", flat=True))


def test_one_kind_goes_and_comes_back(owner: Any, stranger: Any) -> None:
    assert erase(by=owner, chosen=Chosen((Kind.ENTRY,)), confirmation=" Стереть ") == 1
    assert "entry" not in kinds_of(owner)
    [erased] = erased_by(owner)
    assert (erased.count, (erased.until - erased.at).days) == (1, 7)
    assert restore_erased(by=owner, at=erased.at) == 1
    assert kinds_of(owner) == kinds_of(stranger)


def test_some_days_go_and_the_plan_stays(owner: Any) -> None:
    write_entry(writing=writing(owner, 9, days=5), given=ENTRY)
    assert erase(by=owner, chosen=Chosen(last=date(2026, 3, 2)), confirmation="erase", at_once=True) == 4
    assert kinds_of(owner) == {"entry", "plan", "words"}


def test_everything_at_once_takes_the_key_too(owner: Any, stranger: Any) -> None:
    exported(owner)
    erase(by=owner, chosen=Chosen((Kind.THOUGHT,)), confirmation="erase")
    assert erase(by=owner, chosen=EVERYTHING, confirmation="erase", at_once=True) == 6
    assert not Record.objects.filter(owner=owner).exists()
    assert not Export.objects.filter(owner=owner).exists()
    assert [key.owner for key in DataKey.objects.all()] == [stranger]
    assert len(kinds_of(stranger)) == 6


def test_at_once_takes_what_was_deleted_before_along(owner: Any) -> None:
    erase(by=owner, chosen=Chosen((Kind.ENTRY,)), confirmation="erase")
    assert erase(by=owner, chosen=Chosen((Kind.ENTRY,)), confirmation="erase", at_once=True) == 1
    assert erased_by(owner) == []


@pytest.mark.parametrize("typed", ["", "yes", "стер"])
def test_without_the_word_nothing_goes(owner: Any, typed: str) -> None:
    with pytest.raises(DomainError, match="NOT_CONFIRMED"):
        erase(by=owner, chosen=EVERYTHING, confirmation=typed, at_once=True)
    assert len(kinds_of(owner)) == 6


def test_days_in_the_wrong_order_erase_nothing(owner: Any) -> None:
    with pytest.raises(DomainError, match="TIME_INVALID"):
        erase(by=owner, chosen=Chosen((), date(2026, 3, 2), date(2026, 3, 1)), confirmation="erase")
    assert len(kinds_of(owner)) == 6


def test_files_of_ones_data_go_with_whatever_is_erased(owner: Any, stranger: Any) -> None:
    exported(owner)
    exported(stranger)
    erase(by=owner, chosen=Chosen((Kind.ENTRY,)), confirmation="erase")
    assert [export.owner for export in Export.objects.all()] == [stranger]


def test_what_can_be_brought_back_can_be_forgotten(owner: Any) -> None:
    erase(by=owner, chosen=EVERYTHING, confirmation="erase")
    [erased] = erased_by(owner)
    assert forget_erased(by=owner, at=erased.at) == 6
    with pytest.raises(DomainError, match="NOT_FOUND"):
        restore_erased(by=owner, at=erased.at)


def test_a_stranger_brings_nothing_back_and_forgets_nothing(owner: Any, stranger: Any) -> None:
    erase(by=owner, chosen=EVERYTHING, confirmation="erase")
    [erased] = erased_by(owner)
    for action in (restore_erased, forget_erased):
        with pytest.raises(DomainError, match="NOT_FOUND"):
            action(by=stranger, at=erased.at)
    assert erased_by(owner) == [erased]


def signs(owner: Any) -> list[str]:
    plan = Journal(owner).only(Kind.PLAN)
    return plan.fields["signs"] if plan else []


def test_a_new_plan_takes_the_place_of_an_erased_one_and_either_can_come_back(owner: Any) -> None:
    erase(by=owner, chosen=Chosen((Kind.PLAN,)), confirmation="erase")
    again = Writing(by=owner, key=once(owner, Kind.PLAN), moment=writing(owner, 4).moment)
    written = write_plan(writing=again, given=PLAN | {"signs": ["new"]})
    assert signs(owner) == ["new"]
    for shown in (PLAN["signs"], ["new"], PLAN["signs"]):
        [erased] = erased_by(owner)
        restore_erased(by=owner, at=erased.at)
        assert signs(owner) == shown
    with pytest.raises(Conflict):
        write_plan(writing=replace(again, base=written.version), given=PLAN | {"signs": ["newer"]})


def test_what_is_erased_for_good_and_written_again_is_not_taken_for_what_it_was(owner: Any) -> None:
    before = Record.objects.of(owner).get(kind=Kind.PLAN).version
    erase(by=owner, chosen=Chosen((Kind.PLAN,)), confirmation="erase", at_once=True)
    again = Writing(by=owner, key=once(owner, Kind.PLAN), moment=writing(owner, 4).moment)
    write_plan(writing=again, given=PLAN | {"signs": ["new"]})
    with pytest.raises(Conflict):
        write_plan(writing=replace(again, base=before), given=PLAN | {"signs": ["older tab"]})


def test_a_moment_that_names_nothing_is_told(owner: Any) -> None:
    with pytest.raises(DomainError, match="NOT_FOUND"):
        restore_erased(by=owner, at=timezone.now())
