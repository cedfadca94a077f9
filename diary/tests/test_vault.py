from typing import Any
from uuid import uuid4

import pytest
from pytest_django import Settings

from core.sealing import KeyMissing, Tampered
from diary.actions import write_record
from diary.actions.writing import Moment
from diary.models import DataKey, Kind, Record
from diary.vault import Vault

WORDS = {"note": "канарейка"}


def written(owner: Any, moment: Moment, kind: Kind = Kind.ENTRY) -> Record:
    return write_record(by=owner, key=uuid4(), kind=kind, moment=moment, fields=WORDS)


def test_the_owner_reads_what_was_written(owner: Any, moment: Moment) -> None:
    record = Record.objects.get(pk=written(owner, moment).pk)
    assert Vault(owner).open(record) == WORDS


def test_nothing_of_it_stands_in_the_row(owner: Any, moment: Moment) -> None:
    record = Record.objects.get(pk=written(owner, moment).pk)
    row = b"".join(
        value if isinstance(value, bytes) else str(value).encode() for value in vars(record).values()
    )
    assert "канарейка".encode() not in row


@pytest.mark.parametrize("column", ["owner_id", "key", "kind"])
def test_a_text_copied_to_another_row_does_not_open(
    owner: Any, stranger: Any, moment: Moment, column: str
) -> None:
    mine, other = written(owner, moment), written(stranger, moment)
    setattr(mine, column, {"owner_id": stranger.pk, "key": other.key, "kind": Kind.THOUGHT}[column])
    with pytest.raises(Tampered):
        Vault(owner).open(mine)


def test_a_stranger_has_other_keys(owner: Any, stranger: Any, moment: Moment) -> None:
    mine = written(owner, moment)
    written(stranger, moment)
    with pytest.raises(Tampered):
        Vault(stranger).open(mine)


def test_a_key_put_in_anothers_place_does_not_unwrap(owner: Any, stranger: Any, moment: Moment) -> None:
    written(owner, moment)
    theirs = written(stranger, moment)
    own = DataKey.objects.get(owner=owner)
    DataKey.objects.filter(owner=stranger).update(wrapped=own.wrapped)
    with pytest.raises(Tampered):
        Vault(stranger).open(theirs)


def test_a_practices_key_that_is_gone_is_an_error(owner: Any, moment: Moment, settings: Settings) -> None:
    record = written(owner, moment)
    settings.FIELD_KEYS = "other:" + "QUFB" * 10 + "QUE="
    with pytest.raises(KeyMissing, match="tests"):
        Vault(owner).open(record)


def test_without_any_key_nothing_is_kept(owner: Any, moment: Moment, settings: Settings) -> None:
    settings.FIELD_KEYS = ""
    with pytest.raises(KeyMissing, match="FIELD_KEYS"):
        written(owner, moment)
    assert not Record.objects.exists()


def test_a_data_key_that_is_gone_is_an_error(owner: Any, moment: Moment) -> None:
    record = written(owner, moment)
    DataKey.objects.all().delete()
    with pytest.raises(KeyMissing, match="gone"):
        Vault(owner).open(record)
