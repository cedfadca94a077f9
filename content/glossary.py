"""Terms of the glossary in a text: the first time a term occurs, it becomes a link to its explanation.

Works on cleaned HTML (core.richtext.clean), before anything else is done with it. Nothing but the links is
added, and marking twice gives the same as marking once.
"""

import html as entities
import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from core.html_tokens import Token, tokens

# Nothing is marked inside these: a heading is no place for a link, a link or a note has its own.
_CLOSED = {"h2", "h3", "a", "th", "code", "pre", "sup", "sub"}
_CLOSED_CLASSES = {"callout-title", "footnote"}
_INLINE = {"a", "em", "strong", "sub", "sup", "code"}
_VOID = {"img", "br", "hr"}
# A word with its hyphens, apostrophes, accents and soft hyphens; an entity is none.
_LETTER = r"[\w\u00ad\u0300-\u036f]"
_WORD = re.compile(rf"&#?\w+;|(?P<word>{_LETTER}+(?:[-\u2010\u2011'\u2019]{_LETTER}+)*)")
# Soft hyphens and the accents of stressed vowels.
_UNREAD = re.compile(r"[\u00ad\u0300\u0301]")
_SAME = str.maketrans("ё\u2010\u2011\u2019", "е--'")


class Entry(NamedTuple):
    """A term in one language; its title is one of its forms."""

    slug: str
    forms: tuple[str, ...]


class Marked(NamedTuple):
    html: str
    slugs: tuple[str, ...]  # of the terms that occur, in the order of the text


class _Word(NamedTuple):
    start: int
    end: int
    plain: str  # as it is compared


class _Form(NamedTuple):
    words: tuple[str, ...]
    gaps: tuple[str, ...]  # what stands between the words
    slug: str


def mark(html: str, entries: Sequence[Entry], page: str) -> Marked:
    """`page` is the address of the glossary in the text's language."""
    known = _forms(tuple(entries))
    stream = list(tokens(html))
    links = (token.value("href") for token in stream if token.value("class") == "term")
    seen = dict.fromkeys(link.rpartition("#")[2] for link in links)
    for place in _open_texts(stream):
        token = stream[place]
        token.text = _with_links(token.text, _words(stream, place), known, seen, page)
    return Marked("".join(map(str, stream)), tuple(seen))


def words_of(text: str) -> tuple[str, ...]:
    """The words by which a form is compared: «Паническая Атака» and «паническая атака» are one."""
    return tuple(word.plain for word in _scanned(entities.escape(text, quote=False)))


@lru_cache(maxsize=8)
def _forms(entries: tuple[Entry, ...]) -> dict[str, list[_Form]]:
    """By their first word, the longest first. A form that two terms share belongs to the first of them."""
    found: dict[str, list[_Form]] = {}
    taken = set()
    for slug, forms in entries:
        for form in forms:
            text = entities.escape(form, quote=False)
            words = list(_scanned(text))
            made = _Form(tuple(word.plain for word in words), _gaps(text, words), slug)
            if words and made[:2] not in taken:
                taken.add(made[:2])
                found.setdefault(made.words[0], []).append(made)
    for forms_of_word in found.values():
        forms_of_word.sort(key=lambda form: len(form.words), reverse=True)
    return found


def _scanned(text: str) -> Iterator[_Word]:
    for found in _WORD.finditer(text):
        if found["word"]:
            yield _Word(found.start(), found.end(), _compared(found["word"]))


def _compared(word: str) -> str:
    return _UNREAD.sub("", unicodedata.normalize("NFC", word)).lower().translate(_SAME)


def _gaps(text: str, words: Sequence[_Word]) -> tuple[str, ...]:
    """What stands between neighbouring words; any space is one space."""
    between = (text[left.end : right.start] for left, right in pairwise(words))
    return tuple(re.sub(r"\s+", " ", entities.unescape(gap)) for gap in between)


def _open_texts(stream: Sequence[Token]) -> Iterator[int]:
    """Places of the texts in which terms are looked for."""
    depth = 0
    within: list[bool] = []
    for place, token in enumerate(stream):
        if not token.tag:
            if not depth:
                yield place
        elif token.closing:
            depth -= within.pop() if within else False
        elif token.tag not in _VOID:
            closed = token.tag in _CLOSED or bool(_CLOSED_CLASSES & set(token.value("class").split()))
            within.append(closed)
            depth += closed


def _words(stream: Sequence[Token], place: int) -> list[_Word]:
    """The whole words of a text: not one that goes on beyond a tag, as in «<b>К</b>ПТ»."""
    text = stream[place].text
    words = list(_scanned(text))
    if words and words[0].start == 0 and _ends_in_letter(_neighbour(stream, place, -1)):
        del words[0]
    if words and words[-1].end == len(text) and _begins_with_letter(_neighbour(stream, place, 1)):
        del words[-1]
    return words


def _neighbour(stream: Sequence[Token], place: int, step: int) -> str:
    """The text beside it when only inline tags stand between."""
    place += step
    while 0 <= place < len(stream) and stream[place].tag in _INLINE:
        place += step
    return stream[place].text if 0 <= place < len(stream) else ""


def _ends_in_letter(text: str) -> bool:
    return bool(re.search(_LETTER + r"\Z", text))


def _begins_with_letter(text: str) -> bool:
    return bool(re.match(_LETTER, text))


def _with_links(
    text: str, words: Sequence[_Word], known: dict[str, list[_Form]], seen: dict[str, None], page: str
) -> str:
    parts, written, place = [], 0, 0
    while place < len(words):
        form = _form_at(text, words, place, known)
        if form is None:
            place += 1
            continue
        last = place + len(form.words)
        if form.slug not in seen:
            seen[form.slug] = None
            start, end = words[place].start, words[last - 1].end
            parts += [text[written:start], f'<a class="term" href="{page}#{form.slug}">{text[start:end]}</a>']
            written = end
        place = last
    return "".join([*parts, text[written:]])


def _form_at(text: str, words: Sequence[_Word], place: int, known: dict[str, list[_Form]]) -> _Form | None:
    for form in known.get(words[place].plain, ()):
        stretch = words[place : place + len(form.words)]
        if tuple(word.plain for word in stretch) == form.words and _gaps(text, stretch) == form.gaps:
            return form
    return None
