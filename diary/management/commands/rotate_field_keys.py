"""Wraps everybody's key with the newest key of FIELD_KEYS. May be stopped and begun again at any time."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from core.sealing import Unreadable
from diary.actions import rewrap_keys


class Command(BaseCommand):
    help = "After a new key was put first in FIELD_KEYS: wraps everybody's key with it."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            for left in rewrap_keys():
                self.stdout.write(f"left: {left}")
        except Unreadable as error:
            raise CommandError(
                f"{error} Nothing was lost; put the missing key back and run this again."
            ) from error
        self.stdout.write("Done: the older keys of FIELD_KEYS are not needed any more.")
