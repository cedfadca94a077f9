"""What a diary leaves where it is not kept: tables, logs, letters, tasks, caches, documents, errors."""

import logging
from collections.abc import Iterator

import pytest
from django.core import mail
from django.core.cache import cache
from django.db import connection
from pytest_django import Settings

from core.testing.cast import Actor
from project.graphql.public_answers import shelf
from project.tests.operations.sink import reporting
from project.tests.privacy.canaries import (
    NOON,
    Work,
    canary,
    found_in,
    keys,
    live_a_day,
    send,
    write_everything,
)


def rows() -> Iterator[tuple[str, str]]:
    """Every row of every table, as the database gives it."""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            for row in cursor.fetchall():
                cells = (bytes(cell) if isinstance(cell, memoryview) else cell for cell in row)
                yield table, "|".join(_written(cell) for cell in cells)


def _written(cell: object) -> str:
    return cell.decode("utf-8", "replace") if isinstance(cell, bytes) else str(cell)


@pytest.fixture
def lived(alice: Actor, run_tasks: Work) -> None:
    live_a_day(alice, run_tasks)


@pytest.mark.usefixtures("lived")
def test_no_table_holds_a_word() -> None:
    everything = list(rows())
    assert {"diary_record", "diary_exportpart", "django_session"} <= {table for table, _row in everything}
    assert [(table, found) for table, row in everything if (found := found_in(row))] == []


def test_no_line_of_any_log_holds_one(
    alice: Actor, run_tasks: Work, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    """At the most talkative level of every logger."""
    caplog.set_level(logging.DEBUG)
    for name in list(logging.root.manager.loggerDict):
        caplog.set_level(logging.DEBUG, logger=name)
    live_a_day(alice, run_tasks)
    said = capfd.readouterr()
    assert "DiaryEntryWrite" in caplog.text + said.out or "request" in caplog.text
    lines = [f"{record.name}: {record.getMessage()} {record.__dict__}" for record in caplog.records]
    statements = [line for line in lines if line.startswith("django.db.backends")]
    assert [line for line in lines if found_in(line) and line not in statements] == []
    assert found_in(said.out + said.err) == []


@pytest.mark.usefixtures("lived")
def test_no_letter_holds_one() -> None:
    letters = [f"{letter.message()} {letter.subject} {letter.body}" for letter in mail.outbox]
    assert letters
    assert [letter for letter in letters if found_in(letter)] == []


@pytest.mark.usefixtures("lived")
def test_nothing_is_left_in_the_process(alice: Actor) -> None:
    alice.get("/diary")
    alice.get("/")
    kept = [value for value, _size in shelf._kept.values()]
    assert [value for value in kept if found_in(value)] == []
    assert cache.get(canary("note")) is None


def test_documents_hold_none_and_are_kept_nowhere(alice: Actor) -> None:
    write_everything(alice)
    paths = [
        "/",
        "/diary",
        "/diary/entries",
        f"/diary/entries/{keys()[0]}",
        "/diary/plan",
        "/account",
        "/en/diary",
    ]
    for path in paths:
        answer = alice.get(path)
        assert found_in(answer.content) == [], path
        assert "no-store" in answer["Cache-Control"], path


def test_answers_are_kept_nowhere(alice: Actor) -> None:
    write_everything(alice)
    query = {"query": "{ viewer { diary { entries { edges { node { note } } } } } }"}
    answer = alice.post("/graphql", query, content_type="application/json")
    assert canary("note") in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]


def test_an_error_says_none(alice: Actor, settings: Settings, caplog: pytest.LogCaptureFixture) -> None:
    """The practice's key is lost: nothing can be opened, and what was sent is in no word of it."""
    write_everything(alice)
    settings.FIELD_KEYS = "other:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="
    caplog.set_level(logging.DEBUG)
    answer = send(alice, "diaryEntryWrite", {"id": keys()[4], "mood": 2, "note": canary("note"), **NOON})
    assert answer["errors"][0]["extensions"]["code"] == "INTERNAL"
    assert found_in(str(answer)) == []
    assert found_in(caplog.text) == []


def test_a_report_of_an_error_carries_none(alice: Actor, settings: Settings) -> None:
    """Through the real sender, to an address of our own."""
    write_everything(alice)
    settings.FIELD_KEYS = "other:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="
    with reporting(settings) as sink:
        send(alice, "diaryEntryWrite", {"id": keys()[4], "mood": 2, "note": canary("note")})
        item, everything = sink.one()
    assert item["data"]["context"] == "graphql"
    assert found_in(everything) == []
