"""Background work that does not give up at the first failure."""

import logging
from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import Any

from django.utils import timezone
from django_tasks import task
from django_tasks.base import Task

logger = logging.getLogger(__name__)

FIRST_PAUSE = timedelta(seconds=10)
LONGEST_PAUSE = timedelta(hours=1)


class GaveUp(Exception):
    """The task failed as often as it may. Stands in the queue's table instead of the last failure.

    That table keeps the text of an exception, and texts carry private things: a refused address, a row.
    """


def pause_after(attempt: int) -> timedelta:
    """10 s after the first failure, then twice as long each time, at most an hour."""
    return min(FIRST_PAUSE * (1 << attempt - 1), LONGEST_PAUSE)


def retrying(
    *, attempts: int = 8, on_giving_up: Callable[..., None] | None = None
) -> Callable[[Callable[..., None]], Task[..., None]]:
    """Makes a task of a function; a failed run enqueues the next one with a growing pause.

    The last failure leaves the task standing as failed in the admin, and `on_giving_up` is called with the
    task's own arguments. A task may run twice (its worker died
    before it could say that it was done), so running it again must do no harm. Arguments must be ids and
    other plain values, never texts of a patient: they are kept in the queue's table.
    """

    def make(function: Callable[..., None]) -> Task[..., None]:
        @wraps(function)
        def run(*args: Any, attempt: int = 1, **kwargs: Any) -> None:
            try:
                function(*args, **kwargs)
            except Exception as error:
                if attempt >= attempts:
                    logger.exception("A task gave up.", extra={"notes": {"task": function.__qualname__}})
                    if on_giving_up is not None:
                        on_giving_up(*args, **kwargs)
                    raise GaveUp(f"{type(error).__name__} at attempt {attempt}") from None
                notes = {"task": function.__qualname__, "attempt": attempt}
                logger.warning(
                    "A task failed and will be tried again.", exc_info=True, extra={"notes": notes}
                )
                again = made.using(run_after=timezone.now() + pause_after(attempt))
                again.enqueue(*args, attempt=attempt + 1, **kwargs)

        made: Task[..., None] = task()(run)
        return made

    return make
