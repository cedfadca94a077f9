import csv
import io
import zipfile
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import orjson
import pytest
from django.utils import timezone

from core.errors import DomainError
from core.sealing import Unreadable
from diary.actions import (
    delete_record,
    discard_export,
    exporting,
    renew_data_key,
    throw_away_exports,
    write_entry,
)
from diary.models import Export, ExportPart, Kind, Record
from diary.own_files import _SCHEMA
from diary.taking.chosen import Chosen
from diary.taking.csv_file import csv_file
from diary.taking.parts import read_parts
from diary.tests.json_schema import faults
from diary.tests.own_data import ENTRY, content, exported, fill, told, writing

RunTasks = Callable[[], Any]


def test_the_file_holds_every_kind_and_is_as_the_schema_says(owner: Any, stranger: Any) -> None:
    fill(owner)
    fill(stranger)
    found, schema = told(owner), orjson.loads(_SCHEMA.read_bytes())
    assert faults(found, schema, schema) == []
    assert {kind: len(rows) for kind, rows in found["diary"].items() if rows is not None} == {
        "reading": 0,
        "entry": 1,
        "thought": 1,
        "assessment": 1,
        "plan": 1,
        "words": 1,
        "highlight": 1,
    }
    assert found["diary"]["entry"][0]["note"] == ENTRY["note"]
    assert found["account"]["email"] == owner.email
    assert found["names"]["fear"] == "страх"
    assert found["names"]["own-1"] == "как в тумане"


def test_the_schema_finds_what_is_wrong(owner: Any) -> None:
    fill(owner)
    found, schema = told(owner), orjson.loads(_SCHEMA.read_bytes())
    found["diary"]["entry"][0]["mood"] = 9
    del found["diary"]["plan"][0]["time_zone"]
    assert len(faults(found, schema, schema)) == 2


def test_some_kinds_and_days_are_all_that_the_file_has(owner: Any) -> None:
    fill(owner)
    write_entry(writing=writing(owner, 10, days=3), given=ENTRY)
    found = told(owner, chosen=Chosen((Kind.ENTRY,), date(2026, 3, 4), None))
    assert [row["at"][:10] for row in found["diary"]["entry"]] == ["2026-03-04"]
    assert "account" not in found
    assert "thought" not in found["diary"]


@pytest.mark.parametrize(("zone", "count"), [("Pacific/Auckland", 0), ("Pacific/Honolulu", 1)])
def test_a_day_is_that_of_the_place(owner: Any, zone: str, count: int) -> None:
    """20:40 in UTC is the next morning in Auckland."""
    write_entry(writing=writing(owner, 1), given=ENTRY | {"emotions": []})
    Record.objects.update(time_zone=zone)
    found = told(owner, chosen=Chosen(first=date(2026, 3, 1), last=date(2026, 3, 1)))
    assert len(found["diary"]["entry"]) == count


def test_a_table_of_one_kind(owner: Any) -> None:
    fill(owner)
    export = exported(owner, form="CSV", chosen=Chosen((Kind.ENTRY,)))
    rows = list(csv.reader(io.StringIO(content(export).decode("utf-8-sig")), delimiter=";"))
    assert export.file_name.endswith(".csv")
    assert rows[0][:2] == ["Дата", "Время"]
    assert rows[1][:2] == ["2026-03-01", "23:40"]
    assert rows[1][5:7] == ["страх 60, как в тумане", "работа"]


def test_a_spreadsheet_runs_nothing_that_was_written(owner: Any) -> None:
    fill(owner)
    export = exported(owner, form="CSV", chosen=Chosen((Kind.ENTRY,)))
    row = list(csv.reader(io.StringIO(content(export).decode("utf-8-sig")), delimiter=";"))[1]
    assert row[-1] == f"'{ENTRY['note']}"


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t=", "\r=", "\n=", "＝", "＠"])
def test_marked_words_of_a_text_are_no_formula_either(begin: str) -> None:
    row = {"at": "2026-03-01T20:40:00+00:00", "time_zone": "Europe/Moscow", "quote": f"{begin}SUM(1)"}
    table = b"".join(csv_file(Kind.HIGHLIGHT, [row], {}, separator=",")).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(table, newline="")))[1][3] == f"'{begin}SUM(1)"


