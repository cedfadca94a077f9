"""Cleaned HTML as a stream of tags and texts.

Only for the output of nh3: there every text is escaped and every attribute is quoted, so a regular expression
reads it whole. Never give it HTML from elsewhere.
"""

import html as entities
import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    r'<(?P<closing>/?)(?P<tag>[a-z][a-z0-9]*)(?P<attributes>(?: [a-z]+="[^"]*")*)>|(?P<text>[^<]+)'
)


@dataclass
class Token:
    """A tag, or a run of text (then `tag` is empty)."""

    tag: str = ""
    closing: bool = False
    attributes: str = ""
    text: str = ""

    def __str__(self) -> str:
        return f"<{'/' * self.closing}{self.tag}{self.attributes}>" if self.tag else self.text

    @property
    def is_blank(self) -> bool:
        return self.tag == "br" or (not self.tag and not self.words.strip())

    @property
    def words(self) -> str:
        """The text as it is read."""
        return entities.unescape(self.text)

    def value(self, name: str) -> str:
        """The attribute as it is read; empty when there is none."""
        found = re.search(rf' {name}="([^"]*)"', self.attributes)
        return entities.unescape(found[1]) if found else ""


def tokens(html: str) -> Iterator[Token]:
    for found in _TOKEN.finditer(html):
        if found["tag"]:
            yield Token(found["tag"], bool(found["closing"]), found["attributes"])
        else:
            yield Token(text=found["text"])
