"""When readers saw something new for the last time: a text appeared, changed or was withdrawn."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Max, Q
from django.db.models.functions import Greatest
from django.utils import timezone

from content.models import Article, NewsItem, Page, Section, Text

TEXTS: tuple[type[Text], ...] = (Article, NewsItem, Section, Page)
# A text that was written before the moment for which it was scheduled is new at that moment.
CHANGED = Greatest("updated_at", "published_at")


def newest(models: Iterable[type[Text]] = TEXTS, **where: str) -> datetime | None:
    """The newest change of what can be read now; one query for each kind."""
    shown = [model._default_manager.all().published().filter(**where) for model in models]  # type: ignore[attr-defined]
    return max(filter(None, (rows.aggregate(at=Max(CHANGED))["at"] for rows in shown)), default=None)


def last() -> datetime | None:
    """The last moment at which time alone changed what can be read: something appeared or went by itself.

    Saving moves `content.version`; a schedule does not, so whoever keeps an answer looks at both.
    """
    now = timezone.now()
    began = Max("published_at", filter=Q(status="published", published_at__lte=now))
    ended = Max("withdrawn_at", filter=Q(withdrawn_at__lte=now))
    found = [model._default_manager.aggregate(began=began, ended=ended) for model in TEXTS]
    return max((at for row in found for at in row.values() if at), default=None)
