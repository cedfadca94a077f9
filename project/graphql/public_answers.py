"""Answers that are the same for everybody, kept in the process for a few seconds.

Default deny: an operation is public when every root field stands in PUBLIC_FIELDS, and what stands there
depends on nobody. content/ keeps that rule; only staff may see drafts, and staff are not answered from here.
"""

import time
from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock

from django.conf import settings
from django.http import HttpRequest

from project.graphql.documents import Operation

PUBLIC_FIELDS = frozenset(
    {
        "site",
        "articles",
        "article",
        "news",
        "newsItem",
        "textbook",
        "section",
        "topics",
        "topic",
        "page",
    }
)
_MOST_BYTES = 16 * 1024 * 1024
_MOST_BYTES_OF_ONE = 512 * 1024


class Shelf:
    """The bytes of answers, the least lately used thrown out when they weigh too much."""

    def __init__(self, most_bytes: int = _MOST_BYTES) -> None:
        self._most_bytes = most_bytes
        self._bytes = 0
        self._kept: OrderedDict[Hashable, tuple[float, bytes]] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable) -> bytes | None:
        with self._lock:
            until, answer = self._kept.get(key, (0.0, b""))
            if until < time.monotonic():
                return None
            self._kept.move_to_end(key)
            return answer

    def put(self, key: Hashable, answer: bytes, seconds: float) -> None:
        if len(answer) > min(_MOST_BYTES_OF_ONE, self._most_bytes):
            return
        with self._lock:
            self._bytes -= len(self._kept.pop(key, (0.0, b""))[1])
            self._kept[key] = (time.monotonic() + seconds, answer)
            self._bytes += len(answer)
            while self._bytes > self._most_bytes:
                self._bytes -= len(self._kept.popitem(last=False)[1][1])

    def clear(self) -> None:
        with self._lock:
            self._kept.clear()
            self._bytes = 0


shelf = Shelf()


def may_be_kept(request: HttpRequest, operation: Operation) -> bool:
    """The session is looked at only when the browser sent its cookie: a visitor costs no SQL."""
    if not settings.PUBLIC_CACHE_SECONDS or operation.kind != "query" or not operation.roots <= PUBLIC_FIELDS:
        return False
    if settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return True
    return not getattr(request.user, "is_staff", False)
