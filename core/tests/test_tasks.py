"""A task is tried again with growing pauses; one that gave up can be seen."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from core.tasks import pause_after
from core.testing.cast import Actor
from core.testing.queue import PRIVATE_TEXT, fail

pytestmark = pytest.mark.django_db


def let_time_pass() -> None:
    DBTaskResult.objects.filter(status=TaskResultStatus.READY).update(run_after=timezone.now())


def test_pauses_double_up_to_an_hour() -> None:
    assert [pause_after(attempt).total_seconds() for attempt in (1, 2, 3, 4)] == [10, 20, 40, 80]
    assert pause_after(30) == timedelta(hours=1)


def test_a_failed_run_is_tried_again_later(run_tasks: Callable[[], int]) -> None:
    fail.enqueue()
    run_tasks()
    (again,) = DBTaskResult.objects.filter(status=TaskResultStatus.READY)
    assert again.args_kwargs["kwargs"] == {"attempt": 2}
    assert timedelta(seconds=5) < again.run_after - timezone.now() <= timedelta(seconds=10)


def test_the_pause_is_kept(run_tasks: Callable[[], int]) -> None:
    fail.enqueue()
    run_tasks()
    run_tasks()
    assert DBTaskResult.objects.count() == 2


def test_a_task_that_gave_up_stands_as_failed(run_tasks: Callable[[], int]) -> None:
    fail.enqueue()
    for _ in range(4):
        run_tasks()
        let_time_pass()
    assert DBTaskResult.objects.count() == 3
    (failed,) = DBTaskResult.objects.filter(status=TaskResultStatus.FAILED)
    assert "ValueError at attempt 3" in failed.traceback


def test_no_failure_leaves_its_text_in_the_queue(run_tasks: Callable[[], int]) -> None:
    fail.enqueue()
    for _ in range(3):
        run_tasks()
        let_time_pass()
    assert not any(PRIVATE_TEXT in str(vars(row)) for row in DBTaskResult.objects.all())


def test_a_task_of_a_change_that_was_undone_is_not_run() -> None:
    with transaction.atomic():
        fail.enqueue()
        transaction.set_rollback(True)
    assert not DBTaskResult.objects.exists()


def test_a_task_that_gave_up_is_seen_in_the_admin(run_tasks: Callable[[], int], editor: Actor) -> None:
    editor.user.is_superuser = True
    editor.user.save()
    fail.enqueue()
    for _ in range(3):
        run_tasks()
        let_time_pass()
    page = editor.get("/admin/django_tasks_database/dbtaskresult/?status__exact=FAILED")
    assert page.status_code == 200
    assert "core.testing.queue.fail" in page.content.decode()
    assert PRIVATE_TEXT not in page.content.decode()
