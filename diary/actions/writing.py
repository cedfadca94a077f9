from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from core.errors import DomainError
from diary.actions.places import first_version, set_aside
from diary.models import Kind, Record
from diary.models.record import SINGLE
from diary.vault import Vault


class Conflict(DomainError):
    """Another tab or device wrote the record meanwhile. `stored` is what it wrote; nothing was changed."""

    def __init__(self, stored: Record) -> None:
        super().__init__("CONFLICT", _("This was changed in another tab or on another device."), ["base"])
        self.stored = stored


@dataclass(frozen=True)
class Moment:
    """When something was, and in which time zone the person was then (a name such as Europe/Moscow)."""

    at: datetime
    time_zone: str


@transaction.atomic
def write_record(
    *, by: User, key: UUID, kind: Kind, moment: Moment, fields: dict[str, Any], base: int | None = None
) -> Record:
    """Makes the person's record `key`, or writes its next version.

    `base` is the version that the writer saw; None for a new record. The same request twice changes nothing
    the second time, also when both come at once: one person's writers come one after another. Raises Conflict
    when somebody else wrote meanwhile, DomainError NOT_FOUND when it was erased or is of another kind.
    """
    vault = Vault(by).hold()
    stored: Record | None = Record.objects.select_for_update().filter(owner=by, key=key).first()
    if stored is None:
        if base is not None:
            raise DomainError("NOT_FOUND", _("This record is not there any more."), ["key"])
        return _make(vault, Record(key=key, kind=kind, version=first_version()), moment, fields)
    if stored.deleted_at is not None and kind in SINGLE and base is None:
        set_aside(vault, stored)  # of its kind there is one only, so the new one takes its place
        return _make(vault, Record(key=key, kind=kind, version=stored.version + 1), moment, fields)
    if stored.kind != kind or stored.deleted_at is not None:
        raise DomainError("NOT_FOUND", _("This record is not there any more."), ["key"])
    if says(stored, vault, moment, fields):
        return stored
    if stored.version != base:
        raise Conflict(stored)
    stored.version += 1
    return _keep(vault, stored, moment, fields)


def _make(vault: Vault, record: Record, moment: Moment, fields: dict[str, Any]) -> Record:
    record.at, record.time_zone = moment.at, moment.time_zone
    vault.seal(record, fields)
    record.save(force_insert=True)
    return record


def _keep(vault: Vault, record: Record, moment: Moment, fields: dict[str, Any]) -> Record:
    record.at, record.time_zone = moment.at, moment.time_zone
    vault.seal(record, fields)
    record.save()
    return record


def says(record: Record, vault: Vault, moment: Moment, fields: dict[str, Any]) -> bool:
    """Whether this is what it holds already."""
    same_moment = (record.at, record.time_zone) == (moment.at, moment.time_zone)
    return same_moment and vault.open(record) == fields
