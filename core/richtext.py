"""Rich text: what may stand in it, and what can be read off it.

`clean` runs on save and again on render: a rule that became stricter then also holds for old texts.
nh3 (ammonia, html5ever) decides what is dangerous; the pass after it only narrows what nh3 allowed.
"""

import html as entities
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

import nh3
from django.conf import settings

from core import anchors, footnotes
from core.html_tokens import Token, tokens
from core.transliteration import first_free, slug

CALLOUTS = {"callout-important", "callout-exercise"}
_RENAMED = {"b": "strong", "i": "em", "h1": "h2", "h4": "h3", "h5": "h3", "h6": "h3"}
_BLOCKS = {"p", "ul", "ol", "li", "blockquote", "h2", "h3", "div", "figure", "figcaption", "br", "hr"} | {
    *("table", "thead", "tbody", "tr", "th", "td")
}
_TAGS = _BLOCKS | {"img", "a", "span", "strong", "em", "sup", "sub"} | set(_RENAMED)
_ATTRIBUTES = {
    "*": set(),  # otherwise nh3 allows title and lang everywhere
    "a": {"href"},
    "img": {"src", "alt"},
    "th": {"colspan", "rowspan", "scope"},
    "td": {"colspan", "rowspan"},
    "ol": {"start"},
    "p": {"id"},
    "li": {"id"},
}
_CLASSES = {"div": {"callout", *CALLOUTS}, "p": {"callout-title"}, "span": {footnotes.CLASS}}
_DROPPED_WITH_CONTENT = {
    "script",
    "style",
    "title",
    "template",
    "noscript",
    "iframe",
    "object",
    "svg",
    "math",
}
_FITTING = {
    "href": re.compile(r"(?:https?://|mailto:|tel:|[/?#](?![/\\])).*", re.IGNORECASE | re.DOTALL),
    "src": re.compile(rf"{re.escape(settings.MEDIA_URL)}[\w-]+(?:/[\w-]+)*\.webp", re.ASCII),
    "scope": re.compile(r"row|col"),
    "colspan": re.compile(r"[1-9]\d?"),
    "rowspan": re.compile(r"[1-9]\d?"),
    "start": re.compile(r"\d{1,4}"),
    "id": anchors.ANCHOR,
}
_PASSES = 5

# Adults read 184 words a minute silently in Russian and 228 in English; rounded down for a tired reader.
# S. Trauzettel-Klosinski and K. Dietz, Standardized Assessment of Reading Performance: The New International
# Reading Speed Texts IReST. Investigative Ophthalmology and Visual Science, 2012, volume 53, page 5452.
WORDS_A_MINUTE = {"ru": 180, "en": 220}


class Heading(NamedTuple):
    id: str
    title: str
    level: int


@lru_cache(maxsize=512)
def clean(html: str) -> str:
    """Only what the practice's texts may hold. Cleaning twice gives the same as cleaning once.

    Taking a forbidden tag away can leave a nesting that a browser reads differently, so it is repeated until
    nothing changes; what does not come to rest is kept as plain paragraphs.
    """
    for _attempt in range(_PASSES):
        before, html = html, _clean_once(html)
        if html == before:
            return html
    return "".join(f"<p>{entities.escape(line, quote=False)}</p>" for line in plain(html).splitlines())


def outline(html: str) -> list[Heading]:
    """The headings of cleaned HTML, in order."""
    return list(_headings(tokens(html)))


def plain(html: str) -> str:
    """The words of cleaned HTML; every block on a line of its own, footnotes at the end."""
    text, notes = footnotes.apart(tokens(html))
    return "\n".join(line for part in (text, *notes) if (line := _lines(part)))


