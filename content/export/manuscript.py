"""The textbook in one piece, as it is taken along: what is written in one language, numbered through."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from django.utils import formats
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _

from content import book, rendering, self_check
from content.models import Author, Picture, Section, Site

_FORM = 1  # Exports are written another way: all of them are made anew.


@dataclass(frozen=True)
class Leaf:
    """A section. `body` is HTML as readers get it, without links to the glossary."""

    key: int
    number: int
    slug: str
    title: str
    lead: str
    body: str
    questions: list[self_check.Question]
    sources: list[str]
    author: str
    reviewed: str  # ISO date, or empty
    reviewer: str


@dataclass(frozen=True)
class Branch:
    """A part or a chapter."""

    key: int
    number: int
    title: str
    lead: str
    chapters: list["Branch"] = field(default_factory=list)
    sections: list[Leaf] = field(default_factory=list)


@dataclass(frozen=True)
class Manuscript:
    language: str
    title: str
    subtitle: str
    lead: str
    author: str
    role: str
    practice: str
    parts: list[Branch]
    changed: datetime
    pictures: dict[str, Picture]

    @property
    def chapters(self) -> Iterator[Branch]:
        return (chapter for part in self.parts for chapter in part.chapters)

    @property
    def sections(self) -> Iterator[Leaf]:
        return (section for chapter in self.chapters for section in chapter.sections)

    @property
    def mark(self) -> str:
        """Names the content: the same words and pictures have the same mark."""
        told = [
            str(_FORM),
            repr((self.title, self.subtitle, self.lead, self.author, self.role, self.practice)),
        ]
        told += [repr(self.parts), repr(sorted(self.pictures))]
        return hashlib.sha256("\n".join(told).encode()).hexdigest()[:20]


def written(language: str) -> Manuscript | None:
    """All that can be read of the book in the language; None when that is nothing. Nine queries at most."""
    whole = book.load(language)
    rows = _rows(whole) if whole else {}
    if whole is None or not rows:
        return None
    pictures = rendering.pictures_in(row.body for row in rows.values())
    site, author = Site.objects.current(), whole.row.author
    return Manuscript(
        language=language,
        title=whole.row.words("title", language),
        subtitle=whole.row.words("subtitle", language),
        lead=whole.row.words("lead", language),
        author=_name(author, language),
        role=author.words("role", language) if author else "",
        practice=site.words("name", language),
        parts=_parts(whole, rows, pictures),
        changed=max(max(row.updated_at, row.published_at) for row in rows.values() if row.published_at),
        pictures=pictures,
    )


def _rows(whole: book.Book) -> dict[int, Section]:
    """Whole rows by their key; a section that is only in the other language is left out."""
    keys = [section.row.pk for section in whole.sections if section.row.language == whole.language]
    return Section.objects.select_related("author", "reviewed_by").in_bulk(keys)


def _parts(whole: book.Book, rows: dict[int, Section], pictures: dict[str, Picture]) -> list[Branch]:
    parts: list[Branch] = []
    chapter_number = section_number = 0
    for part in whole.parts:
        chapters: list[Branch] = []
        for chapter in part.chapters:
            kept = [rows[section.row.pk] for section in chapter.sections if section.row.pk in rows]
            if not kept:
                continue
            chapter_number += 1
            leaves = [_leaf(row, section_number + place, pictures) for place, row in enumerate(kept, 1)]
            section_number += len(kept)
            chapters.append(_branch(chapter, chapter_number, sections=leaves))
        if chapters:
            parts.append(_branch(part, len(parts) + 1, chapters=chapters))
    return parts


def _branch(
    placed: book.BookPart | book.BookChapter,
    number: int,
    *,
    chapters: list[Branch] | None = None,
    sections: list[Leaf] | None = None,
) -> Branch:
    row, language = placed.row, placed.language
    words = {name: row.words(name, language) for name in ("title", "lead")}
    return Branch(row.pk, number, words["title"], words["lead"], chapters or [], sections or [])


def _leaf(row: Section, number: int, pictures: dict[str, Picture]) -> Leaf:
    return Leaf(
        key=row.pk,
        number=number,
        slug=row.slug,
        title=row.title,
        lead=row.lead,
        body=rendering.render(row.body, row.language, pictures),
        questions=self_check.parse(row.self_check),
        sources=row.source_list,
        author=_name(row.author, row.language),
        reviewed=row.reviewed_on.isoformat() if row.reviewed_on else "",
        reviewer=_name(row.reviewed_by, row.language),
    )


def _name(author: Author | None, language: str) -> str:
    return author.words("name", language) if author else ""


def checked_line(section: Leaf) -> str:
    """Who checked it and when, in the active language; empty when nobody has."""
    day = parse_date(section.reviewed)
    if day is None:
        return ""
    line = _("Checked on %(date)s: %(name)s.") if section.reviewer else _("Checked on %(date)s.")
    return line % {"date": formats.date_format(day, "DATE_FORMAT"), "name": section.reviewer}
