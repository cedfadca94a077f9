"""The textbook as one reads it: parts, chapters and sections that can be seen, numbered through."""

from dataclasses import dataclass, field

from content.models import Chapter, Part, Section, Textbook


@dataclass(eq=False)
class BookSection:
    row: Section
    language: str
    number: int
    chapter: "BookChapter"


@dataclass(eq=False)
class BookChapter:
    row: Chapter
    language: str
    number: int
    part: "BookPart"
    sections: list[BookSection] = field(default_factory=list)


@dataclass(eq=False)
class BookPart:
    row: Part
    language: str
    number: int
    chapters: list[BookChapter] = field(default_factory=list)


@dataclass(eq=False)
class Book:
    """Numbers of parts, chapters and sections each run through the whole book."""

    row: Textbook
    language: str
    parts: list[BookPart]

    @property
    def sections(self) -> list[BookSection]:
        return [section for part in self.parts for chapter in part.chapters for section in chapter.sections]

    def place_of(self, section: Section) -> BookSection | None:
        return next((placed for placed in self.sections if placed.row.pk == section.pk), None)


def load(language: str) -> Book | None:
    """The book for a reader of `language`, without chapters that have nothing to read yet. Three queries."""
    textbook = Textbook.objects.select_related("author__photo").first()
    if textbook is None:
        return None
    readable = _readable_sections(language)
    book = Book(textbook, language, [])
    chapters = Chapter.objects.filter(part__textbook=textbook).select_related("part")
    for chapter in chapters.order_by("part__position", "part_id", "position", "pk"):
        if chapter.pk in readable:
            _append(book, chapter, readable[chapter.pk])
    return book if book.parts else None


def _readable_sections(language: str) -> dict[int, list[Section]]:
    """By the key of their chapter, in order."""
    rows = Section.objects.published().in_language(language).placed()
    found: dict[int, list[Section]] = {}
    for section in rows.only(
        "slug", "language", "title", "lead", "reading_minutes", "edition", "original_id"
    ):
        found.setdefault(section.home, []).append(section)
    return found


def _append(book: Book, chapter: Chapter, sections: list[Section]) -> None:
    if not book.parts or book.parts[-1].row.pk != chapter.part_id:
        book.parts.append(BookPart(chapter.part, book.language, len(book.parts) + 1))
    part = book.parts[-1]
    last = max((c.number for p in book.parts for c in p.chapters), default=0)
    bound = BookChapter(chapter, book.language, last + 1, part)
    part.chapters.append(bound)
    first = len(book.sections) + 1
    bound.sections = [
        BookSection(section, book.language, number, bound)
        for number, section in enumerate(sections, start=first)
    ]
