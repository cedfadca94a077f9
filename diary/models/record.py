"""Everything that a patient writes, in one table: what it says is sealed, the columns say only when."""

import uuid
from datetime import datetime, timedelta
from typing import Self

from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q

from accounts.models import User


class Kind(models.TextChoices):
    ENTRY = "entry"  # a mood with whatever was added to it
    THOUGHT = "thought"  # a thought record
    ASSESSMENT = "assessment"  # a scale filled in
    PLAN = "plan"  # the safety plan; one of a person
    WORDS = "words"  # emotions and factors of one's own; one of a person
    HIGHLIGHT = "highlight"  # a place in a text, with a note


# How long a deletion can be undone.
KEPT = timedelta(days=7)
# A person has at most one of these.
SINGLE = (Kind.PLAN, Kind.WORDS)


class RecordQuerySet(models.QuerySet["Record"]):
    def of(self, owner: User) -> Self:
        """All that is the person's and not deleted."""
        return self.filter(owner=owner, deleted_at=None)

    def deleted_by(self, owner: User) -> Self:
        return self.filter(owner=owner).exclude(deleted_at=None)

    def between(self, begin: datetime | None, end: datetime | None) -> Self:
        """From `begin` on, before `end`; None is no bound."""
        rows = self.filter(at__gte=begin) if begin else self
        return rows.filter(at__lt=end) if end else rows

    def newest_first(self) -> Self:
        return self.order_by("-at", "-pk")


class Record(models.Model):
    """`key` is given by the client, so that the same request twice makes one record.

    It is unique among its owner's records only: nobody learns from a collision what others have.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    key = models.UUIDField(default=uuid.uuid4)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    at = models.DateTimeField(help_text="The moment it speaks of, in UTC.")
    time_zone = models.CharField(max_length=64, help_text="Where the person was at that moment.")
    version = models.PositiveIntegerField(default=1, validators=[MinValueValidator(1)])
    key_number = models.PositiveIntegerField(help_text="Of the person's data key that sealed it.")
    sealed = models.BinaryField()
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    deleted_at = models.DateTimeField(null=True, blank=True, help_text="Can be undone for a while.")

    objects = RecordQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["owner", "key"], name="diary_record_key_of_owner"),
            models.UniqueConstraint(
                fields=["owner", "kind"],
                condition=Q(kind__in=SINGLE, deleted_at=None),
                name="diary_record_one_of_its_kind",
            ),
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="diary_record_known_kind"),
            models.CheckConstraint(condition=Q(version__gte=1), name="diary_record_version"),
        ]
        indexes = [
            models.Index(
                fields=["owner", "kind", "-at", "-id"],
                condition=Q(deleted_at=None),
                name="diary_record_shelf",
            ),
        ]

    def __str__(self) -> str:
        """Says nothing of what is written, nor of whom."""
        return f"{self.kind} {self.pk}"

    @property
    def until(self) -> datetime | None:
        """When a deleted one goes for good."""
        return self.deleted_at and self.deleted_at + KEPT

    @property
    def place(self) -> str:
        """What the sealed fields are bound to: copied to another row or person they do not open."""
        return f"record|{self.owner_id}|{self.key}|{self.kind}"
