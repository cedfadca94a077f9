"""New keys for old. Both can be stopped at any moment and begun again: what is done stays done."""

from collections.abc import Iterator
from datetime import datetime

from django.db import transaction
from django.db.models import Count, Max, Q, QuerySet

from accounts.models import User
from core.sealing import Unreadable
from diary.actions.reading import sealed_row
from diary.models import DataKey, Export, ReadingProgress, Record
from diary.reading import from_fields
from diary.vault import Vault, hold_keys, make_data_key, ring

BATCH = 200


def closed_keys() -> tuple[int, int]:
    """How many keys of people there are, and how many of them FIELD_KEYS does not open."""
    found = [_opens(key) for key in DataKey.objects.iterator()]
    return len(found), found.count(False)


def _opens(key: DataKey) -> bool:
    try:
        ring().unwrap(key.wrapped_by, bytes(key.wrapped), key.place)
    except Unreadable:
        return False
    return True


def rewrap_keys() -> Iterator[int]:
    """Wraps every person's key with the newest key of the practice; yields how many are left.

    Raises core.sealing.Unreadable when the key that wraps one of them is not there.
    """
    newest = ring().newest
    while True:
        with transaction.atomic():
            old = DataKey.objects.exclude(wrapped_by=newest).order_by("pk")
            # Not past those that somebody's writing holds: "done" must mean everybody's.
            batch = list(old.select_for_update()[:BATCH])
            for key in batch:
                plain = ring().unwrap(key.wrapped_by, bytes(key.wrapped), key.place)
                key.wrapped_by, key.wrapped = ring().wrap(plain, key.place)
                key.save(update_fields=["wrapped_by", "wrapped"])
            left = DataKey.objects.exclude(wrapped_by=newest).count()
        yield left
        if not left:
            return


def renew_data_keys(before: datetime) -> Iterator[int]:
    """`renew_data_key` for everybody whose own key was made before a moment; yields how many people are left.

    Stopped and begun again with the same moment, it passes over who has a new key already.
    """
    people = list(_with_old_key(before))
    for done, owner in enumerate(people, start=1):
        for _left in renew_data_key(owner):
            pass
        yield len(people) - done


def _with_old_key(before: datetime) -> QuerySet[User]:
    """Also those whose renewal was stopped half-way: they have two."""
    keys = DataKey.objects.order_by().values("owner").annotate(newest=Max("created_at"), count=Count("pk"))
    old = keys.filter(Q(newest__lt=before) | Q(count__gt=1))
    return User.objects.filter(pk__in=old.values("owner")).order_by("pk")


def renew_data_key(owner: User) -> Iterator[int]:
    """Seals all that is a person's with a new key, then forgets the old ones; yields how many are left.

    Nobody writes during a batch: who had the old key in hand has written by then and is counted, who comes
    later finds the new one.
    """
    newest = _newest_key(owner)
    while True:
        with transaction.atomic():
            hold_keys(owner)
            _renew_records(owner, newest)
            _renew_reading(owner, newest)
            left = sum(
                model._default_manager.filter(owner=owner, key_number__lt=newest).count()
                for model in (Record, ReadingProgress)
            )
            if not left:
                Export.objects.filter(owner=owner).throw_away()  # by the old key; made anew in a minute
                DataKey.objects.filter(owner=owner, number__lt=newest).delete()
        yield left
        if not left:
            return


def _renew_records(owner: User, newest: int) -> None:
    old = Record.objects.filter(owner=owner, key_number__lt=newest).order_by("pk")
    batch = list(old.select_for_update()[:BATCH])
    vault = Vault(owner)
    for record in batch:
        vault.seal(record, vault.open(record))
    Record.objects.bulk_update(batch, ["key_number", "sealed"])


def _renew_reading(owner: User, newest: int) -> None:
    """Its marks are made anew too."""
    old = ReadingProgress.objects.of(owner).filter(key_number__lt=newest)
    vault = Vault(owner)
    batch = [sealed_row(vault, row, from_fields(vault.open(row))) for row in old[:BATCH]]
    ReadingProgress.objects.bulk_update(batch, ["mark", "key_number", "sealed"])


def _newest_key(owner: User) -> int:
    """A new one, unless an earlier run was stopped after it had made one."""
    numbers = sorted(DataKey.objects.filter(owner=owner).values_list("number", flat=True))
    if len(numbers) != 1:
        return numbers[-1] if numbers else make_data_key(owner, 1).number
    return make_data_key(owner, numbers[0] + 1).number
