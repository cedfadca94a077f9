"""Gives everybody a new key of their own. May be stopped and begun again at any time."""

from argparse import ArgumentParser
from datetime import datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from core.sealing import Unreadable
from diary.actions import renew_data_keys


class Command(BaseCommand):
    help = "When a key of FIELD_KEYS and a copy of the database got out: seals every diary with a new key."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--before",
            type=_moment,
            help="Only keys made before this moment, with its offset: to go on where a run was stopped.",
        )

    def handle(self, *, before: datetime | None, **options: Any) -> None:
        since = before or timezone.now()
        self.stdout.write(f"If this is stopped, go on with: renew_data_keys --before {since.isoformat()}")
        try:
            for left in renew_data_keys(since):
                self.stdout.write(f"people left: {left}")
        except Unreadable as error:
            raise CommandError(f"{error} Nothing was lost; mend FIELD_KEYS and run this again.") from error
        self.stdout.write("Done: nothing is sealed with a key that was made before.")


def _moment(text: str) -> datetime:
    found = parse_datetime(text)
    if found is None or timezone.is_naive(found):
        raise ValueError(text)
    return found
