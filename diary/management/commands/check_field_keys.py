"""Whether FIELD_KEYS opens what is in the database; reads only, and opens no diary."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from diary.actions import closed_keys


class Command(BaseCommand):
    help = "After a restore, or before an old key is taken away: says whether every diary can be opened."

    def handle(self, *args: Any, **options: Any) -> None:
        every, closed = closed_keys()
        if closed:
            raise CommandError(f"{closed} of {every} people's keys do not open with these FIELD_KEYS.")
        self.stdout.write(f"All {every} people's keys open.")
