"""A file or folder as a book, by what is inside and not by its name alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath
from typing import IO

from django.utils.translation import gettext as _

from content.importing.book import Book, refused
from content.importing.files import of_folder, of_page, of_zip
from content.importing.markdown import read_tree
from content.importing.word import read_word

ENDINGS = (".docx", ".zip", ".md", ".markdown")


@contextmanager
def opened(path: Path, *, name: str = "", language: str, section_level: int = 0) -> Iterator[Book]:
    """The book at `path`; its pictures can be read inside the block. Raises DomainError in words."""
    shown = name or path.name
    if path.is_dir():
        yield read_tree(of_folder(path), name=shown, language=language)
        return
    if not path.is_file():
        raise refused(_("There is no such file or folder: %(name)s.") % {"name": shown})
    with path.open("rb") as file:
        yield read_file(file, name=shown, language=language, section_level=section_level)


def read_file(file: IO[bytes], *, name: str, language: str, section_level: int = 0) -> Book:
    """`name` is the file's own; its ending says what it should be. The file must stay open."""
    title, ending = PurePath(name).stem, PurePath(name).suffix.lower()
    if ending == ".zip":
        return read_tree(of_zip(file), name=title, language=language)
    if ending in {".md", ".markdown"}:
        book = read_tree(of_page(name, file.read()), name=title, language=language)
        book.whole = False
        return book
    if ending == ".docm":
        raise refused(_("This document carries macros, that is programs. Save it as DOCX."))
    if ending in {".docx", ".doc"}:
        return read_word(file, name=title, language=language, section_level=section_level)
    raise refused(_("A book comes as DOCX, as a ZIP of Markdown files, or as one Markdown file."))
