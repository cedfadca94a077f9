"""Files of the book in the storage: made when first asked for, and anew when the book has changed."""

import logging

from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from content import version
from content.export.epub import epub
from content.export.manuscript import written

logger = logging.getLogger(__name__)
FOLDER = "exports"
# Longer than a book of a thousand pages takes; who made one and died is then followed by the next.
_MAKING_SECONDS = 120
_KNOWN_SECONDS = 24 * 60 * 60


class BeingMade(Exception):
    """Somebody else makes this very file now, and there is none of before."""


def edition(language: str) -> str | None:
    """Path in the storage of the e-book as the book is now; None when there is nothing to read.

    One at a time is made: who comes meanwhile gets the edition of before. Raises BeingMade when there is
    none.
    """
    known = f"epub-mark:{language}:{version.current()}"
    mark = cache.get(known)
    if mark is None or not default_storage.exists(_path(language, mark)):
        book = written(language)
        if book is None:
            return None
        mark = book.mark
        if not default_storage.exists(_path(language, mark)):
            if not cache.add(f"epub-making:{language}", True, _MAKING_SECONDS):
                return _before(language)
            try:
                _keep(language, mark, epub(book))
            finally:
                cache.delete(f"epub-making:{language}")
        cache.set(known, mark, _KNOWN_SECONDS)
    return _path(language, mark)


def _path(language: str, mark: str) -> str:
    return f"{FOLDER}/textbook-{language}-{mark}.epub"


def _keep(language: str, mark: str, content: bytes) -> None:
    old = _editions(language)
    default_storage.save(_path(language, mark), ContentFile(content))
    for name in old:
        default_storage.delete(f"{FOLDER}/{name}")


def _before(language: str) -> str:
    for name in _editions(language):
        return f"{FOLDER}/{name}"
    raise BeingMade


def _editions(language: str) -> list[str]:
    try:
        names = default_storage.listdir(FOLDER)[1]
    except FileNotFoundError:
        return []
    return sorted(name for name in names if name.startswith(f"textbook-{language}-"))
