"""Somebody else's web site, on loopback: each path fails in its own way."""

import socket
import struct
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

LEADS_TO = {
    "/moved": "/fine",
    "/loop": "/loop",
    "/to-router": "http://192.168.0.1/",
    "/to-metadata": "http://169.254.169.254/latest",
    "/to-file": "file:///etc/passwd",
}
STATUS = {"/fine": 200, "/missing": 404, "/gone": 410, "/broken": 500, "/shy": 403, "/odd": 418}


class _Pages(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_HEAD(self) -> None:
        self.server.asked.append((self.command, self.path, dict(self.headers)))  # type: ignore[attr-defined]
        if self.path == "/only-get" and self.command == "HEAD":
            self._says(501)
        elif self.path == "/slow":
            time.sleep(3)
        elif self.path == "/endless":
            self._drips()
        elif self.path == "/reset":
            self._resets()
        elif place := LEADS_TO.get(self.path):
            self._says(301, place)
        else:
            self._says(STATUS.get(self.path, 200))

    do_GET = do_HEAD  # noqa: N815

    def _says(self, status: int, place: str = "") -> None:
        self.send_response(status)
        if place:
            self.send_header("Location", place)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _drips(self) -> None:
        """A header line now and then, for ever: no single silence is long."""
        self.send_response(200)
        self.flush_headers()
        try:
            while True:
                self.wfile.write(b"X-More: 1\r\n")
                time.sleep(0.1)
        except OSError:
            self.close_connection = True

    def _resets(self) -> None:
        linger = struct.pack("ii", 1, 0)
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        self.connection.shutdown(socket.SHUT_RD)
        self.close_connection = True
        self.connection.close()

    def log_message(self, format: str, *args: Any) -> None:
        return


class Site(ThreadingHTTPServer):
    daemon_threads = True
    asked: list[tuple[str, str, dict[str, str]]]

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Pages)
        self.asked = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that goes away is no failure of this site."""


@contextmanager
def outside_site() -> Iterator[Site]:
    site = Site()
    thread = Thread(target=site.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        site.shutdown()
        site.server_close()
