from typing import Any
from uuid import UUID

from diary.actions import delete_record, write_record
from diary.actions.writing import Moment
from diary.models import DataKey, Kind, Record
from diary.personal_data import erase_for, export_for

KEYS = [UUID(int=number) for number in (1, 2)]


def fill(person: Any, moment: Moment) -> None:
    for key, kind in zip(KEYS, (Kind.ENTRY, Kind.THOUGHT), strict=True):
        write_record(by=person, key=key, kind=kind, moment=moment, fields={"note": f"of {person.pk}"})


def test_the_export_opens_all_that_is_ones_own(owner: Any, stranger: Any, moment: Moment) -> None:
    fill(owner, moment)
    fill(stranger, moment)
    found = export_for(owner)
    assert found.keys() == {"entry", "thought"}
    assert found["entry"] == [
        {
            "id": str(KEYS[0]),
            "at": "2026-03-01T20:40:00+00:00",
            "time_zone": "Europe/Moscow",
            "note": f"of {owner.pk}",
        }
    ]


def test_what_was_deleted_is_not_exported(owner: Any, moment: Moment) -> None:
    fill(owner, moment)
    delete_record(by=owner, key=KEYS[0])
    assert export_for(owner).keys() == {"thought"}


def test_erasing_takes_records_and_keys_of_one_person_only(owner: Any, stranger: Any, moment: Moment) -> None:
    fill(owner, moment)
    fill(stranger, moment)
    erase_for(owner)
    assert set(Record.objects.values_list("owner", flat=True)) == {stranger.pk}
    assert set(DataKey.objects.values_list("owner", flat=True)) == {stranger.pk}
