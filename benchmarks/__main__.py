"""`make benchmark`: one run, one table. It starts what it measures and stops it again."""

import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson

from benchmarks import first_load as sizes
from benchmarks import load
from benchmarks.plain_queries import ARTICLE, ARTICLES
from benchmarks.tables import heading, say
from benchmarks.taking_steps import SIZES, STEPS
from core.testing.postgresql import start_postgresql
from functional_tests.practice import Practice
from scripts.machine import BIN, ROOT, end_by_exception

REQUEST_COST = "import django; django.setup(); from benchmarks.request_cost import main; main()"
DIARY = "import django; django.setup(); from benchmarks.diary import main; main()"
READING = "import django; django.setup(); from benchmarks.reading import main; main()"
TAKING = "import django; django.setup(); from benchmarks.taking import main; main()"
PAGES = ("/", "/articles", "/articles/why-we-postpone", "/textbook/one-loop", "/sign-in")


def kilobytes(size: int) -> str:
    return f"{size / 1000:.1f} kB"


def first_load(practice: Practice) -> None:
    heading("First load, on the wire (gzip)", "page", "document", "script", "style", "font", "picture")
    for path in PAGES:
        found = sizes.first_load(practice.address, path)
        kinds = ("document", "script", "style", "font", "picture")
        say(path, *(kilobytes(found.get(kind, 0)) for kind in kinds))


def measured_in_process(practice: Practice, program: str, *given: str) -> Iterator[Any]:
    """Each line that the program tells, as soon as it does."""
    child = subprocess.Popen(
        [str(BIN / "python"), "-c", program, *given],
        cwd=ROOT,
        env={
            **practice.env,
            "KEEP_PUBLIC_ANSWERS": "false",
            "LOG_LEVEL": "ERROR",
            "DJANGO_SETTINGS_MODULE": "benchmarks.settings",
        },
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout
    with child:
        yield from (orjson.loads(line) for line in child.stdout if line.startswith("{"))
    if child.returncode:
        raise SystemExit(f"It ended with {child.returncode}: see above.")


def requests(practice: Practice) -> None:
    [measured] = measured_in_process(practice, REQUEST_COST)
    heading(
        "CPU of a request: GraphQL against plain JSON, same data, same SQL",
        "query",
        "SQL",
        "plain",
        "GraphQL",
        "ratio",
    )
    for row in measured["requests"]:
        ratio = f"**{row['ratio']:.2f}**"
        say(row["what"], row["sql"], f"{row['plain_ms']:.2f} ms", f"{row['graphql_ms']:.2f} ms", ratio)
    heading("Asked for again, CPU of a request", "what", "ms", "against hello")
    for row in measured["kept"]:
        say(row["what"], f"{row['ms']:.2f} ms", f"**{row['ratio']:.2f}**")


def diary(practice: Practice) -> None:
    heading(
        "The diary, CPU of a request by the number of entries",
        "view",
        "entries",
        "opened",
        "SQL",
        "ms",
        "of it opening what is sealed",
    )
    for each in measured_in_process(practice, DIARY):
        entries = f"{each['size']:,}, {each['a_day']} a day"
        share = f"{100 * each['sealed']:.0f} %"
        say(each["what"], entries, each["opened"], each["sql"], f"{each['ms']:.1f}", share)


def reading(practice: Practice) -> None:
    heading(
        "10,000 notes of one person's reading",
        "notes a request",
        "texts",
        "SQL a request",
        "CPU a note",
        "note 10,000 against note 1,000",
    )
    for each in measured_in_process(practice, READING):
        cost = (f"{each['ms']:.2f} ms", f"{each['growth']:.2f}")
        say(str(each["size"]), each["rows"], each["sql"], *cost)


def taking(practice: Practice) -> None:
    heading(
        "A diary taken along and brought back",
        "what",
        "records",
        "SQL",
        "CPU",
        "until it is done",
        "memory",
        f"CPU against {SIZES[0]:,} records",
    )
    first: dict[str, float] = {}
    for size in SIZES:
        for step in STEPS:
            for each in measured_in_process(practice, TAKING, step, str(size)):
                ratio = each["cpu"] / first.setdefault(step, each["cpu"])
                cost = (f"{each['cpu']:.2f} s", f"{each['seconds']:.2f} s", f"{each['memory'] / 1e6:.0f} MB")
                say(step, f"{size:,}", each["sql"], *cost, f"{ratio:.1f}")


def under_load(practice: Practice) -> None:
    heading(
        "Under load: 16 connections; web, PostgreSQL and the readers on the same cores",
        "what",
        "requests/s",
        "p95",
    )
    row("/healthz", f"{practice.address}/healthz")
    questions(practice, "run anew each time")
    restart(practice, KEEP_PUBLIC_ANSWERS="true")
    questions(practice, "as delivered: kept")


def questions(practice: Practice, how: str) -> None:
    endpoint = f"{practice.address}/graphql"
    article = orjson.dumps({"query": ARTICLE, "variables": {"slug": "why-we-postpone"}})
    row(f"article by GraphQL, {how}", endpoint, article)
    row(f"20 articles by GraphQL, {how}", endpoint, orjson.dumps({"query": ARTICLES}))
    row(f"article page as HTML, {how}", f"{practice.address}/articles/why-we-postpone")


def row(name: str, address: str, body: bytes = b"") -> None:
    load.press(address, body, seconds=1)  # each worker fills what it keeps
    rate, p95 = load.press(address, body)
    say(name, f"{rate:.0f}", f"{p95:.0f} ms")


def restart(practice: Practice, **env: str) -> float:
    """Seconds until it answers again."""
    practice.stop()
    practice.children.clear()
    practice.env |= env
    began = time.monotonic()
    practice.serve()
    return time.monotonic() - began


def starting(practice: Practice) -> None:
    heading("Start-up", "what", "seconds")
    say("web and worker, until /healthz answers", f"{restart(practice):.1f}")


PARTS = (first_load, requests, diary, reading, taking, under_load, starting)


def main() -> int:
    """All parts, or those that are named: `python -m benchmarks diary`."""
    end_by_exception()
    chosen = [part for part in PARTS if part.__name__ in sys.argv[1:]] or PARTS
    print(f"# {platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}", flush=True)
    with tempfile.TemporaryDirectory(prefix="opora-benchmark-") as name:
        folder = Path(name)
        server = start_postgresql()
        # Answers are not kept here: the figures are those of a query that is really run.
        practice = Practice(folder, database_url=server.url, smtp_port=9)
        practice.env |= {"KEEP_PUBLIC_ANSWERS": "false", "WEB_CONCURRENCY": "3"}
        try:
            practice.start()
            for part in chosen:
                part(practice)
        finally:
            practice.stop()
            server.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
