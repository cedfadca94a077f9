"""One person's own records, opened. Every look into the diary begins here, and always with its owner."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.functional import cached_property

from accounts.models import User
from core.rows import one_by_one
from core.wording import folded, says_all
from diary.days import around
from diary.models import Kind, Record
from diary.models.record import KEPT, RecordQuerySet
from diary.statistics import Seen
from diary.vault import Vault


@dataclass(frozen=True)
class Opened:
    """A record with what it says."""

    record: Record
    fields: dict[str, Any]

    @property
    def local_at(self) -> datetime:
        """The clock on the wall where the person was."""
        return self.record.at.astimezone(ZoneInfo(self.record.time_zone))


@dataclass(frozen=True)
class Wanted:
    """What is looked for among entries; what is empty asks for nothing."""

    moods: frozenset[int] = frozenset()
    emotion: str = ""
    factor: str = ""
    words: str = ""

    def accepts(self, fields: dict[str, Any]) -> bool:
        feelings = {feeling["key"] for feeling in fields["emotions"]}
        return (
            (not self.moods or fields["mood"] in self.moods)
            and (not self.emotion or self.emotion in feelings)
            and (not self.factor or self.factor in fields["factors"])
            and (not self.sought or says_all(fields["note"], self.sought))
        )

    @cached_property
    def sought(self) -> list[str]:
        return folded(self.words).split()


class Journal:
    def __init__(self, owner: User) -> None:
        self.owner = owner
        self.vault = Vault(owner)

    def open(self, record: Record) -> Opened:
        return Opened(record, self.vault.open(record))

    def open_all(self, records: Iterable[Record]) -> list[Opened]:
        return [self.open(record) for record in records]

    def records(self, kind: Kind) -> RecordQuerySet:
        return Record.objects.of(self.owner).filter(kind=kind)

    def accepting(self, wanted: Wanted) -> Callable[[Record], bool] | None:
        """None when nothing is asked for: then nothing has to be opened to know."""
        if wanted == Wanted():
            return None
        return lambda record: wanted.accepts(self.vault.open(record))

    def one(self, kind: Kind, key: UUID) -> Opened | None:
        record = self.records(kind).filter(key=key).first()
        return self.open(record) if record else None

    def deleted(self, kind: Kind, key: UUID) -> Record | None:
        """That was taken away and can still be brought back."""
        kept = Record.objects.deleted_by(self.owner).filter(deleted_at__gt=timezone.now() - KEPT)
        return kept.filter(kind=kind, key=key).first()

    def only(self, kind: Kind) -> Opened | None:
        """Of a kind of which a person has one at most."""
        record = self.records(kind).first()
        return self.open(record) if record else None

    def own_words(self) -> dict[str, list[dict[str, str]]]:
        found = self.only(Kind.WORDS)
        return found.fields if found else {"emotions": [], "factors": []}

    def own_keys(self) -> set[str]:
        return {row["key"] for rows in self.own_words().values() for row in rows}

    def seen(self, first: date, last: date) -> list[Seen]:
        """Entries of the days from `first` to `last`, by the calendar where the person was. One query."""
        rows = self.records(Kind.ENTRY).between(*around(first, last)).order_by("at", "pk")
        with one_by_one(rows) as found:
            opened = (self.open(record) for record in found)
            return [_seen(each) for each in opened if first <= each.local_at.date() <= last]


def _seen(entry: Opened) -> Seen:
    return Seen(
        entry.local_at,
        entry.fields["mood"],
        frozenset(feeling["key"] for feeling in entry.fields["emotions"]),
        frozenset(entry.fields["factors"]),
    )
