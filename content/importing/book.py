"""A book as it was read from a file, before anything of it is in the database.

In the HTML of a section a picture is `src="picture:KEY"` (a key of `Book.pictures`), a link to another
section `href="section:ID"` or `href="section:ID#heading-id"`; both are resolved when it is written.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from hashlib import blake2s
from typing import Any, NamedTuple
from urllib.parse import quote, unquote

from django.utils.translation import gettext as _

from core.errors import DomainError
from core.richtext import clean, plain

MOST_ID = 160  # characters; the column has 200, of which the book's own key takes some
# Of what a reader calls a place: the section's id and the heading's (empty for the beginning).
Find = Callable[[str, str], tuple[str, str] | None]
PICTURE = re.compile(r'src="picture:([^"]*)"')
LINK = re.compile(r'href="section:([^"#]*)(#[^"]*)?"')


class Line(NamedTuple):
    """One line of the report: what kind of thing, where in the book, in words."""

    kind: str
    where: str
    words: str


@dataclass
class BookSection:
    """`explicit`: the author gave the id, so it is believed even when all the words are others.

    `beginning`: what the file says about the exercise, by field of a section.
    """

    id: str
    title: str
    html: str
    where: str = ""
    explicit: bool = False
    slug: str = ""
    lead: str = ""
    description: str = ""
    beginning: dict[str, Any] = field(default_factory=dict)

    @property
    def told_as(self) -> str:
        """What the report calls it."""
        return self.where or self.title


@dataclass
class BookChapter:
    id: str
    title: str
    sections: list[BookSection] = field(default_factory=list)
    lead: str = ""


@dataclass
class BookPart:
    id: str
    title: str
    chapters: list[BookChapter] = field(default_factory=list)
    lead: str = ""


@dataclass
class Book:
    """`whole`: what is not in it is gone from the book; False for a single page."""

    title: str
    parts: list[BookPart] = field(default_factory=list)
    pictures: dict[str, Callable[[], bytes]] = field(default_factory=dict)
    lost: list[Line] = field(default_factory=list)
    whole: bool = True

    @property
    def sections(self) -> Iterator[BookSection]:
        for part in self.parts:
            for chapter in part.chapters:
                yield from chapter.sections

    @property
    def says_something(self) -> bool:
        return any("<img" in section.html or plain(clean(section.html)) for section in self.sections)

    def lose(self, kind: str, where: str, words: str) -> None:
        """Something that could not be kept; said once for each place."""
        line = Line(kind, where, words)
        if line not in self.lost:
            self.lost.append(line)


def refused(message: str) -> DomainError:
    """The book as a whole cannot be read; `message` says why and what to do."""
    return DomainError("BOOK_REFUSED", message, ["file"])


def short_id(name: str) -> str:
    """The name itself, or its beginning with a fingerprint of the whole."""
    if len(name) <= MOST_ID:
        return name
    return f"{name[: MOST_ID - 17]}~{blake2s(name.encode(), digest_size=8).hexdigest()}"


def link_to(target: str, place: str = "") -> str:
    """The address to write in HTML for a section (or another name that the reader knows)."""
    return f"section:{quote(target, safe='/')}{'#' + quote(place) if place else ''}"


def settle_links(book: Book, find: Find) -> None:
    """`find` turns what a reader wrote into the section's id and its heading's; says what leads nowhere."""
    for section in book.sections:
        section.html = LINK.sub(partial(_settled, book, section, find), section.html)


def _settled(book: Book, section: BookSection, find: Find, found: re.Match[str]) -> str:
    target, place = unquote(found[1]), unquote((found[2] or "")[1:])
    known = find(target, place)
    if known is None:
        told = _("the link to %(address)s leads nowhere") % {"address": f"{target}#{place}".strip("#@")}
        book.lose("link", section.where, told)
        return 'href=""'
    name, heading = known
    return f'href="{link_to(name)}{"#" + heading if heading else ""}"'


def refuse_same_ids(book: Book) -> None:
    seen: dict[str, str] = {}
    for section in book.sections:
        if other := seen.get(section.id):
            told = {"id": section.id.lstrip("="), "one": other, "other": section.where}
            raise refused(_("Two sections have the id %(id)s: %(one)s and %(other)s.") % told)
        seen[section.id] = section.where
