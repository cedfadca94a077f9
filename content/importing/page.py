"""One Markdown file as HTML, and what of it our texts cannot hold."""

import html as entities
import re
from collections.abc import Callable, Sequence
from typing import Any

from django.utils.translation import gettext as _
from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.footnote import footnote_plugin

from content.importing import callouts
from content.importing.book import Line

Found = Callable[[str], str]  # an address as written -> the one to write, or empty
_GIVEN_ID = re.compile(r"\s*\{#(?P<id>[\w.:-]+)[^}]*\}\s*$")
_ALERT = re.compile(r"\[!(?P<name>\w+)\][^\S\n]*(?:\n|$)")
_TAG = re.compile(r"<(?P<tag>[a-zA-Z][a-zA-Z0-9-]*)")
_RAW_PICTURE = re.compile(r'(?P<before><img\b[^>]*?\bsrc=)(?P<quote>["\'])(?P<address>.*?)(?P=quote)')
_DIRECTIVE = re.compile(r"\{\{#\w+[^}]*\}\}")
_KEPT_TAGS = {
    *("p", "br", "hr", "ul", "ol", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "table", "thead"),
    *("tbody", "tr", "th", "td", "a", "img", "b", "i", "strong", "em", "sup", "sub", "figure", "figcaption"),
    *("span", "div", "section", "small", "code", "center"),  # their words stay, which is all they say
}


