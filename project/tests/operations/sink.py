"""An address that takes reports as Rollbar's would."""

import json
import logging
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

from pytest_django import Settings

from project import reports


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


@contextmanager
def reporting(settings: Settings) -> Iterator[Sink]:
    """Errors of this process are reported, and come here."""
    settings.ROLLBAR_ACCESS_TOKEN = "rollbar-token"
    before = list(logging.getLogger().handlers)
    with Sink() as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        reports.start(endpoint=f"http://127.0.0.1:{server.server_port}/api/1/")
        try:
            yield server
        finally:
            logging.getLogger().handlers = before
            for each in threading.enumerate():  # Rollbar's own sending thread
                if each not in {threading.main_thread(), thread}:
                    each.join(5)
            server.shutdown()
            thread.join()
