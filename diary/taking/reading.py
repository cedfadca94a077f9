"""Reads a file that was exported here. Raises DomainError FILE_INVALID in words; knows no database."""

import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from accounts.time_zones import validate_time_zone
from core.errors import DomainError
from diary import kinds
from diary.fields import text as read_text
from diary.highlights import read_highlight
from diary.models import Kind
from diary.reading import TextKey
from diary.taking.json_file import FORMAT, VERSION
from diary.texts import TextKind

MOST_BYTES = 12 * 1024 * 1024
MOST_PLAIN_BYTES = 64 * 1024 * 1024
# Three bytes of JSON become sixty of Python: without this bound a file of some kilobytes, well packed, would
# take gigabytes of memory. A hundred thousand records have two thirds of it.
MOST_VALUES = 3_000_000
LONGEST_TITLE = 500
_GZIP = b"\x1f\x8b"
_WRONG = (DomainError, ValidationError, ValueError, TypeError, KeyError, AttributeError)
Row = Mapping[str, Any]
Fields = dict[str, Any]


@dataclass(frozen=True)
class Item:
    """One record of the file, checked like one that is typed."""

    key: UUID
    kind: Kind
    at: datetime
    time_zone: str
    fields: Fields


@dataclass(frozen=True)
class Unread:
    """A record that cannot be kept here: its kind, and its place in the file from 1."""

    kind: str
    number: int


def read_file(content: bytes) -> dict[str, list[Any]]:
    """Lists of records by kind, as they stand in the file."""
    try:
        found = orjson.loads(_of_values_enough(_plain(content)))
    except orjson.JSONDecodeError as error:
        raise _invalid(
            _("This file is broken or not complete. Nothing was changed. Please take the file once more.")
        ) from error
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise _invalid(_("This is not a file that was exported here. Nothing was changed."))
    if found.get("version") != VERSION:
        raise _invalid(_("This file was made by a newer version of the site. Nothing was changed."))
    diary = found.get("diary")
    if not isinstance(diary, dict):
        raise _invalid(_("There are no records in this file. Nothing was changed."))
    return {name: rows for name, rows in diary.items() if isinstance(rows, list)}


def read_items(rows: list[Any], kind: Kind, own: set[str]) -> Iterator[Item | Unread]:
    """`own` are keys of the person's own words: those here, and those that the file brings."""
    for number, row in enumerate(rows, start=1):
        try:
            yield _item(row, kind, own)
        except _WRONG:
            yield Unread(kind, number)


def own_words_in(lists: Mapping[str, list[Any]]) -> set[str]:
    """Every key of an own word that the file names, also of words that were taken away since."""
    named: set[str] = set()
    for rows in lists.values():
        for row in rows:
            named |= set(_keys_of(row))
    return {key for key in named if key.startswith("own-") and len(key) <= kinds.LONGEST_OWN_WORD}


def _keys_of(row: Any) -> Iterator[str]:
    values = row.values() if isinstance(row, dict) else ()
    for each in (each for value in values if isinstance(value, list) for each in value):
        key = each.get("key") if isinstance(each, dict) else each
        if isinstance(key, str):
            yield key


def _item(row: Row, kind: Kind, own: set[str]) -> Item:
    at = datetime.fromisoformat(row["at"])
    if at.tzinfo is None:
        raise ValueError("A moment needs its offset.")
    validate_time_zone(row["time_zone"])
    return Item(UUID(row["id"]), kind, at, row["time_zone"], _READERS[kind](row, own))


def _highlight(row: Row) -> Fields:
    """Of a text that may be withdrawn by now, so its title is the one of then."""
    text = TextKey(TextKind(row["text"]).value, int(row["text_id"]))
    return read_highlight({**row, "text": text}, title=read_text(row, "title", longest=LONGEST_TITLE))


def _plain(content: bytes) -> bytes:
    if len(content) > MOST_BYTES:
        raise _too_large()
    if not content.startswith(_GZIP):
        return content
    reader = zlib.decompressobj(wbits=31)
    try:
        plain = reader.decompress(content, MOST_PLAIN_BYTES)
    except zlib.error as error:
        raise _invalid(_("This file is broken or not complete. Nothing was changed.")) from error
    if reader.unconsumed_tail:
        raise _too_large()
    return plain


def _of_values_enough(plain: bytes) -> bytes:
    """Counted before it is read, so roughly: what begins a value, and commas, those in texts too."""
    if sum(plain.count(mark) for mark in (b",", b"[", b"{")) > MOST_VALUES:
        raise _too_large()
    return plain


def _too_large() -> DomainError:
    return _invalid(_("This file is larger than any that is made here. Nothing was changed."))


def _invalid(words: str) -> DomainError:
    return DomainError("FILE_INVALID", words, ["file"])


_READERS: dict[Kind, Callable[[Row, set[str]], Fields]] = {
    Kind.ENTRY: kinds.read_entry,
    Kind.THOUGHT: kinds.read_thought,
    Kind.ASSESSMENT: lambda row, own: kinds.read_assessment(row),
    Kind.PLAN: lambda row, own: kinds.read_plan(row),
    Kind.WORDS: lambda row, own: kinds.read_words(row),
    Kind.HIGHLIGHT: lambda row, own: _highlight(row),
}
