"""`manage.py import_textbook book.docx`: a book from Word or Markdown into the textbook."""

from argparse import ArgumentParser, BooleanOptionalAction
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from content.actions.importing import begin, ending, import_book
from content.importing.reading import opened
from content.importing.telling import counted, grouped
from content.models import BookImport
from core.errors import DomainError
from core.languages import Language

_WIDTH = 30  # characters of the progress bar


class Command(BaseCommand):
    help = (
        "Brings a book into the textbook: a DOCX, a folder of Markdown files (mdBook's or plain), "
        "or a zip of one. Again, it updates what changed and makes nothing twice. "
        "Texts changed at the desk are kept."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", type=Path, help="the file or the folder")
        parser.add_argument("--language", choices=Language.values, default=Language.RU)
        parser.add_argument("--dry-run", action="store_true", help="write nothing, only report")
        parser.add_argument(
            "--publish", action=BooleanOptionalAction, default=False, help="publish what is ready for readers"
        )
        parser.add_argument(
            "--draft", action="store_false", dest="publish", help="new sections are drafts (so it is anyway)"
        )
        parser.add_argument(
            "--overwrite", action="store_true", help="take the file's text where the desk changed it too"
        )
        parser.add_argument(
            "--withdraw-missing",
            action="store_true",
            help="withdraw sections that are not in the file any more",
        )
        parser.add_argument(
            "--section-level",
            type=int,
            choices=[1, 2, 3],
            default=0,
            help="DOCX: which headings are sections; else the deepest of the first three that the book has",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["path"]
        chosen = {
            name: options[name] for name in ("publish", "overwrite", "withdraw_missing", "section_level")
        }
        try:
            run = begin(
                file_name=path.resolve().name,
                language=options["language"],
                dry_run=options["dry_run"],
                options=chosen,
            )
            with ending(run):
                self._run(path, run)
        except DomainError as error:
            raise CommandError(error.message) from error
        self._tell(run)

    def _run(self, path: Path, run: BookImport) -> None:
        level = int(run.options["section_level"])
        with opened(path, language=run.language, section_level=level) as book:
            import_book(book=book, run=run, progress=self._progress if self.stdout.isatty() else None)

    def _progress(self, done: int, total: int) -> None:
        """One line that is written over; nothing when the output goes to a file."""
        filled = _WIDTH * done // max(1, total)
        ending = "\n" if done == total else ""
        self.stdout.write(f"\r[{'#' * filled}{'.' * (_WIDTH - filled)}] {done}/{total}", ending=ending)
        self.stdout.flush()

    def _tell(self, run: BookImport) -> None:
        if run.dry_run:
            self.stdout.write(_("Nothing was written: this was only a look."))
        for words, number in counted(run.report):
            self.stdout.write(f"{words}: {number}")
        for title, lines in grouped(run.report):
            self.stdout.write(f"\n{title}:")
            for where, words in lines:
                self.stdout.write("  " + ": ".join(filter(None, (where, words))))
