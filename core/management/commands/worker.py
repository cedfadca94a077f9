"""`manage.py worker`: the process behind bin/worker."""

import logging
import os
import time
from types import FrameType
from typing import Any

from django.core.management.base import BaseCommand
from django.db import InterfaceError, OperationalError, close_old_connections
from django.utils.crypto import get_random_string
from django_tasks_db.management.commands.db_worker import Worker

from core.housekeeping import Housekeeper
from core.lost_tasks import put_back_of

logger = logging.getLogger(__name__)

IDLE_SECONDS = 1.0
DATABASE_AWAY_SECONDS = 5.0


class PatientWorker(Worker):
    """Told to stop, it finishes the task at hand. Told twice, it goes at once; the task is put back later."""

    def shutdown(self, signum: int, frame: FrameType | None) -> None:
        if not self.running:
            os._exit(1)
        super().shutdown(signum, frame)

    def run_until_stopped(self) -> None:
        while self.running:
            try:
                self.run()
            except (OperationalError, InterfaceError):
                # A host that restarts its database must not have to restart us too.
                logger.exception("The database does not answer; trying again.")
                close_old_connections()
                time.sleep(DATABASE_AWAY_SECONDS)


def make_worker() -> PatientWorker:
    return PatientWorker(
        queue_names=["*"],
        excluded_queue_names=[],
        interval=IDLE_SECONDS,
        batch=False,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=get_random_string(32),
    )


class Command(BaseCommand):
    help = "Runs background tasks until it is told to stop (SIGTERM), and keeps their queue in order."

    def handle(self, *args: Any, **options: Any) -> None:
        worker = make_worker()
        worker.configure_signals()
        Housekeeper().start()
        try:
            worker.run_until_stopped()
        finally:
            put_back_of(worker.worker_id)
