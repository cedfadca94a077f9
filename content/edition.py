"""The name of a text's words: another as soon as a reader would read something else. No Django here."""

import re
from hashlib import blake2s

from core.html_tokens import tokens

LENGTH = 10
_WORDS = re.compile(r"\w+")


def edition_of(html: str) -> str:
    """Of cleaned HTML; "" without words. Typography, emphasis, links and upper case move nothing."""
    plain = " ".join(token.words for token in tokens(html) if not token.tag)
    words = " ".join(_WORDS.findall(plain.lower().replace("ё", "е")))
    return blake2s(words.encode()).hexdigest()[:LENGTH] if words else ""
