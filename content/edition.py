"""The name of a text's words: another as soon as a reader would read something else. No Django here."""

import re
from hashlib import blake2s

from core.html_tokens import tokens

LENGTH = 10
_WORDS = re.compile(r"\w+")


def plain(text: str) -> str:
    """Its words, and nothing that does not change what is read.

    Stays as it is, though core/wording.py knows more letters: what readers have read is stored by it.
    """
    return " ".join(_WORDS.findall(text.lower().replace("ё", "е")))


def edition_of(html: str) -> str:
    """Of cleaned HTML; "" without words. Typography, emphasis, links and upper case move nothing."""
    words = plain(" ".join(token.words for token in tokens(html) if not token.tag))
    return blake2s(words.encode()).hexdigest()[:LENGTH] if words else ""
