"""One kind of record as a table. The first line names the columns; dates are those of the place then."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from diary.kinds import PLAN_PARTS
from diary.models import Kind
from diary.taking.names import Names

Row = Mapping[str, Any]
# What a spreadsheet would take for the beginning of a formula, in any alphabet's width:
# https://owasp.org/www-community/attacks/CSV_Injection
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_WHEN = (gettext_noop("Date"), gettext_noop("Time"), gettext_noop("Time zone"))
MOODS = (
    gettext_noop("very hard"),
    gettext_noop("hard"),
    gettext_noop("steady"),
    gettext_noop("good"),
    gettext_noop("very good"),
)
COLUMNS: dict[Kind, tuple[str, ...]] = {
    Kind.ENTRY: (
        *_WHEN,
        gettext_noop("Mood, 1 to 5"),
        gettext_noop("Mood"),
        gettext_noop("Emotions"),
        gettext_noop("Factors"),
        gettext_noop("Note"),
    ),
    Kind.THOUGHT: (
        *_WHEN,
        gettext_noop("Situation"),
        gettext_noop("Emotions before"),
        gettext_noop("Automatic thought"),
        gettext_noop("Belief before"),
        gettext_noop("Traps of thinking"),
        gettext_noop("Evidence for"),
        gettext_noop("Evidence against"),
        gettext_noop("Alternative thought"),
        gettext_noop("Belief in the alternative"),
        gettext_noop("Belief after"),
        gettext_noop("Emotions after"),
    ),
    Kind.ASSESSMENT: (
        *_WHEN,
        gettext_noop("Questionnaire"),
        gettext_noop("Sum"),
        gettext_noop("Usually read as"),
        gettext_noop("Answers"),
    ),
    Kind.PLAN: (gettext_noop("Part"), gettext_noop("Line")),
    Kind.WORDS: (gettext_noop("Part"), gettext_noop("Word")),
    Kind.HIGHLIGHT: (*_WHEN, gettext_noop("Quotation"), gettext_noop("Note"), gettext_noop("Text")),
}
PARTS = {
    "signs": gettext_noop("Warning signs"),
    "coping": gettext_noop("What I can do"),
    "people": gettext_noop("People"),
    "places": gettext_noop("Places"),
    "reasons": gettext_noop("Reasons"),
    "lines": gettext_noop("Lines and doctors"),
    "emotions": gettext_noop("Emotions"),
    "factors": gettext_noop("Factors"),
}


def csv_file(kind: Kind, rows: Iterable[Row], names: Names, *, separator: str) -> Iterator[bytes]:
    """With the mark at the beginning by which spreadsheets know UTF-8."""
    yield b"\xef\xbb\xbf"
    yield _line([_(column) for column in COLUMNS[kind]], separator)
    for row in rows:
        for cells in _CELLS[kind](row, names):
            yield _line(cells, separator)


def _line(cells: Iterable[Any], separator: str) -> bytes:
    written = io.StringIO()
    csv.writer(written, delimiter=separator).writerow([_harmless(cell) for cell in cells])
    return written.getvalue().encode()


def _harmless(cell: Any) -> Any:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _when(row: Row) -> list[str]:
    there = datetime.fromisoformat(row["at"]).astimezone(ZoneInfo(row["time_zone"]))
    return [there.date().isoformat(), f"{there:%H:%M}", row["time_zone"]]


def _feelings(rows: Iterable[Row], names: Names) -> str:
    told = [(names.get(row["key"], row["key"]), row["intensity"]) for row in rows]
    return ", ".join(word if strength is None else f"{word} {strength}" for word, strength in told)


def _named(keys: Iterable[str], names: Names) -> str:
    return ", ".join(names.get(key, key) for key in keys)


def _entry(row: Row, names: Names) -> list[list[Any]]:
    mood = _(MOODS[row["mood"] - 1])
    feelings, factors = _feelings(row["emotions"], names), _named(row["factors"], names)
    return [[*_when(row), row["mood"], mood, feelings, factors, row["note"]]]


def _thought(row: Row, names: Names) -> list[list[Any]]:
    return [
        [
            *_when(row),
            row["situation"],
            _feelings(row["emotions_before"], names),
            row["thought"],
            row["belief_before"],
            _named(row["distortions"], names),
            row["evidence_for"],
            row["evidence_against"],
            row["alternative"],
            row["belief_alternative"],
            row["belief_after"],
            _feelings(row["emotions_after"], names),
        ]
    ]


def _assessment(row: Row, names: Names) -> list[list[Any]]:
    band = names.get(f"{row['scale']}.{row['band']}", row["band"])
    answers = " ".join(str(answer) for answer in row["answers"])
    return [[*_when(row), names.get(row["scale"], row["scale"]), row["total"], band, answers]]


def _plan(row: Row, names: Names) -> list[list[Any]]:
    return [[_(PARTS[part]), line] for part in PLAN_PARTS for line in row[part]]


def _words(row: Row, names: Names) -> list[list[Any]]:
    return [[_(PARTS[part]), each["word"]] for part in ("emotions", "factors") for each in row[part]]


def _highlight(row: Row, names: Names) -> list[list[Any]]:
    return [[*_when(row), row.get("quote", ""), row.get("note", ""), row.get("title", "")]]


_CELLS: dict[Kind, Callable[[Row, Names], list[list[Any]]]] = {
    Kind.ENTRY: _entry,
    Kind.THOUGHT: _thought,
    Kind.ASSESSMENT: _assessment,
    Kind.PLAN: _plan,
    Kind.WORDS: _words,
    Kind.HIGHLIGHT: _highlight,
}
