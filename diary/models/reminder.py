"""A reminder that a person asked for: when, and nothing of what is written."""

from collections.abc import Collection
from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q

from accounts.models import User
from diary.reminding import DAYS_OF_WEEK


class ReminderQuerySet(models.QuerySet["Reminder"]):
    def of(self, owner: User) -> "ReminderQuerySet":
        return self.filter(owner=owner)

    def due(self, now: datetime) -> "ReminderQuerySet":
        return self.filter(next_at__lte=now)


class Reminder(models.Model):
    owner = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    day_marks = models.PositiveSmallIntegerField(help_text="Bit 0 is Monday, bit 6 is Sunday.")
    time = models.TimeField(help_text="By the clock of `time_zone`.")
    time_zone = models.CharField(max_length=64)
    next_at = models.DateTimeField(null=True, blank=True, help_text="In UTC; null when there is none.")
    ignored = models.PositiveSmallIntegerField(default=0, help_text="Letters since the diary was opened.")
    sent = models.PositiveIntegerField(default=0, help_text="Number of the last letter.")
    stopped = models.BooleanField(default=False, help_text="By itself, after letters without a visit.")

    objects = ReminderQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["next_at"], condition=Q(next_at__isnull=False), name="diary_reminder_next")
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(day_marks__gte=1, day_marks__lt=1 << DAYS_OF_WEEK), name="diary_reminder_days"
            ),
            models.CheckConstraint(
                condition=Q(stopped=False) | Q(next_at=None), name="diary_reminder_stopped_is_off"
            ),
        ]

    def __str__(self) -> str:
        """Says nothing of whom."""
        return f"reminder {self.pk}"

    @property
    def days(self) -> list[int]:
        """0 is Monday."""
        return [day for day in range(DAYS_OF_WEEK) if self.day_marks >> day & 1]

    @property
    def is_on(self) -> bool:
        return self.next_at is not None


def marks_of(days: Collection[int]) -> int:
    return sum(1 << day for day in set(days))
