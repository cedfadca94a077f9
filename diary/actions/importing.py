"""Brings a file of one's own data in: what is here already stays as it is, what is missing comes back."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import islice
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from core import ratelimit
from core.errors import DomainError
from diary.actions.kinds import can_be_of
from diary.actions.places import first_version, once, set_aside
from diary.actions.reading import MOST_NOTES, Note, note_reading, refuse_wrong
from diary.actions.writing import Moment, says
from diary.journal import Journal
from diary.models import Kind, Record
from diary.models.record import SINGLE
from diary.reading import TextKey
from diary.taking.chosen import BATCH
from diary.taking.reading import Item, Unread, own_words_in, read_file, read_items
from diary.vault import Vault

MOST_AN_HOUR = 20


@dataclass
class Brought:
    """What an import did, in records. `kept`: written differently here, and left so."""

    new: int = 0
    same: int = 0
    kept: int = 0
    returned: int = 0
    texts: int = 0  # whose reading was told
    unread: list[Unread] = field(default_factory=list)

    def told(self) -> dict[str, Any]:
        places = [{"kind": each.kind, "number": each.number} for each in self.unread[:10]]
        counts = {"new": self.new, "same": self.same, "kept": self.kept, "returned": self.returned}
        return {**counts, "texts": self.texts, "unread": len(self.unread), "places": places}


def bring_in(*, by: User, content: bytes) -> Brought:
    """All of it or, when something breaks, nothing. Raises DomainError FILE_INVALID or TOO_OFTEN."""
    if not ratelimit.hit("diary.import", str(by.pk), limit=MOST_AN_HOUR, seconds=3600):
        raise DomainError("TOO_OFTEN", _("Many files were brought in in this hour. Please try later."))
    lists = read_file(content)
    with transaction.atomic():
        return _Import(by).run(lists)


def read_notes(rows: list[Any]) -> Iterator[Note]:
    """What cannot be read is passed over: how far a text was read is no loss beside what was written."""
    for row in rows:
        try:
            yield from _notes(row)
        except (KeyError, TypeError, ValueError, DomainError):
            continue


def _notes(row: Any) -> Iterator[Note]:
    text = TextKey(str(row["kind"]), int(row["text"]))
    if row["at"]:
        note = Note(text=text, at=_moment(row["at"]), share=int(row["share"]), anchor=str(row["anchor"]))
        refuse_wrong(0, note)
        yield note
    if row["read_at"]:
        yield Note(text=text, at=_moment(row["read_at"]), read=True)


def _moment(text: str) -> datetime:
    found = datetime.fromisoformat(text)
    if found.tzinfo is None:
        raise ValueError("A moment needs its offset.")
    return found


class _Import:
    def __init__(self, by: User) -> None:
        self.by = by
        self.vault = Vault(by).hold()
        self.brought = Brought()

    def run(self, lists: dict[str, list[Any]]) -> Brought:
        own = Journal(self.by).own_keys() | own_words_in(lists)
        for kind in Kind:
            self._write_all(self._readable(read_items(lists.get(kind, []), kind, own)))
        self._write_reading(lists.get("reading", []))
        return self.brought

    def _write_reading(self, rows: list[Any]) -> None:
        """The later note wins, so a text that was read further since stays so."""
        notes = [*read_notes(rows)]
        texts = set()
        for start in range(0, len(notes), MOST_NOTES):
            texts |= {*note_reading(by=self.by, notes=notes[start : start + MOST_NOTES])}
        self.brought.texts = len(texts)

    def _readable(self, found: Iterable[Item | Unread]) -> Iterable[Item]:
        seen = set()
        for number, each in enumerate(found, start=1):
            if isinstance(each, Unread):
                self.brought.unread.append(each)
            elif not can_be_of(each.at):
                self.brought.unread.append(Unread(each.kind, number))
            elif (key := self._key_here(each)) not in seen:
                seen.add(key)
                yield replace(each, key=key)

    def _key_here(self, item: Item) -> UUID:
        """What a person has once has a key that every device finds; another account's is another."""
        return once(self.by, item.kind) if item.kind in SINGLE else item.key

    def _write_all(self, items: Iterable[Item]) -> None:
        """A few queries for each batch, whatever it holds; a batch at a time is in memory."""
        waiting = iter(items)
        while some := list(islice(waiting, BATCH)):
            found = Record.objects.select_for_update().filter(owner=self.by, key__in=[i.key for i in some])
            here = {row.key: row for row in found}
            batch = _Batch([self._new(item) for item in some if item.key not in here])
            self.brought.new += len(batch.new)
            for item in some:
                if item.key in here:
                    self._meet(here[item.key], item, batch)
            batch.write()

    def _new(self, item: Item, version: int = 0) -> Record:
        record = Record(key=item.key, kind=item.kind, at=item.at, time_zone=item.time_zone)
        record.version = version or first_version()
        self.vault.seal(record, item.fields)
        return record

    def _meet(self, stored: Record, item: Item, batch: "_Batch") -> None:
        """A record of this key is here already."""
        if stored.kind != item.kind:
            self.brought.kept += 1
        elif stored.deleted_at is not None:
            self._return(stored, item, batch)
        elif self._says(stored, item):
            self.brought.same += 1
        elif item.kind == Kind.WORDS:
            self._join(stored, item)
        else:
            self.brought.kept += 1

    def _says(self, stored: Record, item: Item) -> bool:
        return says(stored, self.vault, Moment(item.at, item.time_zone), item.fields)

    def _return(self, stored: Record, item: Item, batch: "_Batch") -> None:
        """As the file has it; when other words were deleted here, they can still be brought back, too."""
        self.brought.returned += 1
        if self._says(stored, item):
            batch.back.append(stored.pk)
        else:
            set_aside(self.vault, stored)
            batch.new.append(self._new(item, stored.version + 1))

    def _join(self, stored: Record, item: Item) -> None:
        """Own words of the file beside those here: records of the file name them."""
        fields = self.vault.open(stored)
        known = {row["key"] for rows in fields.values() for row in rows}
        missing = {
            part: [row for row in rows if row["key"] not in known] for part, rows in item.fields.items()
        }
        if not any(missing.values()):
            self.brought.same += 1
            return
        stored.version += 1
        self.vault.seal(stored, {part: rows + missing.get(part, []) for part, rows in fields.items()})
        stored.save()
        self.brought.new += 1


@dataclass
class _Batch:
    """What is to be written. `back`: keys of rows that were deleted and are as the file has them."""

    new: list[Record]
    back: list[int] = field(default_factory=list)

    def write(self) -> None:
        if self.back:
            Record.objects.filter(pk__in=self.back).update(deleted_at=None)
        Record.objects.bulk_create(self.new)
