"""The whole of it as JSON, for people and for other programs: docs/export-format.md says what is where."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import orjson

FORMAT = "opora-export"
VERSION = 1
SCHEMA_PATH = "/export-schema-1.json"
Row = Mapping[str, Any]


def json_file(head: Row, rooms: Row, diary: Mapping[str, Iterable[Row]], others: Row) -> Iterator[bytes]:
    """The file in pieces, a record each, so that it never stands in memory as a whole.

    `head` comes first, then what each room tells, then `diary` with lists of records by kind and whatever
    else the diary's room tells (`others`).
    """
    yield b"{\n"
    for name, value in {"format": FORMAT, "version": VERSION, **head, **rooms}.items():
        yield _member(name, value) + b",\n"
    yield b'"diary": {\n'
    for name, value in others.items():
        yield _member(name, value) + b",\n"
    yield from _lists(diary)
    yield b"\n}\n}\n"


def _lists(lists: Mapping[str, Iterable[Row]]) -> Iterator[bytes]:
    for number, (name, rows) in enumerate(lists.items()):
        yield (b",\n" if number else b"") + orjson.dumps(name) + b": ["
        for place, row in enumerate(rows):
            yield (b",\n" if place else b"\n") + orjson.dumps(row)
        yield b"]"


def _member(name: str, value: Any) -> bytes:
    return orjson.dumps(name) + b": " + orjson.dumps(value)
