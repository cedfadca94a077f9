"""What changed between two bodies: in paragraphs and words as they are read, not in HTML. No Django here.

Nothing is lost on the way: the old sides of the changes, in order, are the old text, the new ones the new.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from itertools import groupby
from operator import itemgetter
from typing import Literal

from content.paragraphs import Paragraph

Sign = Literal["=", "-", "+"]
Kind = Literal["same", "gone", "new", "changed", "look"]
# Two paragraphs with fewer words in common than this are shown one after the other, not word by word.
ALIKE = 0.4
# Beyond this many comparisons an answer would take seconds: the whole is shown as replaced.
MOST_PAIRS = 10_000
MOST_STEPS = 4_000_000
# So many unchanged paragraphs are shown beside a change, and a run is put away from so many on.
NEIGHBOURS = 1
LONG = 3
_WORDS = re.compile(r"\w+|\s+|[^\w\s]")


@dataclass(frozen=True)
class Piece:
    """A run of words that stayed, went or came."""

    sign: Sign
    text: str


@dataclass(frozen=True)
class Change:
    """What became of one paragraph. `moved`: the same words stand elsewhere on the other side."""

    kind: Kind
    old: Paragraph | None = None
    new: Paragraph | None = None
    pieces: list[Piece] = field(default_factory=list)
    moved: bool = False


@dataclass(frozen=True)
class Fold:
    """Unchanged paragraphs that need not be read."""

    changes: list[Change]


def compare(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> list[Change]:
    """Paragraph by paragraph, in the order of reading."""
    changes: list[Change] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            changes += [Change("same", a, b) for a, b in zip(old[i1:i2], new[j1:j2], strict=True)]
        else:
            changes += _replaced(old[i1:i2], new[j1:j2])
    return _with_moves(changes)


def pieces(old: str, new: str) -> list[Piece]:
    """Word by word."""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    if len(before) * len(after) > MOST_STEPS:
        return _pieces_of([(old, new, False)])
    runs: list[tuple[str, str, bool]] = []  # old words, new words, whether they are the same
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        was, is_now, same = "".join(before[i1:i2]), "".join(after[j1:j2]), tag == "equal"
        # A space between two changed words belongs to the change, else it reads as a stutter.
        if len(runs) > 1 and not same and runs[-1][2] and runs[-1][0].isspace():
            space, earlier = runs.pop(), runs.pop()
            was, is_now = earlier[0] + space[0] + was, earlier[1] + space[1] + is_now
        runs.append((was, is_now, same))
    return _pieces_of(runs)


def folded(changes: list[Change]) -> list[Change | Fold]:
    """Long runs of unchanged paragraphs put away, with a neighbour left on each side of a change."""
    changed = [change.kind != "same" for change in changes]
    near = [any(changed[max(n - NEIGHBOURS, 0) : n + NEIGHBOURS + 1]) for n in range(len(changes))]
    result: list[Change | Fold] = []
    for is_near, run in groupby(zip(near, changes, strict=True), key=itemgetter(0)):
        together = [change for _near, change in run]
        result += together if is_near or len(together) < LONG else [Fold(together)]
    return result


def _pieces_of(runs: list[tuple[str, str, bool]]) -> list[Piece]:
    found: list[Piece] = []
    for was, is_now, same in runs:
        if same:
            found.append(Piece("=", was))
        else:
            found += [Piece("-", was)] if was else []
            found += [Piece("+", is_now)] if is_now else []
    return found


def _replaced(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> Iterator[Change]:
    """Alike paragraphs side by side; what has no counterpart went or came."""
    i = j = 0
    for a, b in [*_pairs(old, new), (len(old), len(new))]:
        yield from (Change("gone", old=paragraph) for paragraph in old[i:a])
        yield from (Change("new", new=paragraph) for paragraph in new[j:b])
        if a < len(old):
            yield _changed(old[a], new[b])
        i, j = a + 1, b + 1


def _changed(old: Paragraph, new: Paragraph) -> Change:
    if old.text == new.text:
        return Change("look", old, new, [Piece("=", old.text)])
    return Change("changed", old, new, pieces(old.text, new.text))


def _pairs(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> list[tuple[int, int]]:
    """Places of alike paragraphs, rising on both sides, with the greatest likeness in all."""
    if len(old) * len(new) > MOST_PAIRS:
        return []
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    alike = [[_likeness(a, b) for b in new] for a in old]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            together = alike[i][j] + best[i + 1][j + 1] if alike[i][j] else 0.0
            best[i][j] = max(together, best[i + 1][j], best[i][j + 1])
    found, i, j = [], 0, 0
    while i < len(old) and j < len(new):
        if alike[i][j] and best[i][j] == alike[i][j] + best[i + 1][j + 1]:
            found.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return found


def _likeness(old: Paragraph, new: Paragraph) -> float:
    """From 0 (not to be compared) to 1 (the same words)."""
    if old.picture != new.picture:
        return 0.0
    if old.picture or old.text == new.text:
        return 1.0
    before, after = (Counter(paragraph.text.lower().split()) for paragraph in (old, new))
    share = 2 * (before & after).total() / max(before.total() + after.total(), 1)
    return share if share >= ALIKE else 0.0


def _with_moves(changes: list[Change]) -> list[Change]:
    """What went from one place and came to another in the same words has moved."""
    gone = Counter(_moving(change.old) for change in changes if change.kind == "gone" and change.old)
    came = Counter(_moving(change.new) for change in changes if change.kind == "new" and change.new)
    left = {"gone": gone & came, "new": gone & came}
    return [replace(change, moved=True) if _moves(change, left) else change for change in changes]


def _moves(change: Change, left: dict[str, "Counter[tuple[str, str]]"]) -> bool:
    """Counted off, so that of two equal paragraphs only one moves when only one came."""
    paragraph, moves = change.old or change.new, left.get(change.kind)
    if moves is None or paragraph is None or not moves[_moving(paragraph)]:
        return False
    moves[_moving(paragraph)] -= 1
    return True


def _moving(paragraph: Paragraph) -> tuple[str, str]:
    return paragraph.text, paragraph.picture
