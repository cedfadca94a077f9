"""Strict readers of the environment: a wrong value stops the start and says how to mend it."""

import base64
import hashlib
import os
from pathlib import Path
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from core.sealing import read_ring

_TRUE = {"1", "true", "yes", "on"}
_FALSE = {"0", "false", "no", "off"}


def text(name: str, default: str = "") -> str:
    """The value with surrounding space removed; empty counts as not set."""
    return os.environ.get(name, "").strip() or default


def flag(name: str, default: bool) -> bool:
    value = text(name).lower()
    if not value:
        return default
    if value in _TRUE:
        return True
    if value in _FALSE:
        return False
    raise ImproperlyConfigured(
        f"{name}={value!r} is neither true nor false. Write {name}=true or {name}=false."
    )


def number(name: str, default: int) -> int:
    value = text(name)
    if not value:
        return default
    if not value.isdecimal():
        raise ImproperlyConfigured(
            f"{name}={value!r} is not a whole number. Write for example {name}={default}."
        )
    return int(value)


def names(name: str, default: str = "") -> list[str]:
    """Comma-separated values, without empty ones."""
    return [part.strip() for part in text(name, default).split(",") if part.strip()]


def path(name: str, default: Path) -> Path:
    value = text(name)
    return Path(value).resolve() if value else default


def web_address(name: str, default: str) -> str:
    """An address such as https://example.org, returned without a trailing slash."""
    value = text(name, default).rstrip("/")
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.netloc or parts.path:
        raise ImproperlyConfigured(
            f"{name}={value!r} is not an address. Write for example {name}=https://example.org."
        )
    return value


def whole_address(name: str, default: str) -> str:
    """An address with anything after the host, such as https://example.org/weather?city=1."""
    value = text(name, default)
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        raise ImproperlyConfigured(
            f"{name}={value!r} is not a whole address. Write for example {name}={default}"
        )
    return value


def sealing_keys(name: str, development_secret: str) -> str:
    """`name:base64` pairs, the newest first. In development one is made from the secret given."""
    value = text(name)
    if not value and development_secret:
        digest = hashlib.sha256(f"sealing|{development_secret}".encode()).digest()
        value = f"development:{base64.b64encode(digest).decode()}"
    try:
        read_ring(value)
    except ValueError as error:
        raise ImproperlyConfigured(f"{name}: {error} `manage.py new_field_key` makes one.") from error
    return value
