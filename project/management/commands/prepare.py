"""What must be done before serving on one's own machine; a second time it changes nothing."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Migrates, fills an empty database with the demo practice, and prints where to go."

    def handle(self, *args: Any, **options: Any) -> None:
        """In one process: each start of Python costs a second that `make run` would wait."""
        call_command("migrate", interactive=False, verbosity=0)
        call_command("createcachetable", verbosity=0)
        call_command("demo", only_if_empty=True, stdout=self.stderr)
        call_command("demo_links", stdout=self.stdout)
