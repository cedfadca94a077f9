"""Which quotation mark belongs where: «ёлочки» with „лапки“ inside, “double” with ‘single’ inside."""

import re

_OPENING_BEFORE = re.compile(r"[\s(\[{/«„“‘—–-]")
_PAIRS = {"ru": (("«", "»"), ("„", "“")), "en": (("“", "”"), ("‘", "’"))}
# Those whose direction is in their shape, by language; the others are read from their surroundings.
_OPEN = {"ru": "«„", "en": "“"}
_CLOSE = {"ru": "»”", "en": "”"}
_MARKS = {"ru": '"«»„“”‟', "en": '"“”'}
_APOSTROPHE = {
    "ru": re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])"),
    # Between letters, after a word, before a year: don't, parents', '90s.
    "en": re.compile(r"(?<=\w)'|(?<![^\s(\[—“])'(?=\d\d)"),
}


def with_quotes(text: str, language: str) -> list[tuple[int, str]]:
    """Marks to put, by place; each in the place of one character. What is not paired is left as it is."""
    singles = [(found.start(), "’") for found in _APOSTROPHE[language].finditer(text)]
    if language == "en":
        singles = _single(text, dict(singles))
    return sorted([*_paired(text, language), *singles])


def _paired(text: str, language: str) -> list[tuple[int, str]]:
    changes: list[tuple[int, str]] = []
    levels: list[int] = []
    opened: set[int] = set()
    for place, char in enumerate(text):
        if char not in _MARKS[language] or _is_measure(text, place, levels):
            continue
        if _opens(text, place, language, opened, levels):
            levels.append(len(levels))
            opened.add(place)
            changes.append((place, _mark(language, levels[-1], closing=False)))
        elif levels:
            changes.append((place, _mark(language, levels.pop(), closing=True)))
        else:
            return []
    return [] if levels else changes


def _mark(language: str, level: int, *, closing: bool) -> str:
    return _PAIRS[language][min(level, 1)][closing]


def _is_measure(text: str, place: int, levels: list[int]) -> bool:
    """5": inches or seconds, when no quotation is open."""
    return text[place] == '"' and not levels and place > 0 and text[place - 1].isdigit()


def _opens(text: str, place: int, language: str, opened: set[int], levels: list[int]) -> bool:
    char = text[place]
    if char in _OPEN[language]:
        return True
    if char in _CLOSE[language]:
        return False
    if place - 1 in opened:
        return True
    following = text[place + 1 : place + 2]
    before = text[place - 1] if place else " "
    if not following.strip():
        return False
    if _OPENING_BEFORE.match(before):
        return True
    return not levels and following.isalnum() and not before.isalnum()


def _single(text: str, apostrophes: dict[int, str]) -> list[tuple[int, str]]:
    """‘Inner quotation’: opens before a word, and only if one can close it later."""
    for place, char in enumerate(text):
        if char != "'" or place in apostrophes:
            continue
        before = text[place - 1] if place else " "
        following = text[place + 1 : place + 2]
        closes = before.strip() and not following.isalnum()
        if closes:
            apostrophes[place] = "’"
        elif following.strip() and re.search(r"\S['’](?!\w)", text[place + 1 :]):
            apostrophes[place] = "‘"
    return list(apostrophes.items())
