"""Encryption of what only its owner may read: AES-256-GCM (NIST SP 800-38D), a random nonce for each sealing.

Every sealed value is bound to a place, such as its owner and row: bytes copied to another place do not open.
A key that is wrong or gone is an error, never garbage and never an empty text.
"""

import base64
import binascii
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES = 32
_NONCE_BYTES = 12
_FORMAT = b"\x01"
# The length of a text tells something of it, so lengths are rounded up to a multiple of this.
_STEP = 128


class Unreadable(Exception):
    """What was sealed cannot be opened here."""


class KeyMissing(Unreadable):
    """The key that it was sealed with is not among the keys given."""


class Tampered(Unreadable):
    """Sealed with another key or for another place, or its bytes were changed."""


def new_key() -> bytes:
    return secrets.token_bytes(KEY_BYTES)


def seal(key: bytes, content: bytes, place: str) -> bytes:
    """`content` encrypted and bound to `place`; 29 bytes longer."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return _FORMAT + nonce + AESGCM(key).encrypt(nonce, content, place.encode())


def unseal(key: bytes, sealed: bytes, place: str) -> bytes:
    """What was sealed for this place. Raises Tampered."""
    nonce, rest = sealed[1 : 1 + _NONCE_BYTES], sealed[1 + _NONCE_BYTES :]
    if sealed[:1] != _FORMAT or len(nonce) < _NONCE_BYTES:
        raise Tampered("These bytes are not a sealed value.")
    try:
        return AESGCM(key).decrypt(nonce, rest, place.encode())
    except InvalidTag:
        raise Tampered("Sealed with another key or for another place, or changed since.") from None


def seal_fields(key: bytes, fields: Mapping[str, Any], place: str) -> bytes:
    """A flat or nested mapping of plain values, its length rounded up."""
    plain = orjson.dumps(fields)
    return seal(key, plain.ljust(-(-len(plain) // _STEP) * _STEP), place)


def unseal_fields(key: bytes, sealed: bytes, place: str) -> dict[str, Any]:
    """Raises Tampered."""
    found: dict[str, Any] = orjson.loads(unseal(key, sealed, place))
    return found


@dataclass(frozen=True)
class KeyRing:
    """The practice's own keys by name, the newest first. They only wrap the keys of people."""

    keys: Mapping[str, bytes]

    @property
    def newest(self) -> str:
        return next(iter(self.keys))

    def wrap(self, key: bytes, place: str) -> tuple[str, bytes]:
        """The name of the key used, and the wrapped one."""
        return self.newest, seal(self.keys[self.newest], key, place)

    def unwrap(self, name: str, wrapped: bytes, place: str) -> bytes:
        """Raises KeyMissing when the named key was taken away, Tampered when it is another one."""
        if name not in self.keys:
            raise KeyMissing(f"The key {name!r} is not among FIELD_KEYS.")
        return unseal(self.keys[name], wrapped, place)


def read_ring(text: str) -> KeyRing:
    """From `name:base64,name:base64`, the newest first. Raises ValueError in words."""
    keys: dict[str, bytes] = {}
    for part in filter(None, (part.strip() for part in text.split(","))):
        name, _colon, encoded = part.partition(":")
        if not name.isidentifier() and not name.isalnum():
            raise ValueError("A key is written name:base64, its name in letters and digits.")
        keys[name] = _decoded(name, encoded)
    return KeyRing(keys)


def _decoded(name: str, encoded: str) -> bytes:
    try:
        key = base64.b64decode(encoded, altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if len(key) != KEY_BYTES:
        raise ValueError(f"The key {name!r} is not {KEY_BYTES} bytes in base64.")
    return key
