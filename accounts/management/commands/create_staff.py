from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, no_translations

from accounts import actions, groups
from core.errors import DomainError


class Command(BaseCommand):
    help = "Makes a person staff. Run it again after an update, which may bring new things to edit."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email")
        parser.add_argument("--name", default="", help="How to greet.")
        parser.add_argument("--group", choices=sorted(settings.STAFF_GROUPS), default=groups.EDITORS)
        parser.add_argument("--superuser", action="store_true", help="May edit everything, people too.")

    @no_translations  # what a command says to the operator is English, like the documentation
    def handle(self, *, email: str, name: str, group: str, superuser: bool, **options: Any) -> None:
        try:
            user = actions.make_staff(email=email, display_name=name, group=group, superuser=superuser)
        except DomainError as error:
            raise CommandError(error.message) from error
        may = "may edit everything" if user.is_superuser else f"group {group}"
        self.stdout.write(f"{user.email} is staff now ({may}). Open {settings.SITE_URL}/admin/ to sign in.")
