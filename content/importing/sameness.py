"""Whether two texts say the same: the editor's widget writes some things otherwise and means the same."""

import re

from content.images import FILE
from core.html_tokens import tokens

# Their presence depends on who wrote the HTML: Word, Markdown or the editor.
_SILENT = {"p", "figure", "thead", "tbody", "br"}
_PICTURE = re.compile(FILE)


def canonical(html: str) -> str:
    """Cleaned HTML without anchors, widths of pictures, wrapping tags and differences of space."""
    parts = []
    for token in tokens(html):
        if not token.tag:
            parts.append(token.words)
        elif token.tag in _SILENT:
            parts.append(" ")
        elif token.tag == "img":
            parts.append(f"<img {_picture(token.value('src'))} {token.value('alt')}>")
        else:
            parts.append(f" <{'/' * token.closing}{token.tag} {token.value('href')}{token.value('class')}> ")
    return " ".join("".join(parts).split())


def same_body(one: str, other: str) -> bool:
    return one == other or canonical(one) == canonical(other)


def same_words(one: str, other: str) -> bool:
    return one.split() == other.split()


def _picture(address: str) -> str:
    found = _PICTURE.search(address)
    return found["name"] if found else address
