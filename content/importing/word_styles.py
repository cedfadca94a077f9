"""What Word's styles mean. Built-in ones have English names inside the file whatever the language of Word."""

import re

from content.importing import callouts

_HEADING = re.compile(r"(?:heading|заголовок)\s*(?P<level>[1-9])", re.IGNORECASE)
_LISTED = re.compile(r"list (?P<kind>bullet|number)(?: (?P<level>[2-5]))?", re.IGNORECASE)
_QUOTES = {"quote", "intense quote", "block text", "цитата", "выделенная цитата"}
_CONTENTS = re.compile(r"(toc|table of contents|оглавление).*", re.IGNORECASE)
_PLAIN = {
    *(
        "",
        "normal",
        "body text",
        "body text 2",
        "body text 3",
        "body text indent",
        "list paragraph",
        "no spacing",
    ),
    *("normal (web)", "footnote text", "endnote text", "caption", "plain text", "first paragraph", "compact"),
    *("default", "standard", "обычный", "основной текст", "table paragraph", "normal indent", "list"),
    *("list continue", "text body", "header", "footer", "annotation text", "balloon text"),
}
STRONG = {"strong", "intense emphasis", "строгий"}
EMPHASIS = {"emphasis", "subtle emphasis", "intense emphasis", "выделение"}
_PLAIN_RUNS = {
    *(
        "",
        "default paragraph font",
        "hyperlink",
        "followedhyperlink",
        "footnote reference",
        "endnote reference",
    ),
    *("annotation reference", "page number", "internet link", "line number"),
}


def heading_level(name: str) -> int:
    """1 to 9; 0 when it is no heading."""
    found = _HEADING.fullmatch(name.strip())
    return int(found["level"]) if found else 0


def listed(name: str) -> tuple[int, bool] | None:
    """Level from 0, and whether it is numbered, of the built-in list styles."""
    found = _LISTED.fullmatch(name.strip())
    return (int(found["level"] or 1) - 1, found["kind"].lower() == "number") if found else None


def is_quote(name: str) -> bool:
    return name.strip().lower() in _QUOTES


def is_contents(name: str) -> bool:
    """The book's contents are made by us."""
    return bool(_CONTENTS.fullmatch(name.strip()))


def is_known(name: str) -> bool:
    plain = name.strip().lower()
    means = heading_level(plain) or listed(plain) or is_quote(plain) or callouts.kind_of(plain)
    return bool(means) or plain in _PLAIN or plain in {"title", "subtitle"}


def is_known_of_run(name: str) -> bool:
    plain = name.strip().lower().removesuffix(" char")
    return plain in _PLAIN_RUNS | STRONG | EMPHASIS or is_known(plain)
