"""Background work at the editors' desk: what was done, what waits, what gave up. To be looked at only."""

from typing import Any

import django_tasks_db.admin  # noqa: F401  (registers what is replaced below)
from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django_tasks_db.models import DBTaskResult

admin.site.unregister(DBTaskResult)


@admin.register(DBTaskResult)
class TaskAdmin(admin.ModelAdmin[Any]):
    """Without arguments, results and tracebacks: an exception's text can hold what a patient wrote."""

    list_display = ("name", "status", "enqueued_at", "finished_at", "exception_class_path")
    list_filter = ("status", "task_path")
    ordering = ("-enqueued_at",)
    fields = ("name", "status", "enqueued_at", "started_at", "finished_at", "exception_class_path")
    readonly_fields = fields

    @admin.display(description=_("task"), ordering="task_path")
    def name(self, task: Any) -> str:
        return str(task.task_path)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
