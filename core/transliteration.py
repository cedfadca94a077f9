"""Addresses: Russian words in Latin letters, each address once."""

import re
from collections.abc import Callable
from itertools import count

_TABLE = """
аa бb вv гg дd еe ёe жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya
"""
_LATIN = {pair[0]: pair[1:] for pair in _TABLE.split()}


def slug(text: str) -> str:
    """Small Latin letters, digits and hyphens; may be empty."""
    latin = "".join(_LATIN.get(letter, letter) for letter in text.lower())
    return re.sub(r"[^a-z0-9]+", "-", latin).strip("-")


def first_free(stem: str, is_taken: Callable[[str], bool]) -> str:
    """The stem itself, or with the first number from 2 on that makes it free."""
    if not is_taken(stem):
        return stem
    return next(name for number in count(2) if not is_taken(name := f"{stem}-{number}"))
