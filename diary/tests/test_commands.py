from typing import Any
from uuid import uuid4

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from core.sealing import read_ring
from diary.actions import write_record
from diary.actions.writing import Moment
from diary.models import DataKey, Kind


def test_a_new_key_can_be_put_into_the_environment(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("new_field_key")
    line = capsys.readouterr().out.strip()
    assert len(read_ring(line).keys[line.partition(":")[0]]) == 32


def test_rotating_says_how_many_are_left(
    owner: Any, moment: Moment, settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    write_record(by=owner, key=uuid4(), kind=Kind.ENTRY, moment=moment, fields={})
    settings.FIELD_KEYS = "newer:QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE=," + settings.FIELD_KEYS
    call_command("rotate_field_keys")
    assert capsys.readouterr().out.startswith("left: 0\nDone")
    assert DataKey.objects.get().wrapped_by == "newer"


def test_checking_says_that_every_key_opens(
    owner: Any, moment: Moment, settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    write_record(by=owner, key=uuid4(), kind=Kind.ENTRY, moment=moment, fields={})
    call_command("check_field_keys")
    assert capsys.readouterr().out == "All 1 people's keys open.\n"


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ("newer:QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE=", "1 of 1"),  # another name
        ("tests:QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE=", "1 of 1"),  # another key
        ("", "1 of 1"),
    ],
)
def test_checking_with_another_key_fails(
    owner: Any, moment: Moment, settings: Settings, keys: str, told: str
) -> None:
    write_record(by=owner, key=uuid4(), kind=Kind.ENTRY, moment=moment, fields={})
    settings.FIELD_KEYS = keys
    with pytest.raises(CommandError, match=told):
        call_command("check_field_keys")


def test_rotating_without_an_old_key_says_what_to_do(owner: Any, moment: Moment, settings: Settings) -> None:
    write_record(by=owner, key=uuid4(), kind=Kind.ENTRY, moment=moment, fields={})
    settings.FIELD_KEYS = "newer:QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE="
    with pytest.raises(CommandError, match="put the missing key back"):
        call_command("rotate_field_keys")