def test_several_tables_come_in_one_file(owner: Any) -> None:
    fill(owner)
    export = exported(owner, form="CSV", language="en")
    with zipfile.ZipFile(io.BytesIO(content(export))) as files:
        assert files.testzip() is None
        assert set(files.namelist()) == {f"{kind}.csv" for kind in Kind}
        assert "Situation,Emotions before" in files.read("thought.csv").decode()


def test_a_large_file_is_made_by_the_worker_and_says_how_far_it_is(
    owner: Any, monkeypatch: pytest.MonkeyPatch, run_tasks: RunTasks
) -> None:
    fill(owner)
    monkeypatch.setattr(exporting, "AT_ONCE", 2)
    export = exported(owner)
    assert (export.state, export.done, export.total) == ("WAITING", 0, 6)
    run_tasks()
    export.refresh_from_db()
    assert (export.state, export.done, export.size) == ("READY", 6, len(content(export)))


def test_running_again_makes_the_same_file(owner: Any) -> None:
    fill(owner)
    export = exported(owner)
    before = export.parts.count()
    exporting.make_export(export)
    assert export.parts.count() == before
    assert orjson.loads(content(export))["format"] == "opora-export"


def test_a_discarded_file_is_not_made(owner: Any) -> None:
    fill(owner)
    export = exported(owner)
    discard_export(by=owner, key=export.pk)
    exporting.make_export(export)
    assert not ExportPart.objects.exists()


def test_the_worker_that_gives_up_leaves_nothing_of_the_file(owner: Any) -> None:
    export = exported(owner)
    exporting._give_up(str(export.pk))
    export.refresh_from_db()
    assert (export.state, export.parts.count()) == ("FAILED", 0)


def test_parts_are_sealed_and_open_in_their_place_only(owner: Any) -> None:
    fill(owner)
    export = exported(owner)
    part = export.parts.get()
    assert "канарейка".encode() not in bytes(part.sealed)
    ExportPart.objects.filter(pk=part.pk).update(number=7)
    with pytest.raises(Unreadable):
        list(read_parts(export))


def test_nobody_else_throws_a_file_away(owner: Any, stranger: Any) -> None:
    export = exported(owner)
    for key in (export.pk, uuid4(), None):
        with pytest.raises(DomainError, match="NOT_FOUND"):
            discard_export(by=stranger, key=key)
    assert Export.objects.exists()


def test_after_a_day_it_is_thrown_away(owner: Any) -> None:
    kept, old = exported(owner), exported(owner)
    Export.objects.filter(pk=old.pk).update(expires_at=timezone.now() - timedelta(seconds=1))
    assert throw_away_exports() == 1
    assert Export.objects.get() == kept


def test_five_are_kept_and_many_an_hour_are_refused(owner: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exporting, "MOST_AN_HOUR", 6)
    newest = [exported(owner) for _ in range(6)][-1]
    assert Export.objects.of(owner).count() == 5
    assert Export.objects.of(owner).filter(pk=newest.pk).exists()
    with pytest.raises(DomainError, match="TOO_OFTEN"):
        exported(owner)


def test_days_in_the_wrong_order_are_told(owner: Any) -> None:
    with pytest.raises(DomainError, match="TIME_INVALID"):
        exported(owner, chosen=Chosen(first=date(2026, 3, 2), last=date(2026, 3, 1)))


def test_what_was_deleted_is_left_out(owner: Any) -> None:
    fill(owner)
    delete_record(by=owner, key=writing(owner, 1).key)
    assert told(owner)["diary"]["entry"] == []


def test_with_a_new_key_files_of_the_old_one_go(owner: Any) -> None:
    fill(owner)
    exported(owner)
    list(renew_data_key(owner))
    assert not Export.objects.exists()
    assert told(owner)["diary"]["entry"]
