"""When readers saw something new for the last time: a text appeared or changed."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Max
from django.db.models.functions import Greatest

from content.kinds import TEXTS, KindOfText

# A text that was written before the moment for which it was scheduled is new at that moment.
CHANGED = Greatest("updated_at", "published_at")


def newest(models: Iterable[KindOfText] = TEXTS, **where: str) -> datetime | None:
    """The newest change of what can be read now; one query for each kind."""
    shown = [model.objects.published().filter(**where) for model in models]
    return max(filter(None, (rows.aggregate(at=Max(CHANGED))["at"] for rows in shown)), default=None)
