"""A Word document (DOCX) as a book: mammoth reads it, here headings become parts, chapters, sections."""

import zipfile
from collections.abc import Callable
from typing import IO, Any

import mammoth
from django.utils.translation import gettext as _
from mammoth import documents

from content.importing import word_losses, word_styles
from content.importing.book import (
    Book,
    BookChapter,
    BookPart,
    BookSection,
    refuse_same_ids,
    refused,
    settle_links,
    short_id,
)
from content.importing.files import checked_entries
from content.importing.word_blocks import Blocks, Inline
from core.richtext import clean, outline, plain
from core.transliteration import first_free, slug

_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # both of .doc and of a DOCX under a password
_MOST_LEAD = 400  # characters: longer openings of a part or chapter become a section


def read_word(file: IO[bytes], *, name: str, language: str, section_level: int = 0) -> Book:
    """The file must stay open while the book is used: its pictures are read when they are asked for.

    `section_level` says which headings are sections, 1 to 3; 0: the deepest of these that the book has.
    Raises DomainError in words.
    """
    losses = _checked(file)
    book = Book(title=name)
    file.seek(0)
    read: list[Any] = []
    result = mammoth.convert_to_html(
        file, transform_document=lambda document: _kept(document, read), include_embedded_style_map=False
    )
    builder = _Builder(book, read[0], language, section_level)
    builder.build()
    book.lost += losses
    for message in result.messages:
        if "Image of type" not in message.message and "unrecognised element" not in message.message:
            book.lose("word", "", message.message)
    if not book.says_something:
        raise refused(_("There is no text in this document."))
    refuse_same_ids(book)
    return book


def _kept(document: Any, read: list[Any]) -> Any:
    """mammoth's own writing is not used: it is given an empty document."""
    read.append(document)
    return documents.document([])


def _checked(file: IO[bytes]) -> list[Any]:
    file.seek(0)
    head = file.read(8)
    file.seek(0)
    if not head:
        raise refused(_("The file is empty."))
    if head == _OLD_WORD:
        raise refused(
            _(
                "This is an old Word document (.doc), or one locked by a password. "
                "Save it as DOCX without a password."
            )
        )
    entries = checked_entries(file)
    if any(name.endswith("vbaProject.bin") for name in entries):
        raise refused(_("This document carries macros, that is programs. Save it as DOCX."))
    if "word/document.xml" not in entries or "[Content_Types].xml" not in entries:
        raise refused(_("This is not a Word document (DOCX)."))
    try:
        with zipfile.ZipFile(file) as archive:
            word_losses.refuse_document_types(archive)
            return list(word_losses.found_in(archive))
    except (zipfile.BadZipFile, SyntaxError, KeyError, EOFError, OSError, RuntimeError) as error:
        raise refused(_("The document is damaged. Open it in Word and save it anew.")) from error


