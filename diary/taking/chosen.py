"""Which of a person's records are meant: some kinds, some days, or all."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from accounts.models import User
from core.errors import DomainError
from diary.days import around
from diary.journal import Journal, Opened
from diary.models import Kind, Record
from diary.models.record import SINGLE, RecordQuerySet

BATCH = 500


@dataclass(frozen=True)
class Chosen:
    """No kinds: all of them. Days are those of the calendar where the person was, both included; what a
    person has once (the plan, own words) is of no day, and left out as soon as a day is named."""

    kinds: tuple[Kind, ...] = ()
    first: date | None = None
    last: date | None = None

    @property
    def is_everything(self) -> bool:
        return not self.kinds and not self.has_days

    @property
    def has_days(self) -> bool:
        return self.first is not None or self.last is not None

    @property
    def kinds_meant(self) -> list[Kind]:
        asked = self.kinds or tuple(Kind)
        return [kind for kind in Kind if kind in asked and not (self.has_days and kind in SINGLE)]

    def holds(self, record: Record) -> bool:
        day = record.at.astimezone(ZoneInfo(record.time_zone)).date()
        return (self.first is None or day >= self.first) and (self.last is None or day <= self.last)

    def within(self, records: RecordQuerySet) -> RecordQuerySet:
        """Nearly: days differ by place, so `holds` decides about the first and the last one."""
        return records.filter(kind__in=self.kinds_meant).between(*around(self.first, self.last))

    def refuse_wrong_order(self) -> None:
        """Raises DomainError TIME_INVALID."""
        if self.first and self.last and self.last < self.first:
            raise DomainError("TIME_INVALID", _("The last day comes before the first one."), ["last"])


def chosen_records(records: RecordQuerySet, chosen: Chosen) -> Iterator[Record]:
    """In the order of time; asked for in batches, so that years of writing need little memory."""
    rows = chosen.within(records).order_by("at", "pk")
    return (record for record in rows.iterator(chunk_size=BATCH) if chosen.holds(record))


def rows_of(owner: User, kind: Kind, chosen: Chosen | None = None) -> Iterator[dict[str, Any]]:
    """One kind as plain values, as the file has them; what was deleted is left out."""
    journal = Journal(owner)
    wanted = chosen or Chosen()
    if kind not in wanted.kinds_meant:
        return iter(())
    return (row_of(journal.open(record)) for record in chosen_records(journal.records(kind), wanted))


def row_of(opened: Opened) -> dict[str, Any]:
    record = opened.record
    return {
        "id": str(record.key),
        "at": record.at.isoformat(),
        "time_zone": record.time_zone,
        **opened.fields,
    }