def reading_minutes(html: str, language: str = "ru") -> int:
    """Whole minutes, rounded up; 0 for an empty text."""
    return -(-len(plain(html).split()) // WORDS_A_MINUTE[language])


def excerpt(html: str, length: int = 160) -> str:
    """The beginning in at most `length` characters, cut between words; without footnotes."""
    return shortened(_lines(footnotes.apart(tokens(html))[0]), length)


def shortened(text: str, length: int) -> str:
    """On one line, in at most `length` characters, cut between words."""
    words = " ".join(text.split())
    if len(words) <= length:
        return words
    whole = words[:length].rpartition(" ")[0] or words[: length - 1]
    return whole.rstrip(" ,;:—–-") + "…"


def with_scrolling_tables(html: str, label: str) -> str:
    """Cleaned HTML whose wide tables scroll by themselves, by keyboard too; `label` names them."""
    frame = f'<div class="table-scroll" tabindex="0" role="region" aria-label="{entities.escape(label)}">'
    return html.replace("<table>", f"{frame}<table>").replace("</table>", "</table></div>")


def _lines(stream: Iterable[Token]) -> str:
    parts = ("\n" if token.tag in _BLOCKS else token.words for token in stream)
    lines = (" ".join(line.split()) for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line)


def _clean_once(html: str) -> str:
    safe = nh3.clean(
        html,
        tags=_TAGS,
        clean_content_tags=_DROPPED_WITH_CONTENT,
        attributes=_ATTRIBUTES,
        attribute_filter=_fitting,
        allowed_classes=_CLASSES,
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel="noopener noreferrer",
    )
    narrowed = _without_empty_links(footnotes.narrowed(_narrowed(tokens(safe))))
    kept = list(anchors.kept_once(_without_empty_blocks(narrowed)))
    _number_headings(kept)
    return "".join(map(str, kept)).strip()


def _fitting(tag: str, name: str, value: str) -> str | None:
    rule = _FITTING.get(name)
    return value if rule is None or rule.fullmatch(value.strip()) else None


def _narrowed(stream: Iterable[Token]) -> Iterator[Token]:
    """Our tag names; a div only as a call-out, not nested; no picture or link without its address."""
    kept: dict[str, list[bool]] = {"div": [], "a": []}
    for token in stream:
        token.tag = _RENAMED.get(token.tag, token.tag)
        inside = any(kept["div"])
        if token.tag in kept:
            if token.closing:
                keep = kept[token.tag].pop()
            else:
                keep = bool(token.value("href")) if token.tag == "a" else _made_callout(token, inside=inside)
                kept[token.tag].append(keep)
        else:
            keep = token.tag != "img" or bool(token.value("src"))
        if token.tag == "p":
            is_title = inside and token.value("class") == "callout-title"
            own = f' id="{token.value("id")}"' if token.value("id") else ""
            token.attributes = ' class="callout-title"' if is_title else own
        if keep:
            yield token


def _made_callout(token: Token, *, inside: bool) -> bool:
    kinds = CALLOUTS & set(token.value("class").split())
    if inside or len(kinds) != 1:
        return False
    token.attributes = f' class="callout {kinds.pop()}"'
    return True


def _without_empty_links(stream: Iterable[Token]) -> Iterator[Token]:
    """A link without words has no name to be read out; a footnote that stood in one stands beside it now."""
    return _without_empty(stream, {"a"}, keep_blanks=True)


def _without_empty_blocks(stream: Iterable[Token]) -> Iterator[Token]:
    """Word and the Enter key leave empty paragraphs and headings behind."""
    return _without_empty(stream, {"p", "h2", "h3"}, keep_blanks=False)


def _without_empty(stream: Iterable[Token], tags: set[str], *, keep_blanks: bool) -> Iterator[Token]:
    held: list[Token] = []
    for token in stream:
        if token.tag in tags and not token.closing:
            yield from held
            held = [token]
        elif held and token.tag == held[0].tag:
            yield from held[1:] if keep_blanks else ()
            held = []
        elif held and token.is_blank:
            held.append(token)
        else:
            yield from held
            held = []
            yield token
    yield from held


def _headings(stream: Iterable[Token]) -> Iterator[Heading]:
    for start, title in _titles(stream):
        yield Heading(start.value("id"), title, int(start.tag[1]))


def _number_headings(stream: list[Token]) -> None:
    """Gives each heading an address: its title in Latin letters, once in a text."""
    taken: set[str] = set()
    for start, title in _titles(stream):
        # The prefix keeps it apart from the ids of the page itself.
        stem = f"s-{slug(title)[:60]}".strip("-")
        start.attributes = f' id="{first_free(stem, taken.__contains__)}"'
        taken.add(start.value("id"))


def _titles(stream: Iterable[Token]) -> Iterator[tuple[Token, str]]:
    """The opening tag of every heading, with its words."""
    start: Token | None = None
    words: list[str] = []
    for token in footnotes.apart(stream)[0]:
        if token.tag in {"h2", "h3"} and not token.closing:
            start, words = token, []
        elif start and token.tag == start.tag:
            yield start, " ".join("".join(words).split())
            start = None
        elif start:
            words.append(" " if token.tag == "br" else token.words)
