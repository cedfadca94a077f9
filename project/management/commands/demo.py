"""`manage.py demo`: a practice to look at."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, no_translations
from django.utils import timezone

from accounts.demo import create_people
from accounts.models import User
from content.actions.demo import Told, is_empty, load_demo
from diary.actions.demo import keep_demo_diary


class Command(BaseCommand):
    help = "Puts the demo practice into the database. What is already there stays as it is."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--reset", action="store_true", help="write the demo texts anew over changed ones"
        )
        parser.add_argument("--only-if-empty", action="store_true", help="do nothing when there are texts")

    @no_translations
    def handle(self, *args: Any, **options: Any) -> None:
        if options["only_if_empty"] and not is_empty():
            self.stdout.write("There are texts already: the demo practice was not loaded.")
            return
        people = create_people()
        self._tell(load_demo(reset=options["reset"]))
        self._keep_diary(people.patient, reset=options["reset"])
        for user in (people.patient, people.editor, people.therapist):
            self.stdout.write(f"You can sign in as {user.email}.")

    def _keep_diary(self, patient: User, *, reset: bool) -> None:
        """Four months up to today; `reset` brings an older one up to today again."""
        if not settings.FIELD_KEYS:
            self.stdout.write("There is no demo diary: FIELD_KEYS is not set.")
            return
        records = keep_demo_diary(owner=patient, now=timezone.now(), reset=reset)
        if records:
            self.stdout.write(f"Demo diary of {patient.email}, created: records {records}.")

    def _tell(self, told: Told) -> None:
        for what, counted in (
            ("created", told.created),
            ("rewritten", told.rewritten),
            ("left as is", told.kept),
        ):
            if counted:
                listed = ", ".join(f"{name} {number}" for name, number in counted.items())
                self.stdout.write(f"Demo practice, {what}: {listed}.")
        for name in told.waiting:
            self.stdout.write(f"Waits for its original or its chapter: {name}.")
