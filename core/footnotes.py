"""Footnotes: stored where they stand as `<span class="footnote">`, shown together at the end of the text."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from core.html_tokens import Token, tokens

CLASS = "footnote"
_OPENING = f' class="{CLASS}"'
_IN_LINE = {"a", "em", "strong", "sub", "sup"}
_HOLDERS = {"p", "li", "td", "th", "h2", "h3", "blockquote", "div", "figcaption"}
# Its mark is a raised link, so it cannot stand inside one of these: it is put behind them.
_PUT_BEHIND = {"a", "sub", "sup"}
_VOID = {"br", "hr", "img"}


class Names(NamedTuple):
    one: str
    all: str
    back: str


NAMES = {
    "ru": Names("Сноска", "Сноски", "Вернуться к тексту"),
    "en": Names("Footnote", "Footnotes", "Back to the text"),
}


def narrowed(stream: Iterable[Token]) -> Iterator[Token]:
    """Notes hold words in line and no other note; an empty one goes, one outside any block is only words."""
    source = iter(stream)
    around: list[str] = []
    waiting: list[Token] = []
    for token in source:
        if token.tag == "span" and not token.closing and token.value("class") == CLASS:
            note = _note(source, wrapped=bool(_HOLDERS.intersection(around)))
            if _PUT_BEHIND.intersection(around):
                waiting += note
            else:
                yield from note
            continue
        if token.closing:
            around.pop()
        elif token.tag and token.tag not in _VOID:
            around.append(token.tag)
        if token.tag != "span":
            yield token
        if waiting and not _PUT_BEHIND.intersection(around):
            yield from waiting
            waiting = []


def apart(stream: Iterable[Token]) -> tuple[list[Token], list[list[Token]]]:
    """Cleaned HTML without its notes, and what stands in each of them."""
    text: list[Token] = []
    notes: list[list[Token]] = []
    place = text
    for token in stream:
        if token.tag != "span":
            place.append(token)
        elif token.closing:
            place = text
        else:
            place = []
            notes.append(place)
    return text, notes


def rendered(html: str, language: str) -> str:
    """Cleaned HTML with numbers in place of the notes, and the notes as a list at its end."""
    if "<span" not in html:
        return html
    names = NAMES[language]
    out: list[str] = []
    notes: list[str] = []
    place = out
    for token in tokens(html):
        if token.tag != "span":
            place.append(str(token))
        elif not token.closing:
            place = []
        else:
            notes.append("".join(place).strip())
            place = out
            place.append(_mark(len(notes), names))
    listed = "".join(_entry(number, note, names) for number, note in enumerate(notes, 1))
    return f'{"".join(out)}<section class="notes" aria-label="{names.all}"><ol>{listed}</ol></section>'


def _note(source: Iterator[Token], *, wrapped: bool) -> list[Token]:
    """What stands up to the note's end, reduced to words in line."""
    held: list[Token] = []
    depth = 1
    for token in source:
        if token.tag == "span":
            depth += -1 if token.closing else 1
        if not depth:
            break
        if not token.tag or token.tag in _IN_LINE:
            held.append(token)
        elif token.tag != "img":
            held.append(Token(text=" "))
    if not any(token.words.strip() for token in held):
        return []
    return [Token("span", attributes=_OPENING), *held, Token("span", closing=True)] if wrapped else held


def _mark(number: int, names: Names) -> str:
    return (
        f'<sup class="note-ref"><a id="ref-{number}" href="#note-{number}"'
        f' aria-label="{names.one} {number}">{number}</a></sup>'
    )


def _entry(number: int, note: str, names: Names) -> str:
    back = f'<a class="note-back" href="#ref-{number}" aria-label="{names.back}">↩</a>'
    return f'<li id="note-{number}">{note} {back}</li>'
