"""Quotes, dashes, spaces and dots as a printer would set them, in Russian and in English.

Nothing else is ever changed: letters, digits, tags, attributes, code, quotations of other people and
addresses stay as they are. Setting a text twice gives the same as setting it once. Rules after A. E. Milchin,
L. K. Cheltsova, Spravochnik izdatelya i avtora, 2003; for English the Chicago Manual of Style, 17th edition,
with dashes closed up.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from core.typography_lines import OBJECT, Line, lines, words_as_line
from core.typography_quotes import with_quotes
from core.typography_rules import ELLIPSIS, RULES

CONTEXT = 24  # characters of a place's surroundings
_WORD = re.compile(rf"[^\W_]+|{OBJECT}")
_ROUNDS = 4


class Kind(StrEnum):
    QUOTES = "quotes"
    DASH = "dash"
    DOTS = "dots"
    SPACE = "space"


class Place(NamedTuple):
    """What stands between two words, as it was and as it would be, with the words around it."""

    kind: Kind
    before: str
    was: str
    now: str
    after: str


class Typeset(NamedTuple):
    html: str
    places: list[Place]


def typeset(html: str, language: str) -> Typeset:
    """The HTML well set, with every place that is another now."""
    parts: list[str] = []
    places: list[Place] = []
    for piece in lines(html):
        if isinstance(piece, str):
            parts.append(piece)
            continue
        found = [*_set_notes(piece, language), *_set(piece, language)]
        places += found
        parts.append(piece.html() if found else piece.source)
    return Typeset("".join(parts), places)


def typeset_words(words: str, language: str) -> Typeset:
    """The same for a title or a lead, which hold no HTML."""
    if OBJECT in words:
        return Typeset(words, [])
    line = words_as_line(words)
    found = _set(line, language)
    return Typeset(line.words(), found)


def _set_notes(line: Line, language: str) -> Iterator[Place]:
    """A footnote is a line of its own: its quotes are not paired with the text's."""
    for note in line.notes:
        inner = typeset(note.inner, language)
        line.hidden[note.place] = f"{note.opening}{inner.html}{note.closing}"
        yield from inner.places


def _set(line: Line, language: str) -> list[Place]:
    """Until it comes to rest: one rule may make room for another."""
    before = line.text
    for _round in range(_ROUNDS):
        start = line.text
        line.replace(*ELLIPSIS)
        for place, mark in with_quotes(line.text, language):
            line.put(place, place + 1, mark)
        for pattern, make in RULES[language]:
            line.replace(pattern, make)
        if line.text == start:
            break
    return list(_places(before, line.text))


def _places(before: str, after: str) -> Iterator[Place]:
    """Between the same words: what stood there and what stands there now."""
    for old, new in zip(_gaps(before), _gaps(after), strict=True):
        was, now = before[slice(*old)], after[slice(*new)]
        if was == now:
            continue
        left, right = after[: new[0]][-CONTEXT:], after[new[1] :][:CONTEXT]
        yield Place(_kind(was, now), _shown(left), was, now, _shown(right))


def _gaps(text: str) -> Iterator[tuple[int, int]]:
    end = 0
    for word in _WORD.finditer(text):
        yield end, word.start()
        end = word.end()
    yield end, len(text)


def _shown(text: str) -> str:
    return text.replace(OBJECT, "…")


def _kind(was: str, now: str) -> Kind:
    for kind, marks in ((Kind.QUOTES, "\"'«»„“”‘’‟"), (Kind.DASH, "-–—−"), (Kind.DOTS, ".…")):
        if [mark for mark in was if mark in marks] != [mark for mark in now if mark in marks]:
            return kind
    return Kind.SPACE
