"""Tasks that behave badly on request, for the tests of the queue."""

import os
import signal
import time
from pathlib import Path

from core.tasks import retrying

PRIVATE_TEXT = "alice@example.org refused"


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
