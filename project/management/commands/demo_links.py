"""The last words of `make run`: where the practice is and how to enter it as each of three people."""

from typing import Any

from accounts.demo import PEOPLE
from accounts.links import ready_link
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError


class Command(BaseCommand):
    help = "Prints the address and a sign-in link for each demo person (development only)."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEBUG:
            raise CommandError("This prints sign-in links, so it works only with DEBUG=true.")
        lines = [
            "",
            "  Opora is up.",
            "",
            f"  Site      {settings.SITE_URL}/",
            f"  Desk      {settings.SITE_URL}/admin/",
        ]
        lines += [
            f"  Letters   {settings.SITE_URL}/dev/mail/",
            "",
            "  Sign in (each link once, within ten minutes):",
        ]
        lines += [f"  {person.role:<9} {ready_link(person.email)}" for person in PEOPLE]
        self.stdout.write("\n".join(lines))
