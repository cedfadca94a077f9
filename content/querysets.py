"""Which texts: the words in which the rest of the room asks for rows."""

from datetime import datetime
from typing import Any, Self, TypeVar

from django.db import models
from django.db.models import Exists, Min, OuterRef, Q
from django.utils import timezone

_Text = TypeVar("_Text", bound=models.Model)


def seen_by_readers() -> Q:
    """Of texts, at this moment."""
    now = timezone.now()
    stays = Q(withdrawn_at=None) | Q(withdrawn_at__gt=now)
    return Q(stays, status="published", published_at__lte=now)


class TextQuerySet(models.QuerySet[_Text]):
    """Rows of one kind of text, both languages together."""

    def published(self) -> Self:
        """What a reader may see now: it appears and goes by itself when its time comes."""
        return self.filter(seen_by_readers())

    def withdrawn(self) -> Self:
        """What readers could read once and cannot any more."""
        return self.filter(withdrawn_at__lte=timezone.now())

    def waiting(self) -> Self:
        """What will appear by itself."""
        return self.filter(status="published", published_at__gt=timezone.now())

    def next_moment(self, now: datetime) -> datetime | None:
        """When the next of them appears or goes by itself."""
        ahead = self.aggregate(
            appears=Min("published_at", filter=Q(status="published", published_at__gt=now)),
            goes=Min("withdrawn_at", filter=Q(withdrawn_at__gt=now)),
        )
        return min((moment for moment in ahead.values() if moment), default=None)

    def originals(self) -> Self:
        return self.filter(original=None)

    def in_language(self, language: str) -> Self:
        """Each text once: its published row in `language`, else the row in the other language.

        Narrows rows that are already `published()`; a draft in `language` does not hide the other one.
        """
        readable = self._all().published().filter(language=language)
        replaced = Exists(readable.filter(original=OuterRef("pk"))) | Exists(
            readable.filter(pk=OuterRef("original_id"))
        )
        return self.filter(Q(language=language) | ~replaced)

    def beside(self, rows: "list[_Text]") -> Self:
        """The same texts in the other language."""
        keys = [row.pk for row in rows]
        originals = [key for key in (getattr(row, "original_id", None) for row in rows) if key]
        return self.filter(Q(original__in=keys) | Q(pk__in=originals))

    def newest_first(self) -> Self:
        return self.order_by("-published_at", "-pk")

    def _all(self) -> "TextQuerySet[Any]":
        return TextQuerySet(self.model, using=self.db)
