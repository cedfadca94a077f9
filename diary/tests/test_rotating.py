from datetime import timedelta
from io import StringIO
from typing import Any
from uuid import uuid4

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from pytest_django import Settings

from core.sealing import KeyMissing
from diary.actions import renew_data_key, renew_data_keys, rewrap_keys, rotating, write_record
from diary.actions.writing import Moment
from diary.models import DataKey, Kind, Record
from diary.vault import Vault

NEW = "newer:QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE="


def fill(owner: Any, moment: Moment, count: int) -> None:
    for number in range(count):
        write_record(by=owner, key=uuid4(), kind=Kind.ENTRY, moment=moment, fields={"n": number})


def numbers(owner: Any) -> list[int]:
    vault = Vault(owner)
    return sorted(vault.open(record)["n"] for record in Record.objects.of(owner))


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rotating, "BATCH", 2)


def test_after_rewrapping_the_old_key_may_go(
    owner: Any, stranger: Any, moment: Moment, settings: Settings
) -> None:
    fill(owner, moment, 1)
    fill(stranger, moment, 1)
    settings.FIELD_KEYS = f"{NEW},{settings.FIELD_KEYS}"
    assert list(rewrap_keys())[-1] == 0
    settings.FIELD_KEYS = NEW
    assert (numbers(owner), numbers(stranger)) == ([0], [0])


def test_rewrapping_without_the_old_key_stops_and_changes_nothing(
    owner: Any, moment: Moment, settings: Settings
) -> None:
    fill(owner, moment, 1)
    settings.FIELD_KEYS = NEW
    with pytest.raises(KeyMissing, match="tests"):
        list(rewrap_keys())
    assert DataKey.objects.get().wrapped_by == "tests"


def test_a_renewed_data_key_opens_all_and_the_old_one_is_gone(owner: Any, moment: Moment) -> None:
    fill(owner, moment, 5)
    assert list(renew_data_key(owner)) == [3, 1, 0]
    assert numbers(owner) == [0, 1, 2, 3, 4]
    assert [key.number for key in DataKey.objects.filter(owner=owner)] == [2]


def test_renewing_goes_on_where_it_was_stopped(owner: Any, moment: Moment) -> None:
    fill(owner, moment, 5)
    next(renew_data_key(owner))
    assert numbers(owner) == [0, 1, 2, 3, 4]
    assert list(renew_data_key(owner)) == [1, 0]
    assert [key.number for key in DataKey.objects.filter(owner=owner)] == [2]


def test_a_row_that_was_read_before_a_renewal_still_opens_after_it(owner: Any, moment: Moment) -> None:
    fill(owner, moment, 2)
    early, vault = list(Record.objects.of(owner)), Vault(owner)
    assert vault.open(early[0])["n"] in {0, 1}
    list(renew_data_key(owner))
    assert sorted(Vault(owner).open(record)["n"] for record in early) == [0, 1]
    assert sorted(vault.open(record)["n"] for record in Record.objects.of(owner)) == [0, 1]


def test_what_is_written_while_it_runs_has_the_new_key(owner: Any, moment: Moment) -> None:
    fill(owner, moment, 3)
    next(renew_data_key(owner))
    fill(owner, moment, 1)
    list(renew_data_key(owner))
    assert numbers(owner) == [0, 0, 1, 2]


def test_everybody_gets_a_new_key_once(owner: Any, stranger: Any, moment: Moment) -> None:
    fill(owner, moment, 3)
    fill(stranger, moment, 1)
    now = timezone.now()
    assert list(renew_data_keys(now)) == [1, 0]
    assert (numbers(owner), numbers(stranger)) == ([0, 1, 2], [0])
    assert list(renew_data_keys(now)) == []
    assert {key.number for key in DataKey.objects.all()} == {2}


def test_who_was_left_half_way_is_not_passed_over(owner: Any, moment: Moment) -> None:
    fill(owner, moment, 5)
    next(renew_data_key(owner))
    assert list(renew_data_keys(timezone.now() - timedelta(days=1))) == [0]
    assert numbers(owner) == [0, 1, 2, 3, 4]
    assert DataKey.objects.get().number == 2


def test_the_command_tells_how_to_go_on(owner: Any, moment: Moment) -> None:
    fill(owner, moment, 1)
    told = StringIO()
    call_command("renew_data_keys", "--before", timezone.now().isoformat(), stdout=told)
    assert "people left: 0" in told.getvalue()
    assert "--before 20" in told.getvalue()
    assert owner.email not in told.getvalue()


@pytest.mark.parametrize("given", ["yesterday", "2026-03-01T10:00:00"])
def test_the_command_wants_a_whole_moment(given: str) -> None:
    with pytest.raises(CommandError, match="--before"):
        call_command("renew_data_keys", "--before", given)


def test_the_command_stops_in_words_without_the_key(owner: Any, moment: Moment, settings: Settings) -> None:
    fill(owner, moment, 1)
    settings.FIELD_KEYS = NEW
    with pytest.raises(CommandError, match="Nothing was lost"):
        call_command("renew_data_keys", stdout=StringIO())
