"""Many who do the same at the same moment; one who does something beside."""

from collections.abc import Callable
from threading import Barrier, Event, Thread
from typing import Any

from django.db import connection, transaction

A_MOMENT = 0.5  # seconds: long enough for the other to come to the lock


def at_once(number: int, act: Callable[[int], Any]) -> list[Any]:
    """What `number` threads returned that began together."""
    start, results = Barrier(number), [None] * number

    def run(index: int) -> None:
        try:
            start.wait(timeout=30)
            results[index] = act(index)
        finally:
            connection.close()

    threads = [Thread(target=run, args=(index,)) for index in range(number)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return results


def beside(act: Callable[[], object]) -> Thread:
    """Another connection that does it now."""

    def run() -> None:
        try:
            act()
        finally:
            connection.close()

    thread = Thread(target=run)
    thread.start()
    return thread


def during(first: Callable[[], object], second: Callable[[], object]) -> None:
    """`second` comes when `first` is done but not committed: by another connection, a moment before it is."""
    is_done = Event()

    def does_first() -> None:
        with transaction.atomic():
            try:
                first()
            finally:
                is_done.set()
            Event().wait(A_MOMENT)

    thread = beside(does_first)
    is_done.wait(30)
    try:
        second()
    finally:
        thread.join(30)
