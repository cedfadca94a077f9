from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from content.actions.unused_pictures import GRACE, Cleared, remove_unused_pictures


class Command(BaseCommand):
    help = (
        "Removes pictures that no text, cover, photo, logo or version in the history shows, "
        f"{GRACE.days} days after they were last wanted, and files of no picture. The worker runs it daily."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="Only list what would go.")

    def handle(self, *, dry_run: bool, **options: Any) -> None:
        cleared = remove_unused_pictures(dry_run=dry_run)
        for name in (*cleared.pictures, *cleared.files):
            self.stdout.write(f"  {name}")
        verb = "Would remove" if dry_run else "Removed"
        self.stdout.write(
            f"{verb} {len(cleared.pictures)} unused pictures and {len(cleared.files)} files of no picture: "
            f"{cleared.size:,} bytes."
        )
        self._warn(cleared)

    def _warn(self, cleared: Cleared) -> None:
        for path in cleared.missing:
            self.stderr.write(
                f"A file is missing: {path}. Upload the same picture again, or restore the folder."
            )
        if cleared.failed:
            self.stderr.write(
                f"{cleared.failed} pictures were given up by the worker: see the admin's list of them."
            )
