from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from accounts import actions, addresses
from accounts.models import User


class Command(BaseCommand):
    help = "Signs a person out in every browser: after a telephone or a computer was lost."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email")

    def handle(self, *, email: str, **options: Any) -> None:
        try:
            user = User.objects.get(email=addresses.normalised(email))
        except (ValidationError, User.DoesNotExist) as error:
            raise CommandError(f"Nobody has the address {email}.") from error
        actions.end_sessions(user=user)
        self.stdout.write(f"{user.email} is signed in nowhere any more.")
