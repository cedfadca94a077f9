"""10,000 notes of one person's reading, in requests as devices send them: what a note costs, and stays."""

import time
from datetime import datetime, timedelta
from typing import Any

import orjson
from django.utils import timezone

from accounts.models import User
from benchmarks.diary import session_of, tell
from benchmarks.request_cost import caller, queries_of
from content.models import Article, Section
from diary.actions import MOST_NOTES
from diary.models import ReadingProgress

NOTES = 10_000
MEASURED = 1_000  # of them; the rest is sent in requests as large as they may be
# A few texts of an evening; a guest's shelf at sign-in.
BATCHES = (5, 50)
WRITE = """mutation($notes: [ReadingNoteInput!]!) {
  readingProgressWrite(input: {notes: $notes}) { kept errors { code } } }"""
Text = tuple[str, int]


def main() -> None:
    """A line of JSON for each row of the table of benchmarks/__main__.py."""
    texts = [("ARTICLE", key) for key in keys(Article)] + [("SECTION", key) for key in keys(Section)]
    for size in BATCHES:
        tell([measure(size, texts)])


def measure(size: int, texts: list[Text]) -> dict[str, Any]:
    """CPU milliseconds of a note, of the last thousand; `growth`: of these against the second thousand."""
    owner = User.objects.create(email=f"reader-{size}@example.org", email_confirmed_at=timezone.now())
    cookie, began = session_of(owner), timezone.now() - timedelta(days=1)

    def send(first: int, last: int, at_once: int) -> float:
        starts = range(first, last, at_once)
        return sum(milliseconds(body(texts, began, start, at_once), cookie) for start in starts)

    send(0, MEASURED, MOST_NOTES)
    early = send(MEASURED, 2 * MEASURED, size)
    send(2 * MEASURED, NOTES - MEASURED, MOST_NOTES)
    late = send(NOTES - MEASURED, NOTES, size)
    last, again = (caller("/graphql", body(texts, began, NOTES + after, size), cookie) for after in (0, size))
    return {
        "size": size,
        "rows": ReadingProgress.objects.of(owner).count(),
        "sql": queries_of(last, again),
        "ms": late / MEASURED,
        "growth": late / early,
    }


def body(texts: list[Text], began: datetime, start: int, size: int) -> bytes:
    """Each note is later than the one before, and goes further down the next text."""
    notes = [
        {
            "kind": texts[number % len(texts)][0],
            "id": f"{texts[number % len(texts)][1]}-ru",
            "at": (began + timedelta(seconds=number)).isoformat(),
            "share": number % 101,
            "anchor": "p-3f9k2a",
        }
        for number in range(start, start + size)
    ]
    return orjson.dumps({"query": WRITE, "variables": {"notes": notes}})


def keys(kind: Any) -> list[int]:
    return list(kind.objects.published().order_by("pk").values_list("pk", flat=True))


def milliseconds(request: bytes, cookie: str) -> float:
    call = caller("/graphql", request, cookie)
    began = time.process_time()
    answer = call()
    taken = (time.process_time() - began) * 1000
    assert b'"errors":[]' in answer, answer
    return taken
