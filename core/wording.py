"""Words as they are compared and looked for. Pure functions, no Django.

Nothing of it is stored; what is stored is folded by content/edition.py, which may not change.
"""

import re
from collections.abc import Iterable

_WORD = re.compile(r"\w+")


def folded(text: str) -> str:
    """Upper case does not matter, nor does ё."""
    return text.casefold().replace("ё", "е")


def folded_words(text: str) -> list[str]:
    """In their order, without punctuation, so that typography changes nothing."""
    return _WORD.findall(folded(text))


def says_all(text: str, sought: Iterable[str]) -> bool:
    """Each of the sought, which are folded already, stands somewhere in the text, be it within a word."""
    said = folded(text)
    return all(word in said for word in sought)


def likeness(one: set[str], other: set[str], *, at_least: float = 0.0) -> float:
    """How much two sets have in common, from 0 to 1 (Sorensen-Dice).

    0 without a closer look where their sizes alone keep it below `at_least`.
    """
    together = len(one) + len(other)
    if not together or 2 * min(len(one), len(other)) < at_least * together:
        return 0.0
    return 2 * len(one & other) / together
