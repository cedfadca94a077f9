from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone

from core.errors import DomainError
from diary.actions import delete_record, erase_deleted, restore_record, write_record
from diary.actions.writing import Moment
from diary.models import Kind, Record


@pytest.fixture
def record(owner: Any, moment: Moment) -> Record:
    return write_record(by=owner, key=uuid4(), kind=Kind.ENTRY, moment=moment, fields={"note": "one"})


def test_a_deletion_can_be_undone(owner: Any, record: Record) -> None:
    delete_record(by=owner, key=record.key)
    assert not Record.objects.of(owner).exists()
    restore_record(by=owner, key=record.key)
    assert Record.objects.of(owner).get() == record


def test_deleting_twice_keeps_the_first_time(owner: Any, record: Record) -> None:
    first = delete_record(by=owner, key=record.key).deleted_at
    assert delete_record(by=owner, key=record.key).deleted_at == first


def test_a_stranger_deletes_and_restores_nothing(owner: Any, stranger: Any, record: Record) -> None:
    for action in (delete_record, restore_record):
        with pytest.raises(DomainError, match="NOT_FOUND"):
            action(by=stranger, key=record.key)
    assert Record.objects.of(owner).exists()


@pytest.mark.parametrize(("days", "left"), [(6, 1), (8, 0)])
def test_after_a_week_a_deleted_record_is_erased(record: Record, days: int, left: int) -> None:
    Record.objects.update(deleted_at=timezone.now() - timedelta(days=days))
    assert erase_deleted() == 1 - left
    assert Record.objects.count() == left


def test_what_was_not_deleted_is_never_erased(record: Record) -> None:
    assert erase_deleted() == 0
    assert Record.objects.exists()
