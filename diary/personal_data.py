"""What this room holds of a person: opened for the person's own file, or erased."""

from typing import Any

from django.db import transaction

from accounts.models import User
from diary.models import DataKey, Record
from diary.vault import Vault


def export_for(user: User) -> dict[str, Any]:
    """Plain values by kind, in the order of time; what is deleted but can be undone is left out."""
    vault = Vault(user)
    found: dict[str, Any] = {}
    for record in Record.objects.of(user).order_by("at", "pk").iterator():
        found.setdefault(record.kind, []).append(
            {
                "id": str(record.key),
                "at": record.at.isoformat(),
                "time_zone": record.time_zone,
                **vault.open(record),
            }
        )
    return found


@transaction.atomic
def erase_for(user: User) -> None:
    """Records and keys: without a key even a copy in a backup cannot be read."""
    Record.objects.filter(owner=user).delete()
    DataKey.objects.filter(owner=user).delete()
