from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from core.errors import DomainError
from diary.actions import Conflict, delete_record, erase, write_record
from diary.actions.writing import Moment
from diary.models import Kind, Record
from diary.taking.chosen import Chosen
from diary.vault import Vault

KEY = UUID("00000000-0000-4000-8000-000000000001")


def write(owner: Any, moment: Moment, note: str, base: int | None = None, kind: Kind = Kind.ENTRY) -> Record:
    return write_record(by=owner, key=KEY, kind=kind, moment=moment, fields={"note": note}, base=base)


def test_the_same_request_twice_makes_one_record(owner: Any, moment: Moment) -> None:
    first, second = write(owner, moment, "one"), write(owner, moment, "one")
    assert (first.pk, first.version) == (second.pk, second.version)
    assert Record.objects.get().version == first.version


def test_the_next_version_replaces_the_words_and_the_moment(owner: Any, moment: Moment) -> None:
    first = write(owner, moment, "one").version
    write(owner, replace(moment, time_zone="Asia/Tokyo"), "two", base=first)
    record = Record.objects.get()
    assert (record.version, record.time_zone) == (first + 1, "Asia/Tokyo")
    assert Vault(owner).open(record) == {"note": "two"}


def test_a_repeated_change_counts_once(owner: Any, moment: Moment) -> None:
    first = write(owner, moment, "one").version
    write(owner, moment, "two", base=first)
    assert write(owner, moment, "two", base=first).version == first + 1


@pytest.mark.parametrize("seen", [None, 0, 7])
def test_an_older_tab_does_not_write_over_a_newer_one(owner: Any, moment: Moment, seen: int | None) -> None:
    first = write(owner, moment, "one").version
    write(owner, moment, "two", base=first)
    with pytest.raises(Conflict) as caught:
        write(owner, moment, "three", base=None if seen is None else first + seen)
    assert Vault(owner).open(caught.value.stored) == {"note": "two"}
    assert Vault(owner).open(Record.objects.get()) == {"note": "two"}


def test_two_people_may_use_the_same_key(owner: Any, stranger: Any, moment: Moment) -> None:
    write(owner, moment, "mine")
    write(stranger, moment, "theirs")
    assert Vault(owner).open(Record.objects.of(owner).get()) == {"note": "mine"}


def test_a_change_of_what_is_not_there_is_refused(owner: Any, moment: Moment) -> None:
    with pytest.raises(DomainError, match="NOT_FOUND"):
        write(owner, moment, "one", base=1)


def test_a_deleted_record_is_not_written_by_an_old_tab(owner: Any, moment: Moment) -> None:
    first = write(owner, moment, "one").version
    delete_record(by=owner, key=KEY)
    with pytest.raises(DomainError, match="NOT_FOUND"):
        write(owner, moment, "two", base=first)


def test_a_record_keeps_its_kind(owner: Any, moment: Moment) -> None:
    first = write(owner, moment, "one").version
    with pytest.raises(DomainError, match="NOT_FOUND"):
        write(owner, moment, "one", base=first, kind=Kind.THOUGHT)


def test_what_is_erased_for_good_and_written_again_is_not_what_a_tab_saw(owner: Any, moment: Moment) -> None:
    seen = write(owner, moment, "one").version
    erase(by=owner, chosen=Chosen(), confirmation="erase", at_once=True)
    write(owner, moment, "two")
    with pytest.raises(Conflict):
        write(owner, moment, "three", base=seen)
    assert Vault(owner).open(Record.objects.get()) == {"note": "two"}
