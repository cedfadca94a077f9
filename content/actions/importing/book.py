"""Brings a book in. Each section is a transaction of its own, written with the note of how far we are.

One transaction for the whole book would hold the version of the content, which every saving at the desk
moves, for as long as the book takes; and since what is unchanged is passed over, an import that was
interrupted is finished by running it again.
"""

from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from content import version
from content.actions.importing.identity import prefix_of
from content.actions.importing.pictures import BookPictures
from content.actions.importing.report import Report
from content.actions.importing.sections import Deciding, Decision, draft, unready
from content.actions.importing.structure import Structure
from content.actions.texts import save_text, withdraw
from content.importing.book import Book
from content.importing.matching import Known, match, words_of
from content.models import BookImport, Section, Status
from core.errors import DomainError

Progress = Callable[[int, int], None]
_NOTHING_LEFT: dict[str, dict[str, Any]] = {
    "books": {},
    "titles": {},
    "homes": {},
    "order": {},
    "versions": {},
}


def import_book(
    *, book: Book, run: BookImport, by: User | None = None, progress: Progress | None = None
) -> BookImport:
    """Writes the book, or with `run.dry_run` only tells what it would write: see `run.report`.

    `run.options`: publish, overwrite, withdraw_missing.
    """
    _Importing(book, run, by, progress or (lambda _done, _total: None)).go()
    return run


