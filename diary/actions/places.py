"""Keys of records: of what a person has once all devices find the same; a deleted one can leave its own."""

from secrets import randbelow
from uuid import UUID, uuid4, uuid5

from django.utils import timezone

from accounts.models import User
from diary.models import Kind, Record
from diary.models.record import SINGLE
from diary.vault import Vault

_ONCE = UUID("5b0f6a52-0a55-4e0c-9b0b-0e4f2f1d7c11")


def once(owner: User, kind: Kind) -> UUID:
    """The key of what a person has once: every device finds the same."""
    return uuid5(_ONCE, f"{owner.pk}|{kind}")


def first_version() -> int:
    """Of a record whose key may have been another's, erased for good: no device takes it for what it saw."""
    return 1 + randbelow(1 << 30)


def set_aside(vault: Vault, record: Record) -> None:
    """Another text comes in the place of a deleted one, which can be brought back until its week is over."""
    _move(vault, record, uuid4())


def bring_back(vault: Vault, record: Record) -> None:
    """Undoes a deletion. Of what a person has once, what stands there meanwhile is deleted in its turn."""
    if record.kind in SINGLE:
        _make_room(vault, record)
    record.deleted_at = None
    record.save(update_fields=["deleted_at", "updated_at"])


def _make_room(vault: Vault, record: Record) -> None:
    place = once(vault.owner, Kind(record.kind))
    other = Record.objects.filter(owner=vault.owner, key=place).exclude(pk=record.pk).first()
    if other is not None:
        other.deleted_at = other.deleted_at or timezone.now()
        record.version = max(record.version, other.version) + 1  # no device takes it for what it saw there
        set_aside(vault, other)
    if record.key != place:
        _move(vault, record, place)


def _move(vault: Vault, record: Record, key: UUID) -> None:
    """What is sealed is bound to its key, so it is sealed anew."""
    fields = vault.open(record)
    record.key = key
    vault.seal(record, fields)
    record.save(update_fields=["key", "key_number", "sealed", "version", "deleted_at"])
