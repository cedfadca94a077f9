"""Many who do the same at the same moment."""

from collections.abc import Callable
from threading import Barrier, Thread
from typing import Any

from django.db import connection


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
