"""The last words of `make run`: where the practice is and how to enter it as each of three people."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from accounts import actions
from accounts.models import User

# Who is asked for, and where each of them would want to arrive.
PEOPLE = (
    ("patient", "patient@example.org", "/"),
    ("editor", "editor@example.org", "/admin/"),
    ("therapist", "therapist@example.org", "/admin/"),
)


class Command(BaseCommand):
    help = "Prints the address and a sign-in link for each demo person (development only)."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEBUG:
            raise CommandError("This prints sign-in links, so it works only with DEBUG=true.")
        lines = ["", "Opora is up.", ""]
        lines += [f"  Site       {settings.SITE_URL}/", f"  Desk       {settings.SITE_URL}/admin/"]
        lines += [
            f"  Letters    {settings.SITE_URL}/dev/mail/",
            "",
            "Sign in, each link once, within ten minutes:",
            "",
        ]
        self.stdout.write("\n".join([*lines, *self._links()]))

    def _links(self) -> list[str]:
        """A practice that has replaced the demo has none of these people; then there is nothing to print."""
        known = {
            user.email: user for user in User.objects.filter(email__in=[email for _, email, _ in PEOPLE])
        }
        return [
            f"  {role:<10} {actions.make_link(user=known[email], next_path=path)}"
            for role, email, path in PEOPLE
            if email in known
        ]
