"""Which section of a book is which row: by its id, and when that changed, by what is written in it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from content.importing.book import BookSection
from core.richtext import clean, plain
from core.wording import folded, folded_words, likeness

# Of the different words of two sections, how many are common (Sorensen-Dice).
_SAME_TEXT = 0.5
# A section that lost its id must be more alike: there are many to choose from.
_FOUND_AGAIN = 0.6
_TITLE_COUNTS = 0.1
_TOO_SHORT = 5  # words: says nothing about whether two texts are the same


@dataclass
class Known:
    """A section that is in the database already."""

    key: int
    source_id: str
    title: str
    words: set[str] = field(default_factory=set)


@dataclass
class _Incoming:
    section: BookSection
    words: set[str]


def words_of(html: str) -> set[str]:
    return set(folded_words(plain(html)))


def match(sections: Iterable[BookSection], known: Iterable[Known], *, sure: bool = False) -> dict[str, int]:
    """Keys of rows by the ids of the book's sections; each row once. `sure`: only where the texts agree."""
    open_sections = [_Incoming(section, words_of(clean(section.html))) for section in sections]
    free = {row.key: row for row in known}
    found: dict[str, int] = {}
    rules = (_by_given_id, _by_id_and_text, _by_text)
    for rule in rules if sure else (*rules, _by_id, _by_title):
        for section, key in rule(open_sections, free):
            if key in free and section.id not in found:
                found[section.id] = key
                del free[key]
        open_sections = [incoming for incoming in open_sections if incoming.section.id not in found]
    return found


_Pairs = Iterator[tuple[BookSection, int]]


def _by_given_id(sections: list[_Incoming], free: dict[int, Known]) -> _Pairs:
    return _equal(sections, free, lambda incoming, _row: incoming.section.explicit)


def _by_id_and_text(sections: list[_Incoming], free: dict[int, Known]) -> _Pairs:
    def alike(incoming: _Incoming, row: Known) -> bool:
        short = min(len(incoming.words), len(row.words)) < _TOO_SHORT
        return short or likeness(incoming.words, row.words) >= _SAME_TEXT

    return _equal(sections, free, alike)


def _by_text(sections: list[_Incoming], free: dict[int, Known]) -> _Pairs:
    """The most alike first: a section that was renamed or moved."""
    pairs = []
    for place, incoming in enumerate(sections):
        for row in free.values():
            if min(len(incoming.words), len(row.words)) < _TOO_SHORT:
                continue
            score = likeness(incoming.words, row.words)
            score += _TITLE_COUNTS if _folded(incoming.section.title) == _folded(row.title) else 0
            if score >= _FOUND_AGAIN:
                pairs.append((-score, place, row.key))
    for _score, place, key in sorted(pairs):
        yield sections[place].section, key


def _by_id(sections: list[_Incoming], free: dict[int, Known]) -> _Pairs:
    return _equal(sections, free, lambda _incoming, _row: True)


def _by_title(sections: list[_Incoming], free: dict[int, Known]) -> _Pairs:
    """A chapter was renamed and the section written anew: its title is left, if no other has it."""
    here = [_folded(incoming.section.title) for incoming in sections]
    there = [_folded(row.title) for row in free.values()]
    rows = {_folded(row.title): row.key for row in free.values()}
    for incoming, title in zip(sections, here, strict=True):
        if not incoming.section.explicit and here.count(title) == there.count(title) == 1:
            yield incoming.section, rows[title]


def _equal(
    sections: list[_Incoming], free: dict[int, Known], fits: Callable[[_Incoming, Known], bool]
) -> _Pairs:
    by_id = {row.source_id: row for row in free.values()}
    for incoming in sections:
        row = by_id.get(incoming.section.id)
        if row is not None and fits(incoming, row):
            yield incoming.section, row.key


def _folded(title: str) -> str:
    return " ".join(folded(title).split())
