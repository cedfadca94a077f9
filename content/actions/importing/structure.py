"""Parts and chapters of an imported book: found again, made, put into the file's order."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import Max
from django.utils.translation import gettext as _

from content.actions.importing.report import Report
from content.importing.book import Book, BookChapter, BookPart
from content.models import Chapter, Part, Section, Textbook
from core.transliteration import first_free, slug

_MOST_TITLE = 160
_MOST_SLUG = 50


class Structure:
    """`left` is what the import before this one left behind, see BookImport; rows by the book's ids.

    On a dry run rows that would be made stay unsaved.
    """

    def __init__(
        self,
        report: Report,
        left: dict[str, Any],
        *,
        prefix: str,
        language: str,
        overwrite: bool,
        dry_run: bool,
    ) -> None:
        self.report = report
        self.left = left
        self.prefix = prefix
        self.language = language
        self.overwrite = overwrite
        self.dry_run = dry_run
        self.changed = False
        self.parts: dict[str, Part] = {}
        self.chapters: dict[str, Chapter] = {}

    def settle(self, book: Book, sections: dict[str, Section]) -> None:
        """`sections` are the rows that the book's sections were found to be."""
        textbook = self._textbook(book)
        self._find_chapters(book, sections)
        self._find_parts(book)
        for part in book.parts:
            row = self._row(self.parts, Part, part, {"textbook": textbook})
            for chapter in part.chapters:
                self._chapter(chapter, row)
        self._order(
            "parts", [self.parts[part.id] for part in book.parts], _siblings(Part, textbook=textbook.pk)
        )
        for part in book.parts:
            row = self.parts[part.id]
            chapters = [self.chapters[chapter.id] for chapter in part.chapters]
            self._order(f"part:{row.pk}", chapters, _siblings(Chapter, part=row.pk))

    def order_sections(self, chapter: BookChapter, rows: list[Section]) -> None:
        home = self.chapters[chapter.id]
        self._order(f"chapter:{home.pk}", rows, _siblings(Section, chapter=home.pk))

    def _textbook(self, book: Book) -> Textbook:
        found = Textbook.objects.first()
        if found is None:
            title = book.title[:_MOST_TITLE]
            found = Textbook(slug=slug(title)[:_MOST_SLUG] or "book", title_ru=title)
            setattr(found, f"title_{self.language}", title)
            self._save(found)
        return found

    def _find_chapters(self, book: Book, sections: dict[str, Section]) -> None:
        """By its id; one that was renamed by where most of its sections stand."""
        known = self._known(Chapter)
        wanted = [chapter for part in book.parts for chapter in part.chapters]
        homes = {
            chapter.id: [sections[each.id].chapter_id for each in chapter.sections if each.id in sections]
            for chapter in wanted
        }
        self.chapters = _found(known, homes)

    def _find_parts(self, book: Book) -> None:
        """By its id; one that was renamed by where most of its chapters stand."""
        homes = {
            part.id: [self.chapters[each.id].part_id for each in part.chapters if each.id in self.chapters]
            for part in book.parts
        }
        self.parts = _found(self._known(Part), homes)

    def _known(self, model: type[Any]) -> dict[str, Any]:
        """Rows of this book by its own ids."""
        rows = model.objects.filter(source_id__startswith=self.prefix)
        return {row.source_id.removeprefix(self.prefix): row for row in rows}

    def _chapter(self, chapter: BookChapter, part: Part) -> None:
        is_new = chapter.id not in self.chapters
        row = self._row(self.chapters, Chapter, chapter, {"part": part, "slug": ""})
        homes, name = self.left["homes"], f"chapter:{row.pk}"
        if not is_new and row.part_id != part.pk and homes.get(name) != part.pk:
            row.part = part
            self._save(row)
        homes[name] = part.pk

    def _row(
        self, rows: dict[str, Any], model: type[Any], given: BookPart | BookChapter, values: dict[str, Any]
    ) -> Any:
        row = rows.get(given.id)
        if row is None:
            row = model(**values, position=_last_place(model, values), title_ru=given.title[:_MOST_TITLE])
            rows[given.id] = row
            if "slug" in values:
                row.slug = _free_slug(given.title)
        old = row.source_id
        row.source_id = self.prefix + given.id
        name = f"{model._meta.model_name}:{row.pk}"
        changed = self._fill(row, name, "title", given.title[:_MOST_TITLE])
        changed |= self._fill(row, name, "lead", given.lead)
        if row.pk is None or changed or old != row.source_id:
            self._save(row)
        kept = {"title": given.title[:_MOST_TITLE], "lead": given.lead}
        self.left["titles"][f"{model._meta.model_name}:{row.pk}"] = kept
        return row

    def _fill(self, row: Any, name: str, field: str, value: str) -> bool:
        """Takes the file's words unless they were changed at the desk; true when the row changed."""
        attribute = f"{field}_{self.language}"
        mine, before = getattr(row, attribute), self.left["titles"].get(name, {}).get(field)
        if value in {mine, before}:
            return False
        # A row made from an English book shows its English title in Russian, until there is a Russian one.
        borrowed = self.language == "ru" and mine == getattr(row, f"{field}_en")
        if row.pk is not None and mine and mine != before and not borrowed and not self.overwrite:
            self.report.add(
                "kept", mine, _("changed here too, kept yours; the file says “%(words)s”") % {"words": value}
            )
            return False
        setattr(row, attribute, value)
        return True

    def _order(self, name: str, wanted: Sequence[Any], siblings: list[Any]) -> None:
        """The file's order, when the file changed it; rows made at the desk stay where they stand."""
        keys = [row.pk for row in wanted]
        if self.dry_run or self.left["order"].get(name) == keys:
            self.left["order"][name] = keys
            return
        self.left["order"][name] = keys
        chosen = set(keys)
        before = [row for row in siblings if row.pk not in chosen]
        first = next((place for place, row in enumerate(siblings) if row.pk in chosen), len(siblings))
        ahead = sum(1 for row in siblings[:first] if row.pk not in chosen)
        for place, row in enumerate([*before[:ahead], *wanted, *before[ahead:]]):
            if row.position != place:
                row.position = place
                self.changed = True
                type(row).objects.filter(pk=row.pk).update(position=place)

    def _save(self, row: Any) -> None:
        if not self.dry_run:
            row.save()
            self.changed = True


def _found(known: dict[str, Any], homes: Mapping[str, Sequence[int | None]]) -> dict[str, Any]:
    """Rows by the ids of the book; `homes` are the rows in which what each of them holds stands now."""
    found = {name: known[name] for name in homes if name in known}
    free = {row.pk: row for name, row in known.items() if name not in found}
    for name in (each for each in homes if each not in known):
        key = _most_common(home for home in homes[name] if home in free)
        if key is not None:
            found[name] = free.pop(key)
    return found


def _siblings(model: type[Any], **parent: int | None) -> list[Any]:
    if None in parent.values():
        return []
    return list(model.objects.filter(**parent).order_by("position", "pk").only("pk", "position"))


def _last_place(model: type[Any], values: dict[str, Any]) -> int:
    parent = next(value for value in values.values() if value != "")
    last = model.objects.aggregate(last=Max("position"))["last"] if parent.pk else None
    return 0 if last is None else last + 1


def _most_common(keys: Iterable[int | None]) -> int | None:
    found = Counter(key for key in keys if key is not None).most_common(1)
    return found[0][0] if found else None


def _free_slug(title: str) -> str:
    stem = (slug(title) or "chapter")[: _MOST_SLUG - 4].strip("-")
    return first_free(stem, lambda name: Chapter.objects.filter(slug=name).exists())
