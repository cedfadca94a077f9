"""Tasks whose worker died while it ran them: killed by the host, out of memory, power cut.

The queue marks a task as running when a worker takes it, and nobody else looks at it again. A task runs for
seconds, so one that has been running for settings.TASK_LOST_AFTER_SECONDS has no worker any more.
"""

import logging
from datetime import timedelta

from django.conf import settings
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

logger = logging.getLogger(__name__)

# A task that takes its worker down with it (a picture that needs too much memory) must not do so for ever.
MOST_WORKERS = 5


def put_back_lost() -> int:
    """Returns how many tasks are ready again."""
    long_ago = timezone.now() - timedelta(seconds=settings.TASK_LOST_AFTER_SECONDS)
    lost = list(DBTaskResult.objects.filter(status=TaskResultStatus.RUNNING, started_at__lt=long_ago))
    return sum(_put_back(row) for row in lost)


def put_back_of(worker_id: str) -> int:
    """What this worker took and did not begin: it was told to stop between the two."""
    running = DBTaskResult.objects.filter(status=TaskResultStatus.RUNNING)
    return sum(_put_back(row) for row in running if row.worker_ids[-1:] == [worker_id])


def _put_back(row: DBTaskResult[..., None]) -> int:
    # Two workers may find the same lost task; the condition lets one of them change it.
    unchanged = DBTaskResult.objects.filter(
        pk=row.pk, status=TaskResultStatus.RUNNING, started_at=row.started_at
    )
    notes = {"id": str(row.pk)[:8], "task": row.task_path}
    if len(row.worker_ids) < MOST_WORKERS:
        changed = unchanged.update(status=TaskResultStatus.READY, started_at=None)
        if changed:
            logger.warning("A lost task was put back.", extra={"notes": notes})
        return int(changed)
    failed = {"finished_at": timezone.now(), "exception_class_path": f"{__name__}.Lost"}
    if unchanged.update(status=TaskResultStatus.FAILED, traceback=Lost.__doc__ or "", **failed):
        logger.error("A task lost every worker that ran it.", extra={"notes": notes})
    return 0


class Lost(Exception):
    """Every worker that ran this task died while it did."""