class _Builder:
    """Goes through the paragraphs; whatever comes before a section's heading opens its part or chapter."""

    def __init__(self, book: Book, document: Any, language: str, section_level: int) -> None:
        self.book = book
        self.document = document
        self.language = language
        used = {level for level in map(_level, document.children) if 1 <= level <= 3}
        self.section_level = section_level or max(used, default=1)
        self.inline = Inline(book, document.notes, self._where)
        self.blocks = self._new_blocks()
        self.section: BookSection | None = None
        self.ids: set[str] = set()
        self.places: dict[str, tuple[Callable[[], str], str]] = {}
        self.title_seen = False
        self.heading = ""

    def build(self) -> None:
        for element in self.document.children:
            self._add(element)
        self._finish()
        for part in self.book.parts:
            part.chapters = [chapter for chapter in part.chapters if chapter.sections or chapter.lead]
        self.book.parts = [part for part in self.book.parts if part.chapters]
        self._settle_links()

    def _add(self, element: Any) -> None:
        level = _level(element)
        name = (getattr(element, "style_name", "") or "").lower()
        if level:
            self._heading(element, level)
        elif name == "title" and not self.title_seen:
            self.title_seen = True
            self.book.title = self.inline.words(element.children) or self.book.title
        elif not word_styles.is_contents(name):
            self.blocks.add(element)
            self._remember_bookmarks("")

    def _heading(self, element: Any, level: int) -> None:
        words = self.inline.words(element.children)
        if not words:
            return
        if level > self.section_level:
            self.blocks.heading(self.inline.html(element.children), min(3, level - self.section_level + 1))
            self._remember_bookmarks(words)
            return
        names, self.inline.bookmarks = self.inline.bookmarks, []
        given = next((each for each in names if not each.startswith("_")), "")
        self._finish()
        self._open(words, level, given)
        self.inline.bookmarks = names
        self._remember_bookmarks("")

    def _open(self, title: str, level: int, given: str) -> None:
        """A part, a chapter or a section. What lies between and has no name is called like the one above."""
        depth = self.section_level - level
        if depth == 2:
            self._open_part(title, given)
        elif depth == 1:
            self._open_chapter(title, given)
        else:
            chapter = self._chapter()
            own = self._id(given, chapter.id, title)
            self.section = BookSection(id=own, title=title, html="", explicit=bool(given))
            chapter.sections.append(self.section)
            self.section.where = self._where()

    def _open_part(self, title: str, given: str) -> None:
        self.book.parts.append(BookPart(id=self._id(given, "", title), title=title))

    def _open_chapter(self, title: str, given: str) -> None:
        part = self._part()
        part.chapters.append(BookChapter(id=self._id(given, part.id, title), title=title))

    def _part(self) -> BookPart:
        if not self.book.parts:
            self.book.parts.append(BookPart(id=".", title=self.book.title))
        return self.book.parts[-1]

    def _chapter(self) -> BookChapter:
        part = self._part()
        if not part.chapters:
            part.chapters.append(BookChapter(id=short_id(f"{part.id}/."), title=part.title))
        return part.chapters[-1]

    def _finish(self) -> None:
        """Puts what was read into the section, or into what has just been opened."""
        html, self.blocks = self.blocks.html, self._new_blocks()
        if self.section is not None:
            self.section.html = html
        elif html.strip():
            self._keep_opening(html)
        self.section = None

    def _keep_opening(self, html: str) -> None:
        """Short plain words introduce the part or chapter; more becomes a section of the same name."""
        last = self.book.parts[-1] if self.book.parts else None
        holder: BookPart | BookChapter | None = last.chapters[-1] if last and last.chapters else last
        words = plain(clean(html))
        is_plain = clean(html).count("<") == 2 * clean(html).count("<p>")
        if holder is not None and is_plain and len(words) <= _MOST_LEAD and not holder.lead:
            holder.lead = words.replace("\n", " ")
            return
        chapter = self._chapter()
        section = BookSection(
            id=self._id("", chapter.id, "_"), title=chapter.title, html=html, where=chapter.title
        )
        chapter.sections.insert(0, section)

    def _new_blocks(self) -> Blocks:
        return Blocks(self.inline, self.language)

    def _id(self, given: str, above: str, title: str) -> str:
        own = f"={given}" if given else "/".join(filter(None, (above, slug(title) or "_")))
        name = first_free(short_id(own), self.ids.__contains__)
        self.ids.add(name)
        return name

    def _where(self) -> str:
        part = self.book.parts[-1] if self.book.parts else None
        chapter = part.chapters[-1] if part and part.chapters else None
        titles = [each.title for each in (part, chapter, self.section) if each is not None]
        return " › ".join(dict.fromkeys(titles))

    def _remember_bookmarks(self, heading: str) -> None:
        section = self.section
        for name in self.inline.bookmarks:
            if section is not None:
                self.places[name] = (lambda section=section: section.id), heading  # type: ignore[misc]
        self.inline.bookmarks = []

    def _settle_links(self) -> None:
        headings = {
            section.id: {heading.title: heading.id for heading in outline(clean(section.html))}
            for section in self.book.sections
        }

        def find(target: str, _place: str) -> tuple[str, str] | None:
            if target.removeprefix("@") not in self.places:
                return None
            own, heading = self.places[target.removeprefix("@")]
            return own(), headings.get(own(), {}).get(heading, "")

        settle_links(self.book, find)


def _level(element: Any) -> int:
    if not isinstance(element, documents.Paragraph):
        return 0
    return word_styles.heading_level(element.style_name or "") or word_styles.heading_level(
        (element.style_id or "").replace("Heading", "Heading ")
    )
