"""Erasing a kind, some days, or all: with a week to change one's mind, or at once and for good."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Count
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from core.errors import DomainError
from diary.actions.places import bring_back
from diary.actions.reading import forget_reading
from diary.models import Export, Record
from diary.models.record import KEPT, SINGLE, RecordQuerySet
from diary.personal_data import erase_for
from diary.taking.chosen import BATCH, Chosen, chosen_records
from diary.vault import Vault, hold_keys

# Typed by hand, in whichever language the page is.
CONFIRMING = {"стереть", "erase"}


@dataclass(frozen=True)
class Erased:
    """What was taken away in one go and can still be brought back, until `until`."""

    at: datetime
    count: int

    @property
    def until(self) -> datetime:
        return self.at + KEPT


@transaction.atomic
def erase(
    *, by: User, chosen: Chosen, confirmation: str, at_once: bool = False, reading: bool = False
) -> int:
    """Says how many records went. Files of one's data go too, since the same is in them.

    `reading`: how far texts were read goes too, for good in any case. At once: what was deleted before
    goes too as far as it is chosen, and with everything the person's key.
    Raises DomainError NOT_CONFIRMED, or TIME_INVALID for days in the wrong order.
    """
    if confirmation.strip().casefold() not in CONFIRMING:
        raise DomainError(
            "NOT_CONFIRMED", _('Please type the word "erase": nothing was erased yet.'), ["confirmation"]
        )
    chosen.refuse_wrong_order()
    hold_keys(by)
    if at_once and chosen.is_everything:
        found = Record.objects.filter(owner=by).count()
        erase_for(by)
        return found
    Export.objects.filter(owner=by).throw_away()
    if reading:
        forget_reading(by=by)
    if not at_once:
        return _take_away(Record.objects.of(by), chosen)
    return _erase_now(Record.objects.filter(owner=by), chosen)


def erased_by(owner: User) -> list[Erased]:
    """The newest first. Each deletion of one record is one of these, too."""
    rows = Record.objects.deleted_by(owner).order_by("-deleted_at").values("deleted_at")
    counted = rows.annotate(count=Count("pk")).values_list("deleted_at", "count")
    return [Erased(at, count) for at, count in counted if at is not None]


@transaction.atomic
def restore_erased(*, by: User, at: datetime) -> int:
    """Brings back what was erased at that moment; raises DomainError NOT_FOUND when it is gone for good."""
    hold_keys(by)
    vault, erased = Vault(by), Record.objects.deleted_by(by).filter(deleted_at=at)
    had_once = list(erased.filter(kind__in=SINGLE))
    for record in had_once:
        bring_back(vault, record)
    return _found(len(had_once) + erased.update(deleted_at=None))


@transaction.atomic
def forget_erased(*, by: User, at: datetime) -> int:
    """For good, before its week is over. Raises DomainError NOT_FOUND."""
    hold_keys(by)
    return _found(Record.objects.deleted_by(by).filter(deleted_at=at).delete()[0])


def _found(count: int) -> int:
    if not count:
        raise DomainError("NOT_FOUND", _("This is not there any more."), ["at"])
    return count


def _take_away(records: RecordQuerySet, chosen: Chosen) -> int:
    now = timezone.now()
    return sum(some.filter(deleted_at=None).update(deleted_at=now) for some in _batches(records, chosen))


def _erase_now(records: RecordQuerySet, chosen: Chosen) -> int:
    return sum(some.delete()[0] for some in _batches(records, chosen))


def _batches(records: RecordQuerySet, chosen: Chosen) -> list[RecordQuerySet]:
    """Days are known by the record's own zone only, so it is done by ids."""
    ids = [record.pk for record in chosen_records(records.defer("sealed"), chosen)]
    return [
        Record.objects.filter(pk__in=ids[start : start + BATCH]).order_by()
        for start in range(0, len(ids), BATCH)
    ]