class _Importing:
    def __init__(self, book: Book, run: BookImport, by: User | None, progress: Progress) -> None:
        self.book = book
        self.run = run
        self.by = by
        self.progress = progress
        self.report = Report()
        run.left = _left_by_last(run)
        self.prefix = prefix_of(book, run)
        run.left["books"][self.prefix[:-1]] = run.file_name
        self.rows = self._found_rows()

    def go(self) -> None:
        options = self.run.options
        found = {name: row for name, row in self.rows.items() if row.pk}
        missing = self._missing()
        pictures = BookPictures(self.book, language=self.run.language, dry_run=self.run.dry_run)
        overwrite = bool(options.get("overwrite"))
        structure = Structure(
            self.report,
            self.run.left,
            prefix=self.prefix,
            language=self.run.language,
            overwrite=overwrite,
            dry_run=self.run.dry_run,
        )
        deciding = Deciding(self.rows, pictures, self.report, self.run.left, overwrite=overwrite)
        with transaction.atomic():
            structure.settle(self.book, found)
            self._rename_sources()
        self._sections(structure, deciding)
        self._order(structure)
        if options.get("publish"):
            self._publish()
        for row in missing:
            self._tell_missing(row)
        self._note()
        if structure.changed and not self.run.dry_run:
            version.touch()

    # --- which rows ---

    def _found_rows(self) -> dict[str, Section]:
        """The row of every section of the book; those it has not yet are made, unsaved."""
        language = self.run.language
        stored = {row.pk: row for row in self._imported()}
        known = (
            Known(row.pk, row.source_id.removeprefix(self.prefix), row.title, words_of(row.body))
            for row in stored.values()
        )
        keys = match(self.book.sections, known)
        taken: set[str] = set()
        return {
            section.id: stored[keys[section.id]]
            if section.id in keys
            else draft(section, self.prefix, language, taken)
            for section in self.book.sections
        }

    def _imported(self) -> "QuerySet[Section]":
        return Section.objects.filter(language=self.run.language, source_id__startswith=self.prefix)

    def _missing(self) -> list[Section]:
        if not self.book.whole:
            return []
        here = [row.pk for row in self.rows.values() if row.pk]
        return list(self._imported().exclude(pk__in=here))

    def _rename_sources(self) -> None:
        """In two steps, since two sections may have exchanged their names. No version: nobody reads it."""
        names = {self.prefix + name: row for name, row in self.rows.items() if row.pk}
        renamed = [(row, name) for name, row in names.items() if row.source_id != name]
        if self.run.dry_run:
            return
        for row, _name in renamed:
            Section.objects.filter(pk=row.pk).update(source_id=f"~{row.pk}")
        for row, name in renamed:
            row.source_id = name
            Section.objects.filter(pk=row.pk).update(source_id=name)

    # --- writing ---

    def _sections(self, structure: Structure, deciding: Deciding) -> None:
        homes = {
            each.id: chapter.id
            for part in self.book.parts
            for chapter in part.chapters
            for each in chapter.sections
        }
        sections = list(self.book.sections)
        self.run.total = len(sections)
        for number, section in enumerate(sections, 1):
            with transaction.atomic():
                decision = deciding.decide(section)
                if self.run.dry_run:
                    _fill(decision)
                else:
                    self._write(decision, structure, homes[section.id])
                self.run.done = number
                self._note()
            self.progress(number, len(sections))

    def _write(self, decision: Decision, structure: Structure, home: str) -> None:
        row, base = decision.row, decision.row.version
        original = self._original(row) if decision.is_new else row.original
        if decision.is_new and original is not None:
            row.original = original
        elif row.original_id is None and self._moved(row, structure.chapters[home].pk):
            row.chapter = structure.chapters[home]
            Section.objects.filter(pk=row.pk).update(chapter=row.chapter)
            structure.changed = True
        _fill(decision)
        if decision.values and self._refused(decision, base):
            return
        if row.pk:
            self.run.left["homes"][f"section:{row.pk}"] = structure.chapters[home].pk
            versions = self.run.left["versions"].setdefault(str(row.pk), {})
            versions.update(dict.fromkeys(decision.settled, row.version))

    def _moved(self, row: Section, home: int) -> bool:
        """The file has put it elsewhere since the last import."""
        return row.chapter_id != home and self.run.left["homes"].get(f"section:{row.pk}") != home

    def _refused(self, decision: Decision, base: int) -> bool:
        row, where = decision.row, decision.section.told_as
        note = _("imported from %(file)s") % {"file": self.run.file_name}
        try:
            with transaction.atomic():
                save_text(text=row, by=self.by, base=base, note=note[:200], in_company=True)
        except DomainError as error:
            self.report.add("kept", where, error.message)
            self.report.counts["kept"] += 1
            if row.pk:
                row.refresh_from_db()
            return True
        return False

    def _original(self, row: Section) -> Section | None:
        """The Russian section of the same name in its file, when this one is not Russian."""
        if row.language == "ru":
            return None
        free = Section.objects.filter(language="ru", original=None, translations=None)
        return free.filter(source_id=row.source_id).first()

    def _order(self, structure: Structure) -> None:
        with transaction.atomic():
            for part in self.book.parts:
                for chapter in part.chapters:
                    rows = (self.rows[section.id] for section in chapter.sections)
                    placed = [row for row in rows if row.pk and row.original_id is None]
                    structure.order_sections(chapter, placed)

    def _publish(self) -> None:
        """What was never published: a text that the desk took away stays away."""
        for section in self.book.sections:
            row = self.rows[section.id]
            if row.status != Status.DRAFT or row.published_at or row.withdrawn_at:
                continue
            where = section.told_as
            if problem := unready(row):
                self.report.add("draft", where, _("stays a draft: %(problem)s") % {"problem": problem})
                continue
            self.report.counts["published"] += 1
            if not self.run.dry_run:
                row.status = Status.PUBLISHED
                save_text(text=row, by=self.by, note=_("published by the import"), in_company=True)

    def _tell_missing(self, row: Section) -> None:
        self.report.counts["missing"] += 1
        if not self.run.options.get("withdraw_missing") or row.status != Status.PUBLISHED:
            self.report.add("missing", row.title, _("is not in the file any more; left as it is"))
            return
        self.report.add("missing", row.title, _("is not in the file any more; withdrawn from readers"))
        self.report.counts["withdrawn"] += 1
        if not self.run.dry_run:
            withdraw(text=row, by=self.by)

    def _note(self) -> None:
        self.run.report = self.report.as_json(self.book.lost)
        self.run.seen_at = timezone.now()
        if self.run.pk:
            left = [] if self.run.dry_run else ["left"]
            self.run.save(update_fields=["report", "done", "total", "seen_at", *left])


def _fill(decision: Decision) -> None:
    for name, value in decision.values.items():
        setattr(decision.row, name, value)


def _left_by_last(run: BookImport) -> dict[str, dict[str, Any]]:
    """Across all imports of the language, since each hands on what it was given."""
    earlier = BookImport.objects.filter(language=run.language, dry_run=False).exclude(left={})
    last = earlier.order_by("-seen_at", "-pk").first()
    left = last.left if last else {}
    return {name: dict(left.get(name, empty)) for name, empty in _NOTHING_LEFT.items()}
