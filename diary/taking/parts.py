"""A file that is written piece by piece into sealed parts of the database, and read in the same order."""

import zlib
from collections.abc import Callable, Iterator

from django.db import IntegrityError

from diary.models import Export, ExportPart
from diary.vault import Vault

PART_BYTES = 256 * 1024


class Discarded(Exception):
    """Nobody wants the file any more."""


class SealedParts:
    """Has what `zipfile` asks of a stream that cannot go back. `written` is called after each part.

    Raises Discarded when the file was thrown away meanwhile.
    """

    def __init__(self, export: Export, written: Callable[[], None]) -> None:
        self.export = export
        self.size = 0
        self._vault = Vault(export.owner)
        self._written = written
        self._waiting = bytearray()
        self._number = 0

    def write(self, content: bytes) -> int:
        self._waiting += content
        self.size += len(content)
        while len(self._waiting) >= PART_BYTES:
            self._keep(bytes(self._waiting[:PART_BYTES]))
            del self._waiting[:PART_BYTES]
        return len(content)

    def flush(self) -> None:
        """Nothing: a part that is not full waits for `close`."""

    def close(self) -> None:
        if self._waiting:
            self._keep(bytes(self._waiting))
            self._waiting.clear()

    def _keep(self, content: bytes) -> None:
        part = ExportPart(export=self.export, number=self._number)
        self._vault.seal_part(part, zlib.compress(content))
        try:
            part.save(force_insert=True)
        except IntegrityError as error:
            raise Discarded from error
        self._number += 1
        self._written()


def read_parts(export: Export) -> Iterator[bytes]:
    """The file's bytes. Raises core.sealing.Unreadable."""
    vault = Vault(export.owner)
    for part in export.parts.iterator(chunk_size=4):
        yield zlib.decompress(vault.open_part(part))
