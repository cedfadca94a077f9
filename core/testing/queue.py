"""The queue in tests: work through what is ready, and tasks that behave badly on request."""

import os
import signal
import time
from pathlib import Path

from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from core.tasks import retrying

PRIVATE_TEXT = "alice@example.org refused"


def run_ready_tasks() -> None:
    """Runs every task that is ready now, as the worker would, within the test's transaction."""
    # Not worker.run(): it drops the connection between tasks, and with it the test's transaction.
    worker = Worker(
        queue_names=["*"],
        excluded_queue_names=[],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id="tests",
    )
    while row := DBTaskResult.objects.ready().first():
        row.claim(worker.worker_id)
        worker.run_task(row)


@retrying(attempts=3)
def fail() -> None:
    raise ValueError(PRIVATE_TEXT)


@retrying()
def append(path: str, line: str) -> None:
    with Path(path).open("a") as file:
        file.write(f"{line}\n")


@retrying()
def take_long(path: str, seconds: float) -> None:
    """Tells in the file when it began and when it was done."""
    with Path(path).open("a", buffering=1) as file:
        file.write("began\n")
        time.sleep(seconds)
        file.write("done\n")


@retrying()
def kill_first_worker(path: str) -> None:
    """The first worker that runs it dies as by the host's hand; the second gets it done."""
    with Path(path).open("a", buffering=1) as file:
        file.write("began\n")
        if Path(path).read_text().count("began") == 1:
            os.kill(os.getpid(), signal.SIGKILL)
        file.write("done\n")
