"""Writes what is wanted of a person into a file, whichever form it has."""

import zipfile
from collections.abc import Callable, Iterator
from typing import Any, cast

from django.conf import settings
from django.utils import timezone, translation

from accounts.rooms import rooms
from diary.journal import Journal
from diary.models import Export, Kind
from diary.personal_data import export_reading, export_reminder
from diary.taking.chosen import Chosen, rows_of
from diary.taking.csv_file import csv_file
from diary.taking.json_file import SCHEMA_PATH, json_file
from diary.taking.names import names_of
from diary.taking.parts import SealedParts

# By the separator a spreadsheet in that language opens a table without asking.
_SEPARATORS = {"ru": ";", "en": ","}
Count = Callable[[], None]


def chosen_of(export: Export) -> Chosen:
    return Chosen(tuple(export.kinds_meant), export.first, export.last)


def write_file(export: Export, parts: SealedParts, count: Count) -> None:
    """`count` is called for each record."""
    with translation.override(export.language):
        if export.form == Export.Form.JSON:
            for piece in _json(export, count):
                parts.write(piece)
        elif export.is_one_table:
            for piece in _table(export, export.kinds_meant[0], count):
                parts.write(piece)
        else:
            _tables(export, parts, count)
    parts.close()


def _json(export: Export, count: Count) -> Iterator[bytes]:
    journal, chosen = Journal(export.owner), chosen_of(export)
    head = {
        "schema": f"{settings.SITE_URL}{SCHEMA_PATH}",
        "made_at": timezone.now().isoformat(),
        "site": settings.SITE_URL,
        "language": export.language,
        "names": names_of(journal, export.language),
    }
    told: dict[str, Any] = {}
    others: dict[str, Any] = {}
    if chosen.is_everything:
        others = {
            "reading": export_reading(export.owner),
            "reminder": export_reminder(export.owner),
        }
        told = {name: room.export_for(export.owner) for name, room in rooms().items() if name != "diary"}
    lists = {kind.value: _counted(rows_of(export.owner, kind, chosen), count) for kind in chosen.kinds_meant}
    return json_file(head, told, lists, others)


def _table(export: Export, kind: Kind, count: Count) -> Iterator[bytes]:
    names = names_of(Journal(export.owner), export.language)
    rows = _counted(rows_of(export.owner, kind, chosen_of(export)), count)
    return csv_file(kind, rows, names, separator=_SEPARATORS[export.language])


def _tables(export: Export, parts: SealedParts, count: Count) -> None:
    with zipfile.ZipFile(cast(Any, parts), "w", zipfile.ZIP_DEFLATED) as files:
        for kind in chosen_of(export).kinds_meant:
            with files.open(f"{kind.value}.csv", "w") as file:
                for piece in _table(export, kind, count):
                    file.write(piece)


def _counted(rows: Iterator[dict[str, Any]], count: Count) -> Iterator[dict[str, Any]]:
    for row in rows:
        count()
        yield row
