from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from core.errors import DomainError
from diary.actions import Conflict, delete_record, write_record
from diary.actions.writing import Moment
from diary.models import Kind, Record
from diary.vault import Vault

KEY = UUID("00000000-0000-4000-8000-000000000001")


def write(owner: Any, moment: Moment, note: str, base: int | None = None, kind: Kind = Kind.ENTRY) -> Record:
    return write_record(by=owner, key=KEY, kind=kind, moment=moment, fields={"note": note}, base=base)


def test_the_same_request_twice_makes_one_record(owner: Any, moment: Moment) -> None:
    first, second = write(owner, moment, "one"), write(owner, moment, "one")
    assert first.pk == second.pk
    assert Record.objects.get().version == 1


def test_the_next_version_replaces_the_words_and_the_moment(owner: Any, moment: Moment) -> None:
    write(owner, moment, "one")
    later = replace(moment, time_zone="Asia/Tokyo")
    write(owner, later, "two", base=1)
    record = Record.objects.get()
    assert (record.version, record.time_zone, Vault(owner).open(record)) == (2, "Asia/Tokyo", {"note": "two"})


def test_a_repeated_change_counts_once(owner: Any, moment: Moment) -> None:
    write(owner, moment, "one")
    write(owner, moment, "two", base=1)
    assert write(owner, moment, "two", base=1).version == 2


@pytest.mark.parametrize("base", [None, 1, 7])
def test_an_older_tab_does_not_write_over_a_newer_one(owner: Any, moment: Moment, base: int | None) -> None:
    write(owner, moment, "one")
    write(owner, moment, "two", base=1)
    with pytest.raises(Conflict) as caught:
        write(owner, moment, "three", base=base)
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
    write(owner, moment, "one")
    delete_record(by=owner, key=KEY)
    with pytest.raises(DomainError, match="NOT_FOUND"):
        write(owner, moment, "two", base=1)


def test_a_record_keeps_its_kind(owner: Any, moment: Moment) -> None:
    write(owner, moment, "one")
    with pytest.raises(DomainError, match="NOT_FOUND"):
        write(owner, moment, "one", base=1, kind=Kind.THOUGHT)
