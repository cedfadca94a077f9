"""When readers see a text: from `published_at` on, until `withdrawn_at`. Both come by themselves."""

from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet, TextChoices
from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from content.models import Status, Text
from core.errors import DomainError


class State(TextChoices):
    """What readers have of a text now, and what is planned."""

    DRAFT = "draft", gettext_lazy("draft")
    WAITING = "waiting", gettext_lazy("will appear")
    SEEN = "seen", gettext_lazy("published")
    LEAVING = "leaving", gettext_lazy("will be withdrawn")
    WITHDRAWN = "withdrawn", gettext_lazy("withdrawn")


def state_of(text: Text) -> State:
    if text.is_visible:
        return State.LEAVING if text.withdrawn_at else State.SEEN
    if text.is_withdrawn:
        return State.WITHDRAWN
    return State.DRAFT if text.status == Status.DRAFT else State.WAITING


def in_state(texts: QuerySet[Any], state: str | None) -> QuerySet[Any]:
    """The rows of `texts` in it; all of them when there is no such state."""
    now = timezone.now()
    seen = Q(withdrawn_at=None) | Q(withdrawn_at__gt=now)
    begun = Q(status=Status.PUBLISHED, published_at__lte=now)
    over = Q(withdrawn_at__lte=now)
    match state:
        case State.SEEN:
            return texts.filter(begun, withdrawn_at=None)
        case State.LEAVING:
            return texts.filter(begun, withdrawn_at__gt=now)
        case State.WITHDRAWN:
            return texts.filter(over)
        case State.WAITING:
            return texts.filter(seen, status=Status.PUBLISHED, published_at__gt=now)
        case State.DRAFT:
            return texts.filter(seen, status=Status.DRAFT)
    return texts


def refuse_muddle(text: Text) -> None:
    """Raises DomainError DATES_MUDDLED for a published text that would be gone before it appears."""
    if text.status == Status.PUBLISHED and ends_before_beginning(text.published_at, text.withdrawn_at):
        raise DomainError("DATES_MUDDLED", muddle(), ["withdrawn_at"])


def ends_before_beginning(begins: datetime | None, ends: datetime | None) -> bool:
    return begins is not None and ends is not None and ends <= begins


def muddle() -> str:
    return _("The withdrawal must come after the publishing. Choose a later time, or leave it empty.")


def turning_point(text: Text) -> datetime | None:
    """The moment at which it appears, or goes, or went."""
    match state_of(text):
        case State.WAITING:
            return text.published_at
        case State.LEAVING | State.WITHDRAWN:
            return text.withdrawn_at
    return None


def in_words(moment: datetime | None) -> str:
    """ "5 декабря 2026 г. 9:00" in the practice's time zone."""
    return formats.date_format(timezone.localtime(moment), "DATETIME_FORMAT") if moment else ""
