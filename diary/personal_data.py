"""What this room holds of a person: opened for the person's own file, or erased."""

from typing import Any

from django.db import transaction

from accounts.models import User
from diary.models import DataKey, Export, Kind, ReadingProgress, Record, Reminder
from diary.reading import from_fields
from diary.taking.chosen import rows_of
from diary.texts import KINDS
from diary.vault import Vault, locked_keys


def export_for(user: User) -> dict[str, Any]:
    """Plain values by kind, in the order of time; what is deleted but can be undone is left out."""
    found = {kind.value: list(rows_of(user, kind)) for kind in Kind}
    more = {"reading": export_reading(user), "reminder": export_reminder(user)}
    return {name: told for name, told in {**found, **more}.items() if told}


def export_reminder(user: User) -> dict[str, Any] | None:
    """When letters were asked for; days from 0, Monday."""
    found = Reminder.objects.of(user).first()
    if found is None:
        return None
    time = found.time.isoformat("minutes")
    return {"days": found.days, "time": time, "time_zone": found.time_zone, "is_on": found.is_on}


def export_reading(user: User) -> list[dict[str, Any]]:
    """How far which texts were read, by the present titles; `title` is null for what was deleted."""
    vault = Vault(user)
    rows = [from_fields(vault.open(row)) for row in ReadingProgress.objects.of(user)]
    titles = {
        (kind, number): title
        for kind, model in KINDS.items()
        for number, title in model.objects.filter(
            pk__in=[row.text.number for row in rows if row.text.kind == kind]
        ).values_list("pk", "title")
    }
    return [
        {
            "kind": row.text.kind,
            "text": row.text.number,
            "title": titles.get(row.text),
            "share": row.place.share if row.place else 0,
            "anchor": row.place.anchor if row.place else "",
            "at": row.at.isoformat() if row.at else None,
            "read_at": row.read_at.isoformat() if row.read_at else None,
        }
        for row in rows
    ]


@transaction.atomic
def erase_for(user: User) -> None:
    """Records, reading, files made of them, and keys. A backup of before has both until it is thrown away.

    Keys go first: who is writing just now is waited for and erased too, who comes later begins with a key of
    their own. The other way round a record could stay behind that nothing opens.
    """
    DataKey.objects.filter(pk__in=[key.pk for key in locked_keys(user)]).delete()
    Export.objects.filter(owner=user).throw_away()
    Record.objects.filter(owner=user).delete()
    Reminder.objects.of(user).delete()
    ReadingProgress.objects.of(user).delete()
