"""Opens and seals one person's records. The only place where the diary meets its keys."""

import hmac
from contextlib import suppress
from functools import lru_cache
from hashlib import sha256
from typing import Any, Protocol, Self

from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist
from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from accounts.models import User
from core.sealing import KeyMissing, KeyRing, new_key, read_ring, seal, seal_fields, unseal, unseal_fields
from diary.models import DataKey, ExportPart

_MARK_LETTERS = 32


class Sealed(Protocol):
    """A row whose fields only its owner's data key opens."""

    owner: Any
    key_number: Any
    sealed: Any

    @property
    def place(self) -> str: ...

    def refresh_from_db(self) -> None: ...


@lru_cache(maxsize=4)
def _read(text: str) -> KeyRing:
    return read_ring(text)


def ring() -> KeyRing:
    """The practice's keys. Raises KeyMissing when none is set."""
    found = _read(settings.FIELD_KEYS)
    if not found.keys:
        raise KeyMissing("FIELD_KEYS is not set, so nothing private can be kept (docs/deploying.md).")
    return found


def hold_keys(owner: User) -> None:
    """Inside a transaction: until its end nobody else writes what is the person's, nor takes a key away.

    What had just been sealed with that key could never be opened again. Whoever writes or erases begins with
    this (or with `Vault.hold`), so that all take their locks in one order. It opens no key: what cannot be
    read any more can still be erased.
    """
    list(locked_keys(owner).values_list("pk"))


def locked_keys(owner: User) -> QuerySet[DataKey]:
    """In the order of making, by which everybody locks them."""
    return DataKey.objects.select_for_update().filter(owner=owner).order_by("number")


class Vault:
    """`owner` is whose records are opened and sealed; never anybody else's.

    Raises core.sealing.Unreadable when a key is missing or wrong, or a row was changed or moved.
    """

    def __init__(self, owner: User) -> None:
        self.owner = owner
        self._held = False
        self._found: dict[int, bytes] | None = None

    def hold(self) -> Self:
        """For who writes: inside a transaction, and before any row of the person is locked.

        As `hold_keys`, in the one query that reads the keys anyway; the first key is made here.
        """
        self._held = True
        self._found = None
        self._newest()
        return self

    def seal(self, record: Sealed, fields: dict[str, Any]) -> None:
        """Puts the fields into the record, which the caller saves."""
        record.owner = self.owner
        record.key_number = self._newest()
        record.sealed = seal_fields(self._key(record.key_number), fields, record.place)

    def open(self, record: Sealed) -> dict[str, Any]:
        if record.key_number not in self._keys:
            self._look_again(record)
        return unseal_fields(self._key(record.key_number), bytes(record.sealed), record.place)

    def seal_part(self, part: ExportPart, content: bytes) -> None:
        """Puts a piece of a file into the part, which the caller saves."""
        part.key_number = self._newest()
        part.sealed = seal(self._key(part.key_number), content, part.place)

    def open_part(self, part: ExportPart) -> bytes:
        return unseal(self._key(part.key_number), bytes(part.sealed), part.place)

    def marks(self, name: str) -> list[str]:
        """What stands for `name` in the database: by the newest key, then by older ones not yet renewed.

        Nobody without the key can tell of which name a mark is, nor that two people's are of the same one.
        """
        self._newest()
        keys = [self._keys[number] for number in sorted(self._keys, reverse=True)]
        return [_mark(key, name) for key in keys]

    @property
    def _keys(self) -> dict[int, bytes]:
        """The person's data keys by number, unwrapped; read once.

        No cached_property: in Python 3.11 it lets one thread of the process read at a time, whoever the
        person is, so who waits for a row here would stop the very thread that holds it.
        """
        if self._found is None:
            self._found = self._read_keys()
        return self._found

    def _read_keys(self) -> dict[int, bytes]:
        keys = locked_keys(self.owner) if self._held else DataKey.objects.filter(owner=self.owner)
        return {key.number: ring().unwrap(key.wrapped_by, bytes(key.wrapped), key.place) for key in keys}

    def _look_again(self, record: Sealed) -> None:
        """The key was renewed between reading the row and reading the keys, whichever came first."""
        self._found = None
        with suppress(ObjectDoesNotExist):
            record.refresh_from_db()

    def _newest(self) -> int:
        return max(self._keys, default=None) or self._make_first()

    def _key(self, number: int) -> bytes:
        if number not in self._keys:
            raise KeyMissing(f"The person's data key {number} is gone.")
        return self._keys[number]

    def _make_first(self) -> int:
        """Two requests at once may both try: the second takes what the first one made.

        Who waited while a renewal took the old key away saw none, so it is looked for once more.
        """
        self._found = None
        if not self._keys:
            try:
                with transaction.atomic():
                    make_data_key(self.owner, 1)
            except IntegrityError:
                pass
            self._found = None
        return max(self._keys)


def _mark(key: bytes, name: str) -> str:
    """A key of its own is derived for marks, so that the data key has one purpose only."""
    own = hmac.digest(key, b"marks", sha256)
    return hmac.digest(own, name.encode(), sha256).hex()[:_MARK_LETTERS]


def make_data_key(owner: User, number: int) -> DataKey:
    key = DataKey(owner=owner, number=number)
    key.wrapped_by, key.wrapped = ring().wrap(new_key(), key.place)
    key.save(force_insert=True)
    return key
