"""A key that is taken away while somebody writes. On SQLite and on PostgreSQL."""

from threading import Thread
from time import sleep
from typing import Any
from uuid import UUID

import pytest
from django.db import connection, transaction
from pytest_django import Settings

from core.testing.at_once import at_once
from diary.actions import erase, renew_data_key, rewrap_keys, write_record
from diary.actions.writing import Moment
from diary.models import DataKey, Kind, Record
from diary.taking.chosen import Chosen
from diary.tests.test_rotating import NEW
from diary.vault import Vault, hold_keys

pytestmark = pytest.mark.django_db(transaction=True)
WRITERS = 6
A_MOMENT = 0.5  # seconds: long enough for the other to come to the lock


def opened(owner: Any) -> list[int]:
    vault = Vault(owner)
    return sorted(vault.open(record)["n"] for record in Record.objects.filter(owner=owner))


def write(owner: Any, moment: Moment, number: int) -> None:
    write_record(by=owner, key=UUID(int=number), kind=Kind.ENTRY, moment=moment, fields={"n": number})


def test_what_is_written_while_everything_is_erased_can_be_opened(owner: Any, moment: Moment) -> None:
    write(owner, moment, WRITERS)

    def act(number: int) -> None:
        if number == 0:
            erase(by=owner, chosen=Chosen(), confirmation="erase", at_once=True)
        else:
            write(owner, moment, number)

    at_once(WRITERS, act)

    assert set(opened(owner)) <= set(range(1, WRITERS))
    assert DataKey.objects.filter(owner=owner).count() <= 1


def test_what_is_written_while_the_key_is_renewed_can_be_opened(owner: Any, moment: Moment) -> None:
    write(owner, moment, WRITERS)

    def act(number: int) -> None:
        if number == 0:
            list(renew_data_key(owner))
        else:
            write(owner, moment, number)

    at_once(WRITERS, act)

    assert opened(owner) == list(range(1, WRITERS + 1))
    assert DataKey.objects.get(owner=owner).number == 2


def test_rewrapping_waits_for_who_is_writing(owner: Any, moment: Moment, settings: Settings) -> None:
    write(owner, moment, 1)
    settings.FIELD_KEYS = f"{NEW},{settings.FIELD_KEYS}"

    def rewrap() -> None:
        try:
            list(rewrap_keys())
        finally:
            connection.close()

    other = Thread(target=rewrap)
    with transaction.atomic():
        hold_keys(owner)
        other.start()
        sleep(A_MOMENT)
    other.join(timeout=30)

    assert DataKey.objects.get().wrapped_by == "newer"
