"""Answers that are the same for everybody, kept in the process until anything public changes.

Default deny: an operation is public when every root field stands in PUBLIC_FIELDS, and what stands there
depends on nobody. content/ keeps that rule; only staff may see drafts, and staff are not answered from here.
"""

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock
from typing import Generic, TypeVar

from django.conf import settings
from django.http import HttpRequest

from content import version
from project.graphql.documents import Operation

Kept = TypeVar("Kept")

PUBLIC_FIELDS = frozenset(
    {
        "site",
        "articles",
        "article",
        "news",
        "newsItem",
        "textbook",
        "section",
        "glossary",
        "topics",
        "topic",
        "page",
    }
)
_MOST_BYTES = 16 * 1024 * 1024
_PART_OF_ONE = 32  # nothing heavier than this part of the shelf is kept


class Shelf(Generic[Kept]):
    """What was made of one version of the content; the least lately used makes room."""

    def __init__(self, most_bytes: int = _MOST_BYTES) -> None:
        self._most_bytes = most_bytes
        self._bytes = 0
        self._version = ""
        self._kept: OrderedDict[Hashable, tuple[Kept, int]] = OrderedDict()
        self._lock = Lock()

    def get(self, version: str, key: Hashable) -> Kept | None:
        with self._lock:
            if version != self._version or key not in self._kept:
                return None
            self._kept.move_to_end(key)
            return self._kept[key][0]

    def put(self, version: str, key: Hashable, kept: Kept, size: int) -> None:
        """A new version throws out all that was made of another."""
        if not version or size > self._most_bytes / _PART_OF_ONE:
            return
        with self._lock:
            if version != self._version:
                self._clear(version)
            self._bytes += size - self._kept.pop(key, (None, 0))[1]
            self._kept[key] = (kept, size)
            while self._bytes > self._most_bytes:
                self._bytes -= self._kept.popitem(last=False)[1][1]

    def clear(self) -> None:
        with self._lock:
            self._clear("")

    def _clear(self, version: str) -> None:
        self._kept.clear()
        self._bytes = 0
        self._version = version


shelf = Shelf[bytes]()


def may_be_kept(request: HttpRequest, operation: Operation) -> bool:
    """The session is looked at only when the browser sent its cookie: a visitor costs no SQL for it."""
    if not settings.KEEP_PUBLIC_ANSWERS or operation.kind != "query" or not operation.roots <= PUBLIC_FIELDS:
        return False
    return is_visitor(request) or not getattr(request.user, "is_staff", False)


def is_visitor(request: HttpRequest) -> bool:
    return settings.SESSION_COOKIE_NAME not in request.COOKIES


def version_for(request: HttpRequest) -> str:
    """Of the content, read once for a request: all parts of its answer are of one version or newer."""
    known: str | None = getattr(request, "content_version", None)
    if known is None:
        known = version.current()
        request.content_version = known  # type: ignore[attr-defined]
    return known
