"""A body as a list of its paragraphs, as one reads them. No Django here."""

from collections.abc import Iterator
from typing import NamedTuple

from core.html_tokens import Token, tokens

_HEADINGS = {"h2": "heading", "h3": "subheading"}
_BLOCKS = {"p", "li", "ul", "ol", "blockquote", "div", "figure", "figcaption", "table", "tr", *_HEADINGS}
_CELLS = {"td", "th"}
_MARKS = {"strong", "em", "sup", "sub"}
_NO_BREAK = "\u00a0\u202f"


class Paragraph(NamedTuple):
    """`kind`: paragraph, heading, subheading, item, number, quote, callout, row, caption, picture or line."""

    kind: str
    text: str
    look: str = ""  # where it is bold, where spaces do not break: the same words may look different
    picture: str = ""  # address; then `text` is its description


def paragraphs(html: str) -> list[Paragraph]:
    """Of cleaned HTML. A link is followed by its address in brackets, a footnote stands in brackets."""
    return list(_Reading().read(html))


class _Reading:
    def __init__(self) -> None:
        self.open: list[tuple[str, str]] = []  # tags around, with their classes
        self.words = ""
        self.look = ""
        self.links: list[str] = []
        self.notes: list[bool] = []

    def read(self, html: str) -> Iterator[Paragraph]:
        for token in tokens(html):
            if token.tag in _BLOCKS and not (self._in_row() and token.tag != "tr"):
                yield from self._finished()
                self._go(token)
            elif token.tag == "img":
                yield from self._finished()
                yield Paragraph("picture", token.value("alt"), picture=token.value("src"))
            elif token.tag == "hr":
                yield from self._finished()
                yield Paragraph("line", "* * *")
            else:
                self._inside(token)
        yield from self._finished()

    def _go(self, token: Token) -> None:
        if not token.closing:
            self.open.append((token.tag, token.value("class")))
            return
        while self.open and self.open.pop()[0] != token.tag:
            pass

    def _inside(self, token: Token) -> None:
        match token.tag:
            case "":
                self.words += token.words
            case "br":
                self.words += "\n"
            case "a":
                self._link(token)
            case "span":
                self._note(token)
            case tag if tag in _CELLS or tag in _BLOCKS:  # of a table's row
                self.words += " | " if tag in _CELLS and not token.closing and self.words.strip() else " "
            case tag if tag in _MARKS:
                self.look += f"{len(self.words)}{'/' * token.closing}{tag} "

    def _link(self, token: Token) -> None:
        if not token.closing:
            self.links.append(token.value("href"))
        elif self.links:
            self.words += f" [{self.links.pop()}]"

    def _note(self, token: Token) -> None:
        if not token.closing:
            self.notes.append(token.value("class") == "footnote")
            self.words += " [" if self.notes[-1] else ""
        elif self.notes:
            self.words += "]" if self.notes.pop() else ""

    def _in_row(self) -> bool:
        return any(tag == "tr" for tag, _classes in self.open)

    def _finished(self) -> Iterator[Paragraph]:
        text = "\n".join(" ".join(line.split()) for line in self.words.strip().split("\n"))
        spaces = "".join(f"{place} " for place, sign in enumerate(self.words) if sign in _NO_BREAK)
        look, self.words, self.look = (self.look + spaces).strip(), "", ""
        if text:
            yield Paragraph(self._kind(), text, look)

    def _kind(self) -> str:
        for tag, classes in reversed(self.open):
            if tag in _HEADINGS:
                return _HEADINGS[tag]
            if tag in {"ul", "ol"}:
                return "item" if tag == "ul" else "number"
            if tag == "div":
                return "callout" if "callout" in classes.split() else "paragraph"
            if kind := {"blockquote": "quote", "tr": "row", "figcaption": "caption"}.get(tag):
                return kind
        return "paragraph"
