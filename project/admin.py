"""Background work at the editors' desk: what was done, what waits, what gave up. To be looked at only."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django_tasks_db.admin import DBTaskResultAdmin
from django_tasks_db.models import DBTaskResult

admin.site.unregister(DBTaskResult)


@admin.register(DBTaskResult)
class TaskAdmin(DBTaskResultAdmin):  # type: ignore[misc]
    """Without arguments, results and tracebacks: an exception's text can hold what a patient wrote."""

    list_display = ("name", "status", "enqueued_at", "finished_at", "exception_class_path")
    list_filter = ("status", "task_path")
    list_display_links = ("name",)
    shown = (
        "name",
        "status",
        "enqueued_at",
        "started_at",
        "finished_at",
        "run_after",
        "exception_class_path",
    )

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        return list(self.shown)

    @admin.display(description=_("task"), ordering="task_path")
    def name(self, task: DBTaskResult) -> str:
        return str(task.task_path).removesuffix(".run")
