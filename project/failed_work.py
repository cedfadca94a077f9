"""Background work that gave up, for those of the staff who may see it."""

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.urls import reverse
from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django_tasks_db.models import DBTaskResult

from accounts.models import User
from content.desk import Card, Item
from content.desk_rows import MOST, Whole


def failed_work(user: User | AnonymousUser) -> list[Card]:
    """One query, or two. Without arguments and tracebacks, as in its list: project/admin.py."""
    if not user.has_perm("django_tasks_database.view_dbtaskresult"):
        return []
    failed = DBTaskResult.objects.filter(status="FAILED").order_by("-finished_at")
    first = list(failed[: MOST + 1])
    items = [_item(task) for task in first[:MOST]]
    calm = _("All background work was done.")
    card = Card("failed", _("Work that gave up"), items, calm)
    if len(first) <= MOST:
        return [card]
    address = reverse("admin:django_tasks_database_dbtaskresult_changelist")
    whole = Whole(_("work that gave up"), failed.count(), f"{address}?status__exact=FAILED")
    return [card._replace(more=whole.total - MOST, lists=(whole,))]


def _item(task: DBTaskResult[..., Any]) -> Item:
    address = reverse("admin:django_tasks_database_dbtaskresult_change", args=[task.pk])
    moment = task.finished_at or task.enqueued_at
    when = formats.date_format(timezone.localtime(moment), "j E, H:i")
    return Item(str(task.task_path).rpartition(".")[2], address, when, _("look"), address)
