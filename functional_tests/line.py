"""The network between one person and the practice: a real one, that can break and come back.

Chromium's own emulation does not reach a service worker, which asks by itself.
"""

import socket
import threading
from contextlib import suppress

from core.testing.postgresql import free_port

HOST = "127.0.0.1"


class Line:
    """Carries bytes to the practice's port and back."""

    def __init__(self, practice_port: int) -> None:
        self.port = free_port()
        self.address = f"http://{HOST}:{self.port}"
        self._practice = (HOST, practice_port)
        self._open: set[socket.socket] = set()
        self.mend()

    def mend(self) -> None:
        self._entrance = socket.create_server((HOST, self.port))
        threading.Thread(target=self._take_calls, args=(self._entrance,), daemon=True).start()

    def cut(self) -> None:
        """Calls that are under way break off, new ones are refused."""
        for each in (self._entrance, *self._open):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()
        self._open.clear()

    def _take_calls(self, entrance: socket.socket) -> None:
        with suppress(OSError):
            while True:
                caller, _address = entrance.accept()
                practice = socket.create_connection(self._practice)
                self._open |= {caller, practice}
                for ends in ((caller, practice), (practice, caller)):
                    threading.Thread(target=self._carry, args=ends, daemon=True).start()

    def _carry(self, source: socket.socket, target: socket.socket) -> None:
        with suppress(OSError):
            while data := source.recv(65536):
                target.sendall(data)
            target.shutdown(socket.SHUT_WR)
