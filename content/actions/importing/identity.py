"""Which book it is: several may have come into the textbook, and one comes again under another file name.

The key of the book stands before the names of its rows: `tikhaya-kniga:sleep/evening.md`.
"""

from collections import Counter

from content.importing.book import Book
from content.importing.matching import Known, match, words_of
from content.models import BookImport, Section
from core.transliteration import first_free, slug

_MOST_KEY = 30
# The part of its sections that must be found again in what an import left, for the book to be the same.
_ENOUGH = 3


def prefix_of(book: Book, run: BookImport) -> str:
    """By what is written in it; else by the name of its file; else it is a new one."""
    found = _found_again(book, run.language).most_common(1)
    if found and found[0][1] * _ENOUGH >= len(list(book.sections)):
        return f"{found[0][0]}:"
    names: dict[str, str] = run.left["books"]
    same_file = [key for key, name in names.items() if name == run.file_name]
    return f"{same_file[-1] if same_file else _new_key(book)}:"


def _found_again(book: Book, language: str) -> Counter[str]:
    """Sections by the key of the book in which they were found; a translation is found by its names."""
    rows = list(Section.objects.exclude(source_id="").only("pk", "language", "source_id", "title", "body"))
    here = [row for row in rows if row.language == language]
    known = (Known(row.pk, _own(row.source_id), row.title, words_of(row.body)) for row in here)
    keys = {row.pk: row.source_id.partition(":")[0] for row in here}
    found = Counter(keys[key] for key in match(book.sections, known, sure=True).values())
    ids = {section.id for section in book.sections}
    for row in rows:
        if row.language != language and _own(row.source_id) in ids:
            found[row.source_id.partition(":")[0]] += 1
    return found


def _own(source_id: str) -> str:
    return source_id.partition(":")[2]


def _new_key(book: Book) -> str:
    taken = {name.partition(":")[0] for name in Section.objects.values_list("source_id", flat=True)}
    return first_free((slug(book.title) or "book")[:_MOST_KEY].strip("-"), taken.__contains__)
