"""Limits shared by all workers: counted in the database, where an increment is atomic.

Django's cache counts by read and write on the database backend, so two workers could both pass.
"""

from datetime import UTC, datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.crypto import salted_hmac

from core.models import RateWindow


def hit(scope: str, key: str, *, limit: int, seconds: int) -> bool:
    """Counts one try of `key` in `scope`; true while there were at most `limit` in this span of `seconds`."""
    now = int(timezone.now().timestamp())
    starts_at = datetime.fromtimestamp(now - now % seconds, tz=UTC)
    hashed = salted_hmac(f"core.ratelimit.{scope}.{seconds}", key, algorithm="sha256").hexdigest()
    window = RateWindow.objects.filter(key=hashed, starts_at=starts_at)
    if not window.update(count=F("count") + 1):
        _open_window(hashed, starts_at, starts_at + timedelta(seconds=seconds))
    return window.values_list("count", flat=True)[0] <= limit


def _open_window(key: str, starts_at: datetime, ends_at: datetime) -> None:
    try:
        with transaction.atomic():
            RateWindow.objects.create(key=key, starts_at=starts_at, ends_at=ends_at, count=1)
    except IntegrityError:  # another worker was first
        RateWindow.objects.filter(key=key, starts_at=starts_at).update(count=F("count") + 1)


def forget_past() -> int:
    """Removes spans that are over; returns how many."""
    return RateWindow.objects.filter(ends_at__lt=timezone.now()).delete()[0]
