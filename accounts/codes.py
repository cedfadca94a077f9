"""The six digits that stand in a letter beside the link, for another device."""

import secrets
import unicodedata
from uuid import UUID

from django.utils.crypto import constant_time_compare, salted_hmac

LENGTH = 6


def new() -> str:
    return f"{secrets.randbelow(10**LENGTH):0{LENGTH}}"


def digits(typed: str | None) -> str:
    """What was typed or pasted without spaces and dashes; "" when it has not six digits."""
    found = "".join(sign for sign in unicodedata.normalize("NFKC", typed or "") if sign in "0123456789")
    return found if len(found) == LENGTH else ""


def fingerprint(request_id: UUID, code: str) -> str:
    """Keyed by SECRET_KEY: whoever has read the database cannot try the million codes at home."""
    return salted_hmac("accounts.codes", f"{request_id}:{code}", algorithm="sha256").hexdigest()


def matches(request_id: UUID, code: str, kept: str) -> bool:
    return bool(kept) and constant_time_compare(fingerprint(request_id, code), kept)
