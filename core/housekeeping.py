"""What the worker does beside its tasks: looks for lost ones often, throws old rows away once a day."""

import logging
import time
from collections.abc import Callable
from threading import Thread

from django.conf import settings
from django.core.management import call_command
from django.db import close_old_connections, connections

from core import ratelimit
from core.lost_tasks import put_back_lost

logger = logging.getLogger(__name__)

LOOK_SECONDS = 30
DAY_SECONDS = 24 * 60 * 60
KEEP_DAYS = 14
KEEP_FAILED_DAYS = 90


def throw_away_old() -> None:
    """Finished tasks, sessions that ended, spans of rate limits that are over."""
    call_command(
        "prune_db_task_results",
        queue_name="*",
        min_age_days=KEEP_DAYS,
        failed_min_age_days=KEEP_FAILED_DAYS,
        verbosity=0,
    )
    call_command("clearsessions")
    ratelimit.forget_past()


# Rooms above add theirs in project/daily.py.
_daily: list[Callable[[], object]] = [throw_away_old]


def every_day(work: Callable[[], object]) -> None:
    """Registers work for the worker's housekeeper; running twice, even at once, must do no harm."""
    if work not in _daily:
        _daily.append(work)


# And this is done at every look, twice a minute: it must be one short query when there is nothing to do.
_often: list[Callable[[], object]] = [put_back_lost]


def often(work: Callable[[], object]) -> None:
    """Registers work for every look; running twice, even at once, must do no harm."""
    if work not in _often:
        _often.append(work)


class Daily(Thread):
    """The daily work, one after the other: it may take long, and lost tasks do not wait for it."""

    def __init__(self) -> None:
        super().__init__(name="daily", daemon=True)

    def run(self) -> None:
        for work in _daily:
            attempt(work)
        connections.close_all()


class Housekeeper(Thread):
    """Works beside the tasks with a database connection of its own; ends with the process."""

    def __init__(self) -> None:
        super().__init__(name="housekeeper", daemon=True)

    def run(self) -> None:
        look = min(LOOK_SECONDS, settings.TASK_LOST_AFTER_SECONDS / 2)
        tidied = -DAY_SECONDS
        while True:
            for work in _often:
                attempt(work)
            if time.monotonic() - tidied >= DAY_SECONDS:
                Daily().start()
                tidied = int(time.monotonic())
            time.sleep(look)


def attempt(work: Callable[[], object]) -> None:
    """The database may be away for a minute; the next round finds it again."""
    close_old_connections()
    try:
        work()
    except Exception:
        logger.exception("Housekeeping failed and will be tried again.")
    close_old_connections()
