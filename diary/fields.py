"""What a record may hold, by kind: checked before it is sealed. Pure; errors name the field in words."""

from collections.abc import Collection, Mapping
from typing import Any

from django.utils.translation import gettext as _

from core.errors import DomainError

LONGEST_NOTE = 10_000
LONGEST_LINE = 1_000
MOST_CHOSEN = 40
Fields = Mapping[str, Any]


def text(fields: Fields, name: str, *, longest: int = LONGEST_NOTE) -> str:
    """Words as typed, without the null character, which PostgreSQL refuses; may be empty."""
    found = str(fields.get(name) or "").replace("\0", "").strip()
    if len(found) > longest:
        raise DomainError(
            "TOO_LONG", _("Please keep it to %(longest)d letters.") % {"longest": longest}, [name]
        )
    return found


def whole(fields: Fields, name: str, low: int, high: int) -> int:
    found = fields.get(name)
    if isinstance(found, bool) or not isinstance(found, int) or not low <= found <= high:
        raise DomainError(
            "OUT_OF_RANGE",
            _("Please choose from %(low)d to %(high)d.") % {"low": low, "high": high},
            [name],
        )
    return found


def percent(fields: Fields, name: str) -> int | None:
    """0 to 100, or None where nothing was said."""
    return None if fields.get(name) is None else whole(fields, name, 0, 100)


def chosen(fields: Fields, name: str, *known: Collection[str]) -> list[str]:
    """Keys out of any of `known`, each once, in the order given."""
    found = list(dict.fromkeys(fields.get(name) or []))
    if len(found) > MOST_CHOSEN:
        raise DomainError("TOO_MANY", _("Please choose fewer."), [name])
    if not all(any(key in keys for keys in known) for key in found):
        raise DomainError("UNKNOWN", _("One of these is not in the list any more."), [name])
    return found


def feelings(fields: Fields, name: str, *known: Collection[str]) -> list[dict[str, Any]]:
    """`[{"key": "fear", "intensity": 60}]`; the intensity may be missing."""
    rows = list(fields.get(name) or [])
    keys = chosen({name: [row.get("key") for row in rows]}, name, *known)
    by_key = {row["key"]: row for row in rows}
    try:
        return [{"key": key, "intensity": percent(by_key[key], "intensity")} for key in keys]
    except DomainError as error:
        raise DomainError(error.code, error.message, [name]) from error
