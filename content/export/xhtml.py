"""Bodies of texts as well-formed XML, for what reads them outside of our pages."""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from xml.sax.saxutils import escape, quoteattr

Attributes = dict[str, str]
# Gets a tag with its attributes, returns both as they shall be, or None to take the tag away and leave
# what is in it.
Change = Callable[[str, Attributes], tuple[str, Attributes] | None]

_EMPTY = {"br", "hr", "img", "col", "wbr"}
_CHOSEN = {"a": {"href"}, "img": {"src", "alt", "width", "height"}, "ol": {"start"}}
_CELLS = {"colspan", "rowspan", "scope"}
# What XML 1.0 cannot carry in any form: https://www.w3.org/TR/xml/#charsets
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def well_formed(html: str, change: Change) -> str:
    """HTML of ours as XML; a tag that was left open is closed, one that closes nothing is left out."""
    writer = _Writer(change)
    writer.feed(html)
    writer.close()
    return writer.written()


def printable(text: str) -> str:
    """Without the characters that no XML may hold."""
    return _NOT_IN_XML.sub("", text)


def plain_attributes(tag: str, attributes: Attributes) -> Attributes:
    """Only those that mean something to every reader: no classes, names, sizes for screens."""
    chosen = _CELLS if tag in {"td", "th"} else _CHOSEN.get(tag, set())
    return {name: value for name, value in attributes.items() if name in chosen}


class _Writer(HTMLParser):
    def __init__(self, change: Change) -> None:
        super().__init__(convert_charrefs=True)
        self._change = change
        self._out: list[str] = []
        self._open: list[tuple[str, str]] = []  # the tag read, and the one written for it, if any

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        changed = self._change(tag, {name: value or "" for name, value in attrs})
        name = changed[0] if changed else ""
        if changed:
            given = "".join(f" {key}={quoteattr(printable(value))}" for key, value in changed[1].items())
            self._out.append(f"<{name}{given}/>" if name in _EMPTY else f"<{name}{given}>")
        if tag not in _EMPTY:
            self._open.append((tag, name))

    def handle_endtag(self, tag: str) -> None:
        if all(opened != tag for opened, _ in self._open):
            return
        while self._open:
            opened, written = self._open.pop()
            if written:
                self._out.append(f"</{written}>")
            if opened == tag:
                return

    def handle_data(self, data: str) -> None:
        self._out.append(escape(printable(data)))

    def written(self) -> str:
        return "".join(self._out) + "".join(f"</{name}>" for _, name in reversed(self._open) if name)
