"""Requests per second and p95 under 16 connections: `python -m benchmarks.load URL [BODY]`."""

import http.client
import statistics
import sys
import threading
import time
from concurrent.futures import ProcessPoolExecutor
from urllib.parse import urlsplit

PROCESSES, THREADS = 2, 8
CSRF = "a" * 32


def _ask(address: str, body: bytes, until: float, taken: list[float]) -> None:
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=20)
    headers = {"Content-Type": "application/json", "X-CSRFToken": CSRF, "Cookie": f"csrftoken={CSRF}"}
    method = "POST" if body else "GET"
    while time.monotonic() < until:
        began = time.monotonic()
        connection.request(method, parts.path, body=body or None, headers=headers)
        response = connection.getresponse()
        response.read()
        assert response.status == 200, response.status
        taken.append(time.monotonic() - began)


def _crowd(address: str, body: bytes, seconds: float) -> list[float]:
    taken: list[float] = []
    until = time.monotonic() + seconds
    threads = [threading.Thread(target=_ask, args=(address, body, until, taken)) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return taken


def press(address: str, body: bytes, seconds: float = 6) -> tuple[float, float]:
    """Requests per second, and the 95th percentile in milliseconds."""
    with ProcessPoolExecutor(PROCESSES) as pool:
        crowds = [pool.submit(_crowd, address, body, seconds) for _ in range(PROCESSES)]
        taken = [time_taken for crowd in crowds for time_taken in crowd.result()]
    return len(taken) / seconds, statistics.quantiles(taken, n=20)[-1] * 1000


if __name__ == "__main__":
    rate, p95 = press(sys.argv[1], sys.argv[2].encode() if len(sys.argv) > 2 else b"")
    print(f"{rate:.0f} requests/s, p95 {p95:.0f} ms")
