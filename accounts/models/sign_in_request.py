"""One asking for a link. The link and the code themselves are kept nowhere."""

import uuid
from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from accounts.models.user import User
from core.languages import Language


def end_of_validity() -> datetime:
    return timezone.now() + timedelta(seconds=settings.SIGN_IN_MAX_AGE)


class SignInRequestQuerySet(models.QuerySet["SignInRequest"]):
    def live(self) -> "SignInRequestQuerySet":
        """Those that can still sign somebody in."""
        return self.filter(consumed_at=None, expires_at__gt=timezone.now())


class SignInRequest(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="sign_in_requests")
    language = models.CharField(max_length=2, choices=Language)
    next_path = models.CharField(max_length=500, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField(default=end_of_validity, db_index=True)
    consumed_at = models.DateTimeField(null=True)
    # Empty: made by a command, for which no browser asked. Then the link needs no code.
    browser_hash = models.CharField(max_length=64, blank=True)
    # Empty until the worker has written the letter.
    code_hash = models.CharField(max_length=64, blank=True)
    code_tries = models.PositiveSmallIntegerField(default=0)

    objects = SignInRequestQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(expires_at__gt=models.F("created_at")),
                name="accounts_signinrequest_expires_later",
            )
        ]

    @property
    def is_expired(self) -> bool:
        return self.expires_at <= timezone.now()
