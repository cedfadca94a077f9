"""Anchors of paragraphs: `id="p-3f9k2a"` on p and li, by which a place in a text is found again.

The editor's widget drops them, so they are carried over from the stored text on every save. The ids of new
paragraphs are computed from their words: the same text always gets the same ids.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from hashlib import blake2s
from itertools import count

from core.footnotes import apart
from core.html_tokens import Token, tokens
from core.wording import folded_words, likeness

ANCHOR = re.compile(r"p-[0-9a-z]{6}")
CARRIERS = {"p", "li"}
_ID = re.compile(r' id="[^"]*"')
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
# Of the letter triples of two paragraphs, how many are common (Sorensen-Dice); found by trying: half is
# reached by a paragraph cut in two, and by no two paragraphs of the demo practice.
_ALIKE = 0.5
# Paragraphs this far apart among the changed ones are not compared: bounds the work on a text written anew.
_REACH = 60


@dataclass
class Paragraph:
    start: Token
    words: str = ""

    @property
    def id(self) -> str:
        return self.start.value("id")


def carry(old_html: str, new_html: str) -> str:
    """The new text with the anchors of the old one, both cleaned. What has an anchor already keeps it.

    An unchanged paragraph keeps its anchor wherever it moved, a slightly changed one too.
    """
    stream = list(tokens(new_html))
    new = list(paragraphs(stream))
    _only_for(new, stream)
    old = _anchored(old_html)
    given = {paragraph.id for paragraph in new if paragraph.id}
    free = {name: words for name, words in old.items() if name not in given}
    open_places = [paragraph for paragraph in new if not paragraph.id]
    for match in (_unchanged, _moved, _changed):
        match(free, open_places)
        open_places = [paragraph for paragraph in open_places if not paragraph.id]
    taken = {paragraph.id for paragraph in new} | set(old)
    tries: dict[str, Iterator[int]] = defaultdict(count)  # equal paragraphs go on where the one before ended
    for paragraph in open_places:
        _give(paragraph, _fresh(paragraph.words, tries[paragraph.words], taken))
        taken.add(paragraph.id)
    return "".join(map(str, stream))


def kept_once(stream: Iterable[Token]) -> Iterator[Token]:
    """Anchors that are ours and stand once; a copied paragraph is a new one."""
    taken: set[str] = set()
    for token in stream:
        if token.tag in CARRIERS and not token.closing:
            own = token.value("id")
            token.attributes = _ID.sub("", token.attributes)
            if ANCHOR.fullmatch(own) and own not in taken:
                taken.add(own)
                token.attributes += f' id="{own}"'
        yield token


def paragraphs(stream: Iterable[Token]) -> Iterator[Paragraph]:
    """Paragraphs and items with words or a picture of their own, in order; notes are not their words."""
    text, _notes = apart(stream)
    around: list[Paragraph] = []
    found: list[Paragraph] = []
    for token in text:
        if token.tag in CARRIERS:
            if token.closing:
                around.pop()
            else:
                around.append(Paragraph(token))
                found.append(around[-1])
        elif around:
            around[-1].words += " " if token.tag == "br" else token.words + token.value("src")
    for paragraph in found:
        paragraph.words = " ".join(paragraph.words.split())
        if paragraph.words and not paragraph.start.value("class"):
            yield paragraph


def _only_for(found: list[Paragraph], stream: list[Token]) -> None:
    """What has no words of its own needs no anchor: another paragraph may have a better right to it."""
    starts = {id(paragraph.start) for paragraph in found}
    for token in stream:
        if token.tag in CARRIERS and not token.closing and id(token) not in starts:
            token.attributes = _ID.sub("", token.attributes)


def _anchored(html: str) -> dict[str, str]:
    """Words by anchor. Texts of the time before anchors get those that rendering them gives."""
    found = list(paragraphs(tokens(html)))
    if all(paragraph.id for paragraph in found):
        return {paragraph.id: paragraph.words for paragraph in found}
    return _anchored(carry("", html))


def _unchanged(old: dict[str, str], new: list[Paragraph]) -> None:
    """Those that stand in the same order as before; tells equal ones apart by their neighbours."""
    names = list(old)
    words = [paragraph.words for paragraph in new]
    matcher = SequenceMatcher(None, list(old.values()), words, autojunk=False)
    for match in matcher.get_matching_blocks():
        for step in range(match.size):
            name = names[match.a + step]
            _give(new[match.b + step], name)
            del old[name]


def _moved(old: dict[str, str], new: list[Paragraph]) -> None:
    places: dict[str, list[str]] = {}
    for name, words in old.items():
        places.setdefault(words, []).append(name)
    for paragraph in new:
        if names := places.get(paragraph.words):
            _give(paragraph, names.pop(0))
            del old[paragraph.id]


def _changed(old: dict[str, str], new: list[Paragraph]) -> None:
    """The most alike first; of equally alike ones the earlier."""
    before = [(name, _triples(words)) for name, words in old.items()]
    after = [_triples(paragraph.words) for paragraph in new]
    pairs = [
        (-score, place, other)
        for place, (_name, triples) in enumerate(before)
        for other in range(max(0, place - _REACH), min(len(after), place + _REACH))
        if (score := likeness(triples, after[other], at_least=_ALIKE)) >= _ALIKE
    ]
    for _score, place, other in sorted(pairs):
        name = before[place][0]
        if name in old and not new[other].id:
            _give(new[other], name)
            del old[name]


def _triples(text: str) -> set[str]:
    """Of letters and digits: typography changes nothing."""
    padded = f"  {' '.join(folded_words(text))} "
    return {padded[place : place + 3] for place in range(len(padded) - 2)}


def _fresh(words: str, tries: Iterator[int], taken: set[str]) -> str:
    names = (_computed(f"{number} {words}") for number in tries)
    return next(name for name in names if name not in taken)


def _computed(seed: str) -> str:
    number = int.from_bytes(blake2s(seed.encode(), digest_size=8).digest())
    letters = []
    for _place in range(6):
        number, digit = divmod(number, len(_DIGITS))
        letters.append(_DIGITS[digit])
    return f"p-{''.join(letters)}"


def _give(paragraph: Paragraph, name: str) -> None:
    paragraph.start.attributes += f' id="{name}"'
