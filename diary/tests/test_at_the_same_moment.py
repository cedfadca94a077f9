"""What a person's devices, the operator and the worker do at the same moment. On SQLite and PostgreSQL."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError
from django.utils import timezone

from accounts.erasing import erase_due
from accounts.models import AccountDeletion
from content.tests.samples import article
from core.errors import DomainError
from core.testing.at_once import at_once, during
from diary.actions import (
    Conflict,
    Moment,
    Note,
    bring_in,
    delete_record,
    erase,
    erase_deleted,
    note_reading,
    renew_data_key,
    restore_record,
    write_record,
)
from diary.actions.exporting import make_export
from diary.journal import Journal
from diary.models import DataKey, Export, ExportPart, Kind, ReadingProgress, Record
from diary.reading import TextKey
from diary.taking import parts
from diary.taking.chosen import Chosen
from diary.taking.parts import Discarded, SealedParts
from diary.tests.own_data import content, exported, fill

pytestmark = pytest.mark.django_db(transaction=True)
KEY = UUID(int=77)
EVERYTHING = Chosen()


def write(owner: Any, moment: Moment, note: str, key: UUID | None = None) -> Record:
    fields = {"note": note}
    return write_record(by=owner, key=key or uuid4(), kind=Kind.ENTRY, moment=moment, fields=fields)


def notes(owner: Any) -> list[str]:
    """All that the person has, opened; raises when anything cannot be."""
    journal = Journal(owner)
    return sorted(journal.open(record).fields["note"] for record in journal.records(Kind.ENTRY))


def erase_all(owner: Any) -> int:
    return erase(by=owner, chosen=EVERYTHING, confirmation="erase", at_once=True)


def renew(owner: Any) -> list[int]:
    return list(renew_data_key(owner))


@pytest.mark.parametrize("writer_is_first", [True, False])
def test_what_is_written_while_the_key_is_renewed_opens(
    owner: Any, moment: Moment, writer_is_first: bool
) -> None:
    write(owner, moment, "before")
    both: list[Callable[[], object]] = [lambda: write(owner, moment, "meanwhile"), lambda: renew(owner)]
    during(*(both if writer_is_first else reversed(both)))
    assert notes(owner) == ["before", "meanwhile"]
    assert [key.number for key in DataKey.objects.all()] == [2]


def test_reading_noted_while_the_key_is_renewed_opens(owner: Any) -> None:
    one, other = (TextKey("article", article().pk) for _each in range(2))
    note_reading(by=owner, notes=[Note(text=one, at=timezone.now(), share=5)])
    later = [Note(text=text, at=timezone.now(), share=60) for text in (one, other)]
    during(lambda: note_reading(by=owner, notes=later), lambda: renew(owner))
    assert {row.key_number for row in ReadingProgress.objects.of(owner)} == {2}
    assert ReadingProgress.objects.count() == 2


@pytest.mark.parametrize(("writer_is_first", "left"), [(True, []), (False, ["meanwhile"])])
def test_nothing_unreadable_stays_behind_an_erasure(
    owner: Any, moment: Moment, writer_is_first: bool, left: list[str]
) -> None:
    write(owner, moment, "before")
    both: list[Callable[[], object]] = [lambda: write(owner, moment, "meanwhile"), lambda: erase_all(owner)]
    during(*(both if writer_is_first else reversed(both)))
    assert notes(owner) == left
    assert DataKey.objects.count() == len(left)


def test_a_file_brought_in_while_all_is_erased_goes_too(owner: Any) -> None:
    fill(owner)
    file = content(exported(owner))
    erase(by=owner, chosen=EVERYTHING, confirmation="erase")
    during(lambda: bring_in(by=owner, content=file), lambda: erase_all(owner))
    assert not Record.objects.exists()
    assert not DataKey.objects.exists()


def test_a_file_brought_in_twice_at_once_comes_once(owner: Any, stranger: Any) -> None:
    fill(owner)
    file = content(exported(owner))
    done = at_once(2, lambda _index: bring_in(by=stranger, content=file))
    assert sorted((each.new, each.same) for each in done) == [(0, 6), (6, 0)]
    assert Record.objects.of(stranger).count() == 6


def test_first_words_of_two_devices_have_one_key(owner: Any, moment: Moment) -> None:
    at_once(4, lambda index: write(owner, moment, str(index)))
    assert notes(owner) == ["0", "1", "2", "3"]
    assert DataKey.objects.count() == 1


def test_the_same_request_twice_at_once_makes_one_record(owner: Any, moment: Moment) -> None:
    done = at_once(3, lambda _index: write(owner, moment, "one", KEY).pk)
    assert done == [Record.objects.get().pk] * 3


def test_of_two_texts_for_one_record_the_second_is_told(owner: Any, moment: Moment) -> None:
    def writes(index: int) -> str:
        try:
            write(owner, moment, str(index), KEY)
            return "written"
        except Conflict as conflict:
            return str(Journal(owner).open(conflict.stored).fields["note"])

    done = at_once(2, writes)
    assert sorted(done) == sorted(["written", *notes(owner)])


def test_who_restores_what_is_being_erased_for_good_is_told(owner: Any, moment: Moment) -> None:
    key = write(owner, moment, "old").key
    delete_record(by=owner, key=key)
    Record.objects.update(deleted_at=timezone.now() - timedelta(days=8))
    codes = []

    def restores() -> None:
        try:
            restore_record(by=owner, key=key)
        except DomainError as error:
            codes.append(error.code)

    during(erase_deleted, restores)
    assert (codes, Record.objects.count()) == (["NOT_FOUND"], 0)


def test_an_account_goes_with_what_is_written_meanwhile(owner: Any, moment: Moment) -> None:
    write(owner, moment, "before")
    due = AccountDeletion.objects.create(
        user=owner, language="ru", asked_at=timezone.now(), due_at=timezone.now()
    )

    def writes() -> None:
        with pytest.raises(IntegrityError):
            write(owner, moment, "meanwhile")

    during(lambda: erase_due(str(due.pk)), writes)
    assert not Record.objects.exists()
    assert not DataKey.objects.exists()


def test_a_file_thrown_away_while_it_is_made_leaves_nothing(
    owner: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(owner)
    monkeypatch.setattr(parts, "PART_BYTES", 100)
    export = exported(owner)
    export.parts.all().delete()

    def after_the_first_part() -> None:
        erase_all(owner)

    with pytest.raises(Discarded):
        SealedParts(export, after_the_first_part).write(b"x" * 300)
    make_export(export)
    assert not ExportPart.objects.exists()


def test_all_is_erased_while_the_worker_writes_a_file(owner: Any) -> None:
    fill(owner)
    export = exported(owner)
    during(lambda: erase_all(owner), lambda: make_export(export))
    assert not Export.objects.exists()
    assert not ExportPart.objects.exists()
