"""HTML as lines of words: each block's own text, with its tags kept aside by their place.

Takes any HTML (what an editor sends is not cleaned yet), so it reads tags leniently and drops no character.
"""

import html as entities
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

OBJECT = "\ufffc"  # stands in a line for what is not to be read: code, a picture, an address, a footnote
_PART = re.compile(
    r"""(?P<comment><!--.*?-->)|(?P<tag><(?P<closing>/?)(?P<name>[a-zA-Z][a-zA-Z0-9:-]*)"""
    r"""(?:[^"'<>]|"[^"]*"|'[^']*')*>)|(?P<text>[^<]+|<)""",
    re.DOTALL,
)
_INLINE = {"a", "abbr", "b", "del", "em", "font", "i", "ins", "mark", "s", "small", "span", "strong"} | {
    *("sub", "sup", "u")
}
_KEPT = {"blockquote", "code", "kbd", "math", "pre", "q", "samp", "script", "style", "svg", "textarea"}
_OBJECTS = {"img", "input", "wbr"}
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>]+|[\w.+-]+@[\w-]+\.[\w.-]+|(?<!\S)/\w[\w-]*/[^\s<>]*")
_FOOTNOTE = re.compile(r"""class=["']?[^"'>]*\bfootnote\b""")


class Note(NamedTuple):
    """A footnote of a line: `place` of its object among the hidden ones."""

    place: int
    opening: str
    inner: str
    closing: str


@dataclass
class Line:
    """`holes` are tags by their place in the words, `hidden` stands for the objects, in order."""

    source: str = ""
    text: str = ""
    holes: list[tuple[int, str]] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    def hide(self, source: str) -> None:
        self.text += OBJECT
        self.hidden.append(source)

    def read(self, source: str, reading: Callable[[str], str]) -> None:
        """Words, of which addresses are not to be touched."""
        done = 0
        for found in _ADDRESS.finditer(source):
            self.text += reading(source[done : found.start()])
            self.hide(found[0])
            done = found.end()
        self.text += reading(source[done:])

    def replace(self, pattern: re.Pattern[str], make: str | Callable[[re.Match[str]], str]) -> None:
        start = 0
        while found := pattern.search(self.text, start):
            new = found.expand(make) if isinstance(make, str) else make(found)
            self.put(found.start(), found.end(), new)
            start = max(found.start() + len(new), found.start() + 1)
            if start > len(self.text):
                return

    def put(self, start: int, end: int, new: str) -> None:
        if self.text[start:end] == new:
            return
        grown = len(new) - (end - start)
        self.text = self.text[:start] + new + self.text[end:]
        self.holes = [(_moved(at, start, end, grown), tag) for at, tag in self.holes]

    def html(self) -> str:
        parts: list[str] = []
        done = 0
        for at, tag in self.holes:
            parts += [_written(self.text[done:at]), tag]
            done = at
        parts.append(_written(self.text[done:]))
        return self._unhidden("".join(parts))

    def words(self) -> str:
        return self._unhidden(self.text)

    def _unhidden(self, text: str) -> str:
        """The holes hold tags, and no tag holds an object: see `_line`."""
        hidden = iter(self.hidden)
        return re.sub(OBJECT, lambda _found: next(hidden), text)


def lines(html: str) -> Iterator[str | Line]:
    """Markup between blocks as it stands, and the blocks' words as lines, in order."""
    run: list[re.Match[str]] = []
    depth = _Depth(_KEPT)
    for part in _PART.finditer(html):
        name = (part["name"] or "").lower()
        in_line = part["text"] is not None or name in _INLINE | _KEPT | _OBJECTS
        if depth.inside or in_line:
            depth.step(name, closing=bool(part["closing"]))
            run.append(part)
            continue
        yield from _line(run)
        run = []
        yield part[0]
    yield from _line(run)


def words_as_line(words: str) -> Line:
    line = Line(source=words)
    line.read(words, str)
    return line


class _Depth:
    """How deep one is in elements of some names; only an element's own end tag ends it."""

    def __init__(self, names: set[str]) -> None:
        self.names = names
        self.open: list[str] = []

    @property
    def inside(self) -> bool:
        return bool(self.open)

    def step(self, name: str, *, closing: bool) -> None:
        if name in self.names and not closing:
            self.open.append(name)
        elif closing and self.open and self.open[-1] == name:
            self.open.pop()


def _line(run: list[re.Match[str]]) -> Iterator[str | Line]:
    source = "".join(part[0] for part in run)
    if not source.strip() or OBJECT in source or OBJECT in entities.unescape(source):
        yield source
        return
    line = Line(source)
    at = 0
    while at < len(run):
        at = _take(line, run, at)
    yield line


def _take(line: Line, run: list[re.Match[str]], at: int) -> int:
    """Reads the part there into the line; returns where to go on."""
    part = run[at]
    name = (part["name"] or "").lower()
    opening = bool(name) and not part["closing"]
    if opening and name == "span" and _FOOTNOTE.search(part[0]):
        return _take_note(line, run, at)
    if opening and name in _KEPT:
        end = _end(run, at, _KEPT)
        line.hide("".join(each[0] for each in run[at:end]))
        return end
    if name in _OBJECTS:
        line.hide(part[0])
    elif part["text"] is not None:
        line.read(part["text"], entities.unescape)
    else:
        line.holes.append((len(line.text), part[0]))
    return at + 1


def _take_note(line: Line, run: list[re.Match[str]], at: int) -> int:
    end = _end(run, at, {"span"})
    parts = [each[0] for each in run[at:end]]
    closed = len(parts) > 1 and run[end - 1]["closing"]
    inner = "".join(parts[1:-1] if closed else parts[1:])
    line.notes.append(Note(len(line.hidden), parts[0], inner, parts[-1] if closed else ""))
    line.hide("".join(parts))
    return end


def _end(run: list[re.Match[str]], at: int, names: set[str]) -> int:
    depth = _Depth(names)
    for place in range(at, len(run)):
        depth.step((run[place]["name"] or "").lower(), closing=bool(run[place]["closing"]))
        if not depth.inside:
            return place + 1
    return len(run)


def _moved(at: int, start: int, end: int, grown: int) -> int:
    if at <= start:
        return at
    return at + grown if at >= end else min(at, end + grown)


def _written(text: str) -> str:
    return entities.escape(text, quote=False).replace("\u00a0", "&nbsp;")
