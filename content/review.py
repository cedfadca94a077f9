"""Medical texts: by what sources, who checked them, and when it is time to look again."""

from datetime import date, timedelta
from typing import TypeAlias

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from content.kinds import MEDICAL
from content.models import Article, Section, Status, Text

REVIEW_DAYS = 365
Reviewed: TypeAlias = Article | Section


def hints(text: Text) -> list[str]:
    """What a reader would miss. Nothing here stops publishing: an editor may know better."""
    if not isinstance(text, MEDICAL) or not text.is_medical:
        return []
    found = []
    if not text.source_list:
        found.append(_("No sources are named. Readers of medical texts look for them."))
    if text.reviewed_by is None:
        found.append(_("Nobody is named as the reviewer."))
    if text.reviewed_on is None:
        found.append(_("There is no date of the review."))
    elif is_old(text.reviewed_on):
        found.append(_("The review is older than a year: it is time to look again."))
    return found


def is_old(reviewed_on: date) -> bool:
    return reviewed_on < _latest_old_day() + timedelta(days=1)


def due(kind: type[Article] | type[Section]) -> QuerySet[Article] | QuerySet[Section]:
    """Published medical texts never reviewed, or more than a year ago; those that wait longest first."""
    texts = kind._default_manager.filter(status=Status.PUBLISHED, is_medical=True)
    return texts.filter(needs_review()).order_by("reviewed_on", "pk")


def needs_review() -> Q:
    return Q(is_medical=True) & (Q(reviewed_on=None) | Q(reviewed_on__lte=_latest_old_day()))


def _latest_old_day() -> date:
    return timezone.localdate() - timedelta(days=REVIEW_DAYS + 1)
