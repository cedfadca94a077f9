"""What stands before the text of a Markdown file: TOML between +++ lines or simple YAML between --- lines."""

import re
import tomllib
from typing import Any

from django.utils.translation import gettext as _

from content.importing.book import refused

_FENCED = re.compile(
    r"\A(?P<fence>\+\+\+|---)[ \t]*\n(?P<front>.*?)^(?P=fence)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
_PAIR = re.compile(r"(?P<key>[\w-]+)\s*:\s*(?P<value>.*)")


def split(text: str, name: str) -> tuple[dict[str, Any], str]:
    """The values and the text below them. Raises DomainError when the TOML cannot be read."""
    found = _FENCED.match(text)
    if found is None:
        return {}, text
    if found["fence"] == "---":
        return _simple_yaml(found["front"]), text[found.end() :]
    try:
        return tomllib.loads(found["front"]), text[found.end() :]
    except tomllib.TOMLDecodeError as error:
        told = {"name": name, "problem": str(error)}
        raise refused(_("%(name)s: its first lines cannot be read: %(problem)s") % told) from error


def words(values: dict[str, Any], key: str) -> str:
    """A value as text in one line; empty when there is none."""
    value = values.get(key, "")
    return " ".join(str(value).split()) if isinstance(value, str | int | float) else ""


def _simple_yaml(front: str) -> dict[str, Any]:
    """Only `key: value` lines; what is deeper says nothing about a section."""
    pairs = (_PAIR.fullmatch(line.rstrip()) for line in front.splitlines())
    return {pair["key"]: pair["value"].strip().strip("\"'") for pair in pairs if pair}
