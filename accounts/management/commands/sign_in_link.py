from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from accounts import actions, addresses
from accounts.models import User


class Command(BaseCommand):
    help = "Prints a link that signs a person in, once, in any browser. For development."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email")
        parser.add_argument("--next", default="", help="Path of this site to go to afterwards.")
        parser.add_argument("--yes", action="store_true", help="Needed outside development.")

    def handle(self, *, email: str, next: str, yes: bool, **options: Any) -> None:
        if not (settings.DEBUG or yes):
            raise CommandError("This link opens the account to whoever sees it. Add --yes if you mean it.")
        try:
            user = User.objects.get(email=addresses.normalised(email), is_active=True)
        except (ValidationError, User.DoesNotExist) as error:
            raise CommandError(f"Nobody who may sign in has the address {email}.") from error
        self.stdout.write(actions.make_link(user=user, next_path=next))
