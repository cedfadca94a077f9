"""Russian words in Latin letters, for addresses."""

import re

_TABLE = """
аa бb вv гg дd еe ёe жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya
"""
_LATIN = {pair[0]: pair[1:] for pair in _TABLE.split()}


def slug(text: str) -> str:
    """Small Latin letters, digits and hyphens; may be empty."""
    latin = "".join(_LATIN.get(letter, letter) for letter in text.lower())
    return re.sub(r"[^a-z0-9]+", "-", latin).strip("-")
