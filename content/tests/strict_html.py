"""Reads HTML with another parser than the one that cleaned it; names all that is not on a short list."""

import re
from html.parser import HTMLParser

_ADDRESS = re.compile(r"(?:https?://|mailto:|tel:|[/?#](?![/\\]))", re.IGNORECASE)
_OWN = re.compile(r"/media/[\w/-]+\.webp")
_CLASSES = {
    *("callout", "callout-important", "callout-exercise", "callout-title", "footnote"),
    *("table-scroll", "note-ref", "note-back", "notes", "term"),
}
_ATTRIBUTES = {
    "a": {"href", "rel", "id", "class", "aria-label"},
    "div": {"class", "tabindex", "role", "aria-label"},
    "img": {"src", "alt", "srcset", "sizes", "width", "height", "loading", "decoding"},
    "li": {"id"},
    "ol": {"start"},
    "p": {"class", "id"},
    "h2": {"id"},
    "h3": {"id"},
    "section": {"class", "aria-label"},
    "span": {"class"},
    "sup": {"class"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
}
_BARE = {
    "ul",
    "blockquote",
    "figure",
    "figcaption",
    "br",
    "hr",
    "table",
    "thead",
    "tbody",
    "tr",
    "strong",
    "em",
    "sub",
}
_VALUES = {
    "id": re.compile(r"(?:s(?:-[a-z0-9-]*)?|p-[0-9a-z]{6}|(?:note|ref)-\d+)"),
    "rel": re.compile("noopener noreferrer"),
    "tabindex": re.compile("0"),
    "role": re.compile("region"),
    "start": re.compile(r"\d{1,4}"),
    "colspan": re.compile(r"\d\d?"),
    "rowspan": re.compile(r"\d\d?"),
    "scope": re.compile("row|col"),
}


class _Walker(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag not in _ATTRIBUTES and tag not in _BARE:
            self.wrong.append(f"<{tag}>")
        for name, value in attributes:
            if name not in _ATTRIBUTES.get(tag, set()) or not _fits(name, value or ""):
                self.wrong.append(f"<{tag} {name}={value!r}>")

    def handle_endtag(self, tag: str) -> None:
        if tag not in _ATTRIBUTES and tag not in _BARE:
            self.wrong.append(f"</{tag}>")

    def handle_comment(self, data: str) -> None:
        self.wrong.append(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self.wrong.append(f"<!{decl}>")

    def unknown_decl(self, data: str) -> None:
        self.wrong.append(f"<![{data}]>")

    def handle_pi(self, data: str) -> None:
        self.wrong.append(f"<?{data}>")


def _fits(name: str, value: str) -> bool:
    if name == "href":
        return bool(_ADDRESS.match(value)) and "javascript:" not in value.lower()
    if name == "src":
        return bool(_OWN.fullmatch(value))
    if name == "class":
        return set(value.split()) <= _CLASSES
    rule = _VALUES.get(name)
    return rule is None or bool(rule.fullmatch(value))


def wrong_in(html: str) -> list[str]:
    """Tags, attributes and values that no text of ours may hold."""
    walker = _Walker()
    walker.feed(html)
    walker.close()
    return walker.wrong


class _Page(HTMLParser):
    """A whole page: its own scripts are files or data; nothing else may run."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attributes}
        if tag == "script" and "src" not in values and "json" not in values.get("type", ""):
            self.wrong.append("<script>")
        for name, value in values.items():
            runs = re.match(r"\s*(?:javascript|vbscript|data:text)", value, re.IGNORECASE)
            if name.startswith("on") or name == "srcdoc" or runs or value.startswith("//"):
                self.wrong.append(f"<{tag} {name}={value!r}>")


def running_in(page: str) -> list[str]:
    """What of a whole page could run or be fetched from elsewhere."""
    parser = _Page()
    parser.feed(page)
    parser.close()
    return parser.wrong
