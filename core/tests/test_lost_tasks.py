"""What a dead worker left behind is put back; what a dead worker leaves behind again and again is not."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult
from pytest_django import Settings

from core import lost_tasks
from core.housekeeping import throw_away_old
from core.models import RateWindow
from core.testing.queue import append

pytestmark = pytest.mark.django_db
Run = Callable[[], int]


@pytest.fixture
def task(tmp_path: Path) -> DBTaskResult:
    append.enqueue(str(tmp_path / "lines"), "done")
    return DBTaskResult.objects.get()


def taken(task: DBTaskResult, *, seconds_ago: int, workers: int = 1) -> None:
    for number in range(workers):
        task.claim(f"worker {number}")
    DBTaskResult.objects.update(started_at=timezone.now() - timedelta(seconds=seconds_ago))


def test_a_lost_task_is_run_again(
    task: DBTaskResult, run_tasks: Run, tmp_path: Path, settings: Settings
) -> None:
    taken(task, seconds_ago=settings.TASK_LOST_AFTER_SECONDS + 1)
    assert lost_tasks.put_back_lost() == 1
    run_tasks()
    task.refresh_from_db()
    assert task.status == TaskResultStatus.SUCCESSFUL
    assert (tmp_path / "lines").read_text() == "done\n"


def test_a_task_that_is_being_run_is_left_alone(task: DBTaskResult, settings: Settings) -> None:
    taken(task, seconds_ago=settings.TASK_LOST_AFTER_SECONDS - 10)
    assert lost_tasks.put_back_lost() == 0
    task.refresh_from_db()
    assert task.status == TaskResultStatus.RUNNING


def test_a_task_that_kills_every_worker_stands_as_failed(task: DBTaskResult, settings: Settings) -> None:
    taken(task, seconds_ago=settings.TASK_LOST_AFTER_SECONDS + 1, workers=lost_tasks.MOST_WORKERS)
    assert lost_tasks.put_back_lost() == 0
    task.refresh_from_db()
    assert task.status == TaskResultStatus.FAILED
    assert task.finished_at
    assert "Every worker" in task.traceback


def test_a_worker_that_stops_gives_back_only_what_is_its_own(task: DBTaskResult, tmp_path: Path) -> None:
    task.claim("another")
    assert lost_tasks.put_back_of("stopping") == 0
    assert lost_tasks.put_back_of("another") == 1


def test_two_workers_that_find_one_lost_task_put_it_back_once(task: DBTaskResult, settings: Settings) -> None:
    taken(task, seconds_ago=settings.TASK_LOST_AFTER_SECONDS + 1)
    assert [lost_tasks.put_back_lost(), lost_tasks.put_back_lost()] == [1, 0]


def test_old_rows_are_thrown_away(task: DBTaskResult, run_tasks: Run, tmp_path: Path) -> None:
    run_tasks()
    long_ago = timezone.now() - timedelta(days=15)
    DBTaskResult.objects.update(finished_at=long_ago)
    append.enqueue(str(tmp_path / "lines"), "waiting")
    RateWindow.objects.create(key="a", starts_at=long_ago, ends_at=long_ago)
    throw_away_old()
    assert [row.status for row in DBTaskResult.objects.all()] == [TaskResultStatus.READY]
    assert not RateWindow.objects.exists()
