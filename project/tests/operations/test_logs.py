"""What a line of the log says, and what never gets into one."""

import io
import logging
import uuid
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from project import logs
from project.tests.operations.failing import CANARIES, send_private_request

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def failing_urls(settings: Settings) -> None:
    settings.ROOT_URLCONF = "project.tests.operations.failing"


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """All that would be on stdout."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logs.LineFormatter())
    logging.getLogger().addHandler(handler)
    yield stream
    logging.getLogger().removeHandler(handler)


def test_nothing_private_gets_into_a_line(client: Client, lines: io.StringIO) -> None:
    assert send_private_request(client) == 500
    for path in (
        "/canarypath",
        "/canarypath/canary.patient@example.org?t=cAnArYtOkEn0123456789abcdefXYZ",
        "/refuses",
    ):
        client.get(path)
    assert "level=error" in lines.getvalue()
    assert not [canary for canary in CANARIES if canary in lines.getvalue()]


def test_a_failure_is_told_by_types_and_places(client: Client, lines: io.StringIO) -> None:
    send_private_request(client)
    (line,) = [line for line in lines.getvalue().splitlines() if "level=error" in line]
    assert "error=CanaryError<ValueError" in line
    assert "at=project/tests/operations/failing.py:" in line
    assert ":fail<django/core/handlers/base.py:" in line


def test_a_request_is_one_line(client: Client, lines: io.StringIO) -> None:
    send_private_request(client)
    (line,) = [line for line in lines.getvalue().splitlines() if "message=request" in line]
    for part in ("level=info", "method=POST", "route=fails", "status=500", "ms=", "sql=0", "request="):
        assert part in line


def test_all_lines_of_a_request_carry_its_id(client: Client, lines: io.StringIO) -> None:
    send_private_request(client)
    ids = {
        line.split(" request=")[1].split()[0] for line in lines.getvalue().splitlines() if " request=" in line
    }
    assert len(ids) == 1


def test_queries_are_counted(alice: Client, lines: io.StringIO) -> None:
    alice.get("/who")
    assert " sql=2\n" in lines.getvalue()  # the session and the person


def test_files_that_were_served_well_make_no_line(client: Client, lines: io.StringIO) -> None:
    client.get("/static/nothing.css")
    assert "route=- status=404" in lines.getvalue()


def test_a_made_up_method_is_not_repeated(client: Client, lines: io.StringIO) -> None:
    client.generic("CANARYNAME", "/refuses")
    assert "method=-" in lines.getvalue()


def told(message: Any, *arguments: Any, texts: bool = False, failure: BaseException | None = None) -> str:
    exc_info = (type(failure), failure, failure.__traceback__) if failure else None
    record = logging.LogRecord("library", logging.INFO, "file", 1, message, arguments, exc_info)
    return logs.LineFormatter(texts=texts).format(record)


@pytest.mark.parametrize(
    ("message", "arguments", "expected"),
    [
        ("Not Found: %s", ("/account/7",), 'message="Not Found: ..."'),
        ("Booting worker with pid: %s", (77,), 'message="Booting worker with pid: 77"'),
        (
            "Task path=%s state=%s",
            ("accounts.tasks.send", "FAILED"),
            'message="Task path=accounts.tasks.send state=FAILED"',
        ),
        ("%(sql)s took %(ms).1f ms", ({"sql": "SELECT 'a'", "ms": 1.25},), 'message="... took 1.2 ms"'),
        ("%d letters", ("a@example.org",), 'message="%d letters"'),
        ("to a@example.org from 10.0.0.7", (), 'message="to [address] from [ip]"'),
        ("GET /x?t=secret", (), 'message="GET /x?[query]"'),
        (f"token {'a1' * 15}", (), 'message="token [token]"'),
        ('one\ntwo="three"', (), 'message="one\\ntwo=\\"three\\""'),
        (ValueError("a@example.org"), (), "message=ValueError"),
        ("Task id=%s", (uuid.UUID(int=1),), 'message="Task id=000000000000"'),
        ("Task id=%s", (str(uuid.UUID(int=1)),), 'message="Task id=000000000000"'),
    ],
)
def test_a_message_keeps_only_what_is_harmless(
    message: Any, arguments: tuple[Any, ...], expected: str
) -> None:
    assert expected in told(message, *arguments)


def test_in_development_the_whole_failure_is_shown() -> None:
    failure = ValueError("what exactly went wrong")
    assert "what exactly" in told("Failed.", texts=True, failure=failure)
    assert "what exactly" not in told("Failed.", failure=failure)


def test_a_suppressed_cause_is_not_told() -> None:
    failure = ValueError("outer")
    failure.__context__, failure.__suppress_context__ = KeyError("inner"), True
    assert "error=ValueError " in told("Failed.", failure=failure)


def test_outside_a_request_there_is_an_id_too() -> None:
    assert len(logs.request_id()) == 16
    logs.note(nothing="happens")
    assert logs.current_route() == "-"
