from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from accounts import cleaning


class Command(BaseCommand):
    help = "Removes accounts that were never confirmed, with old sign-in requests and limits. Run it daily."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--days",
            type=int,
            default=settings.UNCONFIRMED_ACCOUNT_DAYS,
            help="How old an unconfirmed account must be (default: UNCONFIRMED_ACCOUNT_DAYS).",
        )
        parser.add_argument("--dry-run", action="store_true", help="Only count.")

    def handle(self, *, days: int, dry_run: bool, **options: Any) -> None:
        cleaned = cleaning.clean(days=days, dry_run=dry_run)
        verb = "Would remove" if dry_run else "Removed"
        self.stdout.write(
            f"{verb} {cleaned.accounts} unconfirmed accounts older than {days} days, "
            f"{cleaned.requests} old sign-in requests and {cleaned.limits} past limits."
        )
