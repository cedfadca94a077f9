"""As much of JSON Schema 2020-12 as our own schema uses; an unknown word of it is an error."""

from typing import Any

_TYPES: dict[str, Any] = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "number": float,
    "boolean": bool,
    "null": type(None),
}
_TOLD = {"$schema", "title", "description", "$defs", "format"}


def faults(value: Any, schema: dict[str, Any], whole: dict[str, Any], place: str = "") -> list[str]:
    """Where the value is not as the schema says, in words; empty when all is well."""
    found: list[str] = []
    for word, said in schema.items():
        if word not in _TOLD:
            found += _JUDGES[word](value, said, whole, place)
    return found


def _type(value: Any, said: Any, whole: Any, place: str) -> list[str]:
    names = [said] if isinstance(said, str) else said
    fits = any(isinstance(value, _TYPES[name]) for name in names)
    return [] if fits else [f"{place}: no {said}"]


def _properties(value: Any, said: Any, whole: Any, place: str) -> list[str]:
    known = [name for name in said if isinstance(value, dict) and name in value]
    return [fault for name in known for fault in faults(value[name], said[name], whole, f"{place}.{name}")]


def _additional(value: Any, said: Any, whole: Any, place: str) -> list[str]:
    return [fault for name in value for fault in faults(value[name], said, whole, f"{place}.{name}")]


def _items(value: Any, said: Any, whole: Any, place: str) -> list[str]:
    rows = value if isinstance(value, list) else []
    places = [f"{place}[{number}]" for number in range(len(rows))]
    return [fault for row, at in zip(rows, places, strict=True) for fault in faults(row, said, whole, at)]


def _ref(value: Any, said: str, whole: Any, place: str) -> list[str]:
    return faults(value, whole["$defs"][said.removeprefix("#/$defs/")], whole, place)


def _simple(fits: Any) -> Any:
    return lambda value, said, whole, place: [] if fits(value, said) else [f"{place}: not {said}"]


_JUDGES: dict[str, Any] = {
    "type": _type,
    "properties": _properties,
    "additionalProperties": _additional,
    "items": _items,
    "$ref": _ref,
    "const": _simple(lambda value, said: value == said),
    "enum": _simple(lambda value, said: value in said),
    "required": _simple(lambda value, said: set(said) <= set(value)),
    "minimum": _simple(lambda value, said: value is None or value >= said),
    "maximum": _simple(lambda value, said: value is None or value <= said),
    "maxItems": _simple(lambda value, said: len(value) <= said),
    "pattern": _simple(lambda value, said: value.startswith(said.removeprefix("^"))),
}