class Page:
    """`title` is the first heading when it is of the first level; `given_id` its `{#id}`."""

    def __init__(self, text: str, *, where: str, language: str, link: Found, picture: Found) -> None:
        self.where = where
        self.language = language
        self.lost: list[Line] = []
        self.title = ""
        self.given_id = ""
        self.given_anchors: dict[str, str] = {}
        self._link = link
        self._picture = picture
        self._notes: dict[int, str] = {}
        self._parser = self._made_parser()
        self.html = self._read(text)

    def lose(self, kind: str, words: str) -> None:
        self.lost.append(Line(kind, self.where, words))

    def _made_parser(self) -> MarkdownIt:
        parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
        parser.use(footnote_plugin)
        parser.use(container_plugin, "callout", validate=lambda *_given: True)
        parser.core.ruler.after("block", "given_ids", self._take_given_ids)
        parser.core.ruler.after("block", "frames", self._mark_frames)
        rules: dict[str, Any] = {
            "container_callout_open": self._container,
            "container_callout_close": self._container,
            "footnote_ref": self._note,
            "fence": self._fence,
            "code_block": self._fence,
            "html_block": self._raw,
            "html_inline": self._raw,
            "image": self._image,
            "link_open": self._opened_link,
            "blockquote_open": self._quote,
            "blockquote_close": self._quote,
            "s_open": lambda *_given: "",
            "s_close": lambda *_given: "",
            "code_inline": lambda stream, index, *_given: entities.escape(stream[index].content, quote=False),
        }
        renderer: Any = parser.renderer
        renderer.rules.update(rules)
        return parser

    def _read(self, text: str) -> str:
        if found := _DIRECTIVE.search(text):
            self.lose("html", _("mdBook's %(name)s is not known here") % {"name": found[0]})
            text = _DIRECTIVE.sub("", text)
        environment: dict[str, Any] = {}
        stream = self._without_title(self._parser.parse(text, environment))
        stream = self._without_notes(stream, environment)
        unused = [
            name for name, number in environment.get("footnotes", {}).get("refs", {}).items() if number < 0
        ]
        for name in unused:
            self.lose(
                "note", _("footnote %(name)s is referred to nowhere") % {"name": name.removeprefix(":")}
            )
        html: str = self._parser.renderer.render(stream, self._parser.options, environment)
        return html

    def _without_title(self, stream: list[Token]) -> list[Token]:
        if not stream or stream[0].type != "heading_open" or stream[0].tag != "h1":
            return stream
        self.title = _plain(stream[1])
        self.given_id = str(stream[0].attrs.pop("id", ""))
        return stream[3:]

    def _without_notes(self, stream: list[Token], environment: dict[str, Any]) -> list[Token]:
        """The notes are read off the end, where the parser puts them; a note's words in line are kept."""
        text: list[Token] = []
        parts: dict[int, list[str]] = {}
        inside = None
        for token in stream:
            if token.type == "footnote_open":
                inside = int(token.meta["id"])
            elif token.type == "footnote_close":
                inside = None
            elif inside is not None and token.type == "inline":
                html = self._parser.renderer.render([token], self._parser.options, environment)
                parts.setdefault(inside, []).append(str(html).replace("<br />", " "))
            elif inside is None and not token.type.startswith("footnote_block"):
                text.append(token)
        self._notes = {number: " ".join(found) for number, found in parts.items()}
        return text

    def _take_given_ids(self, state: StateCore) -> None:
        for token, following in zip(state.tokens, state.tokens[1:], strict=False):
            if token.type == "heading_open" and (found := _GIVEN_ID.search(following.content)):
                following.content = following.content[: found.start()]
                token.attrs["id"] = found["id"]
                self.given_anchors[found["id"]] = following.content

    def _mark_frames(self, state: StateCore) -> None:
        """`::: exercise`, and `> [!NOTE]` of GitHub and mdBook: both ends of a frame learn its kind."""
        for place, token in enumerate(state.tokens):
            if token.type == "container_callout_open":
                token.meta["kind"] = self._kind_of_container(token.info.strip().partition(" ")[0])
            elif token.type == "blockquote_open":
                token.meta["kind"] = _kind_of_quote(state.tokens[place + 2 : place + 3])
            else:
                continue
            ending = token.type.replace("_open", "_close")
            closing = (
                each for each in state.tokens[place:] if each.type == ending and each.level == token.level
            )
            next(closing, token).meta["kind"] = token.meta["kind"]

    def _kind_of_container(self, name: str) -> str:
        kind = callouts.kind_of(name)
        if not kind:
            self.lose("html", _("the frame “%(name)s” is not known here; its text is kept") % {"name": name})
        return kind

    # --- what replaces the parser's own rendering ---

    def _container(self, stream: Sequence[Token], index: int, *_given: Any) -> str:
        token = stream[index]
        title = token.info.strip().partition(" ")[2].strip().strip('"')
        return self._frame(token, entities.escape(title, quote=False))

    def _quote(self, stream: Sequence[Token], index: int, *_given: Any) -> str:
        token = stream[index]
        if token.meta.get("kind"):
            return self._frame(token, "")
        return "<blockquote>\n" if token.nesting == 1 else "</blockquote>\n"

    def _frame(self, token: Token, title: str) -> str:
        kind = token.meta.get("kind", "")
        if not kind:
            return ""
        return callouts.opening(kind, title, self.language) if token.nesting == 1 else callouts.CLOSING

    def _note(self, stream: Sequence[Token], index: int, *_given: Any) -> str:
        return f'<span class="footnote">{self._notes.get(int(stream[index].meta["id"]), "")}</span>'

    def _fence(self, stream: Sequence[Token], index: int, *_given: Any) -> str:
        token = stream[index]
        name = token.info.partition(" ")[2] if token.info.startswith("admonish") else ""
        if token.info.startswith("admonish"):
            inner = self._parser.render(token.content, {})
            kind = callouts.kind_of(name.partition(" ")[0]) or "important"
            return f"{callouts.opening(kind, '', self.language)}{inner}{callouts.CLOSING}"
        self.lose("html", _("a block of code is kept as plain lines"))
        lines = (entities.escape(line, quote=False) for line in token.content.rstrip().splitlines())
        return f"<p>{'<br>'.join(lines)}</p>\n"

    def _raw(self, stream: Sequence[Token], index: int, *_given: Any) -> str:
        content = stream[index].content
        for tag in {found["tag"].lower() for found in _TAG.finditer(content)} - _KEPT_TAGS:
            self.lose("html", _("HTML <%(tag)s> is not kept") % {"tag": tag})
        return _RAW_PICTURE.sub(
            lambda found: f'{found["before"]}"{entities.escape(self._picture(found["address"]))}"', content
        )

    def _image(self, stream: Sequence[Token], index: int, *_given: Any) -> str:
        token = stream[index]
        address = self._picture(str(token.attrs.get("src", "")))
        alt = entities.escape(_plain(token) or token.content)
        return f'<img src="{entities.escape(address)}" alt="{alt}">' if address else ""

    def _opened_link(self, stream: Sequence[Token], index: int, *_given: Any) -> str:
        return f'<a href="{entities.escape(self._link(str(stream[index].attrs.get("href", ""))))}">'


def _kind_of_quote(first: Sequence[Token]) -> str:
    """Takes the mark `[!NOTE]` away from what it begins."""
    found = _ALERT.match(first[0].content) if first and first[0].type == "inline" else None
    kind = callouts.kind_of(found["name"]) if found else ""
    if found and kind:
        first[0].content = first[0].content[found.end() :]
    return kind


def _plain(token: Token) -> str:
    """The words of an inline token."""
    parts = (" " if child.type == "softbreak" else child.content for child in token.children or ())
    return " ".join("".join(parts).split())
