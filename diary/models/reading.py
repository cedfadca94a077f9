"""How far a person has read: one row a text, none of whose columns says which text it is, nor when."""

from typing import Self

from django.conf import settings
from django.db import models

from accounts.models import User


class ReadingProgressQuerySet(models.QuerySet["ReadingProgress"]):
    def of(self, owner: User) -> Self:
        return self.filter(owner=owner)


class ReadingProgress(models.Model):
    """`mark` stands for the text: a keyed hash that only the owner's data key makes (diary/vault.py)."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    mark = models.CharField(max_length=32)
    key_number = models.PositiveIntegerField(help_text="Of the person's data key that sealed it.")
    sealed = models.BinaryField()

    objects = ReadingProgressQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["owner", "mark"], name="diary_readingprogress_of_text"),
        ]

    def __str__(self) -> str:
        """Says nothing of what was read, nor by whom."""
        return f"reading {self.pk}"

    @property
    def place(self) -> str:
        """What the sealed fields are bound to: copied to another text's row or person they do not open."""
        return f"reading|{self.owner_id}|{self.mark}"
