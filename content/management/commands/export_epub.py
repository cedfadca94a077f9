"""`manage.py export_epub PATH`: the textbook as an e-book."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from content.export.epub import epub
from content.export.manuscript import written
from core.languages import Language


class Command(BaseCommand):
    help = "Writes the textbook as an EPUB file, with all that readers can see of it now."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", type=Path, help="the file to write")
        parser.add_argument("--language", choices=Language.values, default=Language.RU)

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["path"]
        book = written(options["language"])
        if book is None:
            raise CommandError("Nothing of the textbook can be read in this language yet.")
        try:
            path.write_bytes(epub(book))
        except OSError as error:
            raise CommandError(f"The file cannot be written: {error.strerror}.") from error
        self.stdout.write(f"{path}: {len(list(book.sections))} sections.")
