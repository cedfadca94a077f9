"""A report reaches Rollbar's address, here a sink of our own, and carries nothing private."""

import json
import logging
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from project import reports
from project.tests.operations.failing import CANARIES, send_private_request

pytestmark = pytest.mark.django_db


class Sink(HTTPServer):
    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Receiver)
        self.received: list[tuple[str, str]] = []

    def one(self) -> tuple[dict[str, Any], str]:
        """The one item that comes, and everything that was sent with it."""
        until = time.monotonic() + 20
        while not self.received:
            assert time.monotonic() < until, "no report came"
            time.sleep(0.02)
        ((body, headers),) = self.received
        return json.loads(body), headers + body


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        assert isinstance(self.server, Sink)
        self.server.received.append((body, f"{self.path}\n{self.headers}"))
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b'{"err": 0, "result": {"uuid": "1"}}')

    def log_message(self, *given: Any) -> None:
        """Silence."""


@pytest.fixture
def sink(settings: Settings) -> Iterator[Sink]:
    settings.ROOT_URLCONF = "project.tests.operations.failing"
    settings.ROLLBAR_ACCESS_TOKEN = "rollbar-token"
    before = list(logging.getLogger().handlers)
    with Sink() as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        reports.start(endpoint=f"http://127.0.0.1:{server.server_port}/api/1/")
        yield server
        logging.getLogger().handlers = before
        for each in threading.enumerate():  # Rollbar's own sending thread
            if each not in {threading.main_thread(), thread}:
                each.join(5)
        server.shutdown()
        thread.join()


def test_a_report_carries_types_and_places_and_nothing_private(client: Client, sink: Sink) -> None:
    assert send_private_request(client) == 500
    item, everything = sink.one()
    chain = item["data"]["body"]["trace_chain"]
    assert [trace["exception"] for trace in chain] == [
        {"class": "CanaryError", "message": ""},
        {"class": "ValueError", "message": ""},
    ]
    assert chain[0]["frames"][-1]["method"] == "fail"
    assert item["data"]["context"] == "fails"
    assert item["data"]["environment"] == "production"
    assert not [canary for canary in CANARIES if canary in everything]


def test_what_is_no_failure_is_not_reported(sink: Sink) -> None:
    logging.getLogger("library").error("no exception here")
    logging.getLogger("library").warning("only a warning", exc_info=ValueError())
    logging.getLogger("library").error("this one", exc_info=ValueError("canaryname"))
    item, everything = sink.one()
    assert item["data"]["custom"]["message"] == "this one"
    assert "canaryname" not in everything


def test_without_a_token_nothing_is_reported(settings: Settings) -> None:
    settings.ROLLBAR_ACCESS_TOKEN = ""
    before = list(logging.getLogger().handlers)
    reports.start()
    assert logging.getLogger().handlers == before
