"""A person's records taken along and brought back: what 2,000 and 20,000 cost, each in a process."""

import resource
import sys
import time
import zlib
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.db import connection
from django.utils import timezone

from accounts.models import User
from benchmarks.diary import A_DAY, somebody, tell
from benchmarks.taking_steps import STEPS
from diary.actions import bring_in, erase
from diary.actions.exporting import make_export
from diary.models import Export
from diary.taking.chosen import Chosen
from diary.taking.parts import read_parts


def main() -> None:
    """A line of JSON for the row of the table of benchmarks/__main__.py; given the step and the size."""
    step, size = sys.argv[1], int(sys.argv[2])
    if step == STEPS[0]:
        somebody(f"takes-{size}@example.org", size, A_DAY)
    else:
        tell([measure(step, size)])


def measure(step: str, size: int) -> dict[str, Any]:
    act, queries = prepared(step, size), []

    def count(execute: Callable[..., Any], *given: Any) -> Any:
        queries.append(1)
        return execute(*given)

    before, cpu, began = peak(), time.process_time(), time.monotonic()
    with connection.execute_wrapper(count):
        act()
    return {
        "what": step,
        "size": size,
        "sql": len(queries),
        "cpu": time.process_time() - cpu,
        "seconds": time.monotonic() - began,
        "memory": peak() - before,
    }


def prepared(step: str, size: int) -> Callable[[], object]:
    taker = User.objects.get(email=f"takes-{size}@example.org")
    if step.startswith("taken along"):
        form = Export.Form.JSON if "JSON" in step else Export.Form.CSV
        export = Export.objects.create(
            owner=taker, form=form, language="ru", total=size, expires_at=timezone.now() + timedelta(days=1)
        )
        return lambda: make_export(export)
    bringer = User.objects.get_or_create(email=f"brings-{size}@example.org")[0]
    if step.endswith("all deleted here"):
        erase(by=bringer, chosen=Chosen(), confirmation="erase")
    content = packed(Export.objects.of(taker).get(form=Export.Form.JSON))
    return lambda: bring_in(by=bringer, content=content)


def packed(export: Export) -> bytes:
    """As the browser sends it; packed piece by piece, so that it leaves no mark in the peak of memory."""
    gzip = zlib.compressobj(wbits=31)
    return b"".join(gzip.compress(piece) for piece in read_parts(export)) + gzip.flush()


def peak() -> int:
    """Bytes that this process ever held."""
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return held if sys.platform == "darwin" else held * 1024
