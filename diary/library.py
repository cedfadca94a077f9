"""One person's reading, opened, beside the texts as they are now. Every look begins here, with its owner."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.db.models.functions import Coalesce
from django.utils.functional import cached_property

from accounts.models import User
from content.book import Book, BookSection
from content.book import load as load_book
from content.fresh import Fresh, fresh_paragraphs
from content.models import Kind
from content.since import body_read
from diary.models import ReadingProgress
from diary.reading import Progress, Standing, TextKey, from_fields, standing
from diary.texts import KINDS
from diary.vault import Vault

_ROOT = Coalesce("original", "pk")
Found = dict[int, list[tuple[Progress, str]]]


@dataclass(frozen=True)
class Read:
    """A text and how far it has been read; `row` is what a reader of the language gets."""

    kind: str
    row: Any
    standing: Standing


@dataclass(frozen=True)
class BookReading:
    """The textbook as it is now. `standings` by the key of the section's row that is shown."""

    book: Book
    standings: dict[int, Standing]

    def read_among(self, sections: Sequence[BookSection]) -> int:
        return sum(self.standings[section.row.pk].read_at is not None for section in sections)

    def next_after(self, row: Any) -> BookSection | None:
        """The next section that is not read, round the book's end."""
        sections = self.book.sections
        numbers = [place for place, section in enumerate(sections, 1) if root_of(section.row) == root_of(row)]
        start = numbers[0] if numbers else 0
        ahead = sections[start:] + sections[:start]
        return next((each for each in ahead if not self.standings[each.row.pk].read_at), None)


def root_of(row: Any) -> int:
    """The key of the text's original: what a text and its translation have in common."""
    key: int = row.original_id or row.pk
    return key


def mark_name(key: TextKey) -> str:
    """What the mark of a text's row is made of."""
    return f"reading|{key.kind}|{key.number}"


def pairs(keys: Iterable[TextKey]) -> dict[TextKey, dict[int, str]]:
    """Each of the texts that readers can see: all its rows' editions by key. One query a kind."""
    asked = set(keys)
    found: dict[TextKey, dict[int, str]] = {}
    for kind, model in KINDS.items():
        numbers = [key.number for key in asked if key.kind == kind]
        if numbers:
            by_root: dict[int, dict[int, str]] = {}
            in_pair = Q(pk__in=numbers) | Q(original__in=numbers) | Q(translations__in=numbers)
            rows = model.objects.published().filter(in_pair).annotate(root=_ROOT).order_by().distinct()
            for number, root, edition in rows.values_list("pk", "root", "edition"):
                by_root.setdefault(root, {})[number] = edition
            for pair in by_root.values():
                found |= {key: pair for key in asked if key.kind == kind and key.number in pair}
    return found


def fresh(key: TextKey, edition: str) -> list[Fresh]:
    """Paragraphs of the text that are new, or others than in the edition that was read. Two queries.

    Empty also when that edition is not kept: then nobody knows.
    """
    text = KINDS[key.kind].objects.published().filter(pk=key.number).first()
    before = body_read(text, edition) if text else None
    return [] if text is None or before is None else fresh_paragraphs(before, text.body)


class Library:
    """For a reader of `language`."""

    def __init__(self, owner: User, language: str) -> None:
        self.owner = owner
        self.language = language
        self.vault = Vault(owner)

    def text(self, key: TextKey) -> Standing | None:
        """None for what readers cannot see."""
        pair = pairs([key]).get(key)
        if pair is None:
            return None
        names = [mark_name(TextKey(key.kind, number)) for number in pair]
        marks = [mark for name in names for mark in self.vault.marks(name)]
        opened = self._opened(ReadingProgress.objects.of(self.owner).filter(mark__in=marks))
        return standing(key.number, [(each, pair[each.text.number]) for each in opened])

    def recent(self) -> list[Read]:
        """All that readers can still see of what was begun or read, the last noted first."""
        noted = [(each.standing.at, each) for kind in KINDS for each in self._noted(kind) if each.standing.at]
        return [each for _at, each in sorted(noted, key=lambda pair: pair[0], reverse=True)]

    def resume(self) -> Read | None:
        """Where to go on: what was begun last, or after a section read to its end the next one."""
        recent = self.recent()
        last = recent[0] if recent else None
        if last and last.standing.read_at and last.kind == Kind.SECTION and self.book:
            ahead = self.book.next_after(last.row)
            if ahead:
                return Read(Kind.SECTION.value, ahead.row, self.book.standings[ahead.row.pk])
        return next((each for each in recent if each.standing.state == "begun"), None)

    @cached_property
    def book(self) -> BookReading | None:
        whole = load_book(self.language)
        if whole is None:
            return None
        found = self._found(Kind.SECTION)
        rows = [section.row for section in whole.sections]
        return BookReading(whole, {row.pk: standing(row.pk, found.get(root_of(row), [])) for row in rows})

    @cached_property
    def progress(self) -> dict[str, dict[int, Progress]]:
        """By kind and key; two queries."""
        found: dict[str, dict[int, Progress]] = {kind: {} for kind in KINDS}
        for each in self._opened(ReadingProgress.objects.of(self.owner)):
            found[each.text.kind][each.text.number] = each
        return found

    def _opened(self, rows: Iterable[ReadingProgress]) -> list[Progress]:
        return [from_fields(self.vault.open(row)) for row in rows]

    def _found(self, kind: str) -> Found:
        """By the original's key: the progress of a text's rows, with the editions that they have now."""
        known = self.progress[kind]
        rows = KINDS[kind].objects.filter(pk__in=known).annotate(root=_ROOT).order_by()
        found: Found = {}
        for number, root, edition in rows.values_list("pk", "root", "edition"):
            found.setdefault(root, []).append((known[number], edition))
        return found

    def _noted(self, kind: str) -> list[Read]:
        found = self._found(kind)
        rows = KINDS[kind].objects.published().in_language(self.language).annotate(root=_ROOT)
        return [
            Read(kind, row, standing(row.pk, found[row.root]))
            for row in rows.filter(root__in=found).defer("body", "sources")
        ]
