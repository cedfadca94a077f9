"""New keys for old. Both can be stopped at any moment and begun again: what is done stays done."""

from collections.abc import Iterator

from django.db import transaction

from accounts.models import User
from diary.models import DataKey, Record
from diary.vault import Vault, make_data_key, ring

BATCH = 200


def rewrap_keys() -> Iterator[int]:
    """Wraps every person's key with the newest key of the practice; yields how many are left.

    Raises core.sealing.Unreadable when the key that wraps one of them is not there.
    """
    newest = ring().newest
    while True:
        with transaction.atomic():
            old = DataKey.objects.exclude(wrapped_by=newest).order_by("pk")
            batch = list(old.select_for_update(skip_locked=True)[:BATCH])
            for key in batch:
                plain = ring().unwrap(key.wrapped_by, bytes(key.wrapped), key.place)
                key.wrapped_by, key.wrapped = ring().wrap(plain, key.place)
                key.save(update_fields=["wrapped_by", "wrapped"])
            left = DataKey.objects.exclude(wrapped_by=newest).count()
        yield left
        if not batch or not left:
            return


def renew_data_key(owner: User) -> Iterator[int]:
    """Seals all of a person's records with a new key, then forgets the old ones; yields how many are left."""
    newest = _newest_key(owner)
    while True:
        with transaction.atomic():
            old = Record.objects.filter(owner=owner, key_number__lt=newest).order_by("pk")
            batch = list(old.select_for_update()[:BATCH])
            vault = Vault(owner)
            for record in batch:
                vault.seal(record, vault.open(record))
            Record.objects.bulk_update(batch, ["key_number", "sealed"])
            left = Record.objects.filter(owner=owner, key_number__lt=newest).count()
            if not left:
                DataKey.objects.filter(owner=owner, number__lt=newest).delete()
        yield left
        if not left:
            return


def _newest_key(owner: User) -> int:
    """A new one, unless an earlier run was stopped after it had made one."""
    numbers = sorted(DataKey.objects.filter(owner=owner).values_list("number", flat=True))
    if len(numbers) != 1:
        return numbers[-1] if numbers else make_data_key(owner, 1).number
    return make_data_key(owner, numbers[0] + 1).number
