"""What is thrown away by the day: accounts that nobody confirmed, requests and limits that are over."""

from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from accounts.links import RECOGNISED_SECONDS
from accounts.models import SignInRequest, User
from core import ratelimit
from core.models import RateWindow


@dataclass(frozen=True)
class Cleaned:
    """How many rows of each kind."""

    accounts: int
    requests: int
    limits: int


def clean(*, days: int, dry_run: bool = False) -> Cleaned:
    """Removes what is over; safe when run twice at once: each row is taken by one run only."""
    if dry_run:
        past_limits = RateWindow.objects.filter(ends_at__lt=timezone.now()).count()
        return Cleaned(_never_confirmed(days).count(), _old_requests().count(), past_limits)
    return Cleaned(_remove_accounts(days), _old_requests().delete()[0], ratelimit.forget_past())


@transaction.atomic
def _remove_accounts(days: int) -> int:
    """Locked first: somebody may confirm, or another run may remove, between the looking and the removing."""
    ids = list(_never_confirmed(days).select_for_update(skip_locked=True).values_list("pk", flat=True))
    User.objects.filter(pk__in=ids).delete()
    return len(ids)


def _never_confirmed(days: int) -> QuerySet[User]:
    """Not those who came without an address, were made staff, or have a letter that still works."""
    waiting = SignInRequest.objects.live().filter(user=OuterRef("pk"))
    return User.objects.filter(
        ~Exists(waiting),
        email__isnull=False,
        email_confirmed_at=None,
        last_login=None,
        is_staff=False,
        is_superuser=False,
        date_joined__lt=timezone.now() - timedelta(days=days),
    )


def _old_requests() -> QuerySet[SignInRequest]:
    return SignInRequest.objects.filter(expires_at__lt=timezone.now() - timedelta(seconds=RECOGNISED_SECONDS))
