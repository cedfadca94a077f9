"""Trees of Markdown files made for the tests."""

from pathlib import Path

from content.importing.book import Book
from content.importing.files import Files
from content.importing.markdown import read_tree

Tree = dict[str, str | bytes]


def files(tree: Tree) -> Files:
    def reader(content: str | bytes) -> bytes:
        return content.encode() if isinstance(content, str) else content

    return Files({name: (lambda content=content: reader(content)) for name, content in tree.items()})  # type: ignore[misc]


def read(tree: Tree, *, language: str = "ru") -> Book:
    return read_tree(files(tree), name="Книга", language=language)


def write(tree: Tree, folder: Path) -> Path:
    for name, content in tree.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def shape(book: Book) -> list[tuple[str, str, list[str]]]:
    """Titles of parts, chapters and sections."""
    return [
        (part.title, chapter.title, [section.title for section in chapter.sections])
        for part in book.parts
        for chapter in part.chapters
    ]


def lost(book: Book) -> list[tuple[str, str]]:
    return [(line.kind, line.words) for line in book.lost]
