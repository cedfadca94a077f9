"""`manage.py check_links`: do the pages of other sites that our texts lead to still stand?"""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.translation import override

from content.actions.link_checks import check_links, due_links
from content.actions.links import collect_external_links
from content.models import ExternalLink


class Command(BaseCommand):
    help = "Asks the sites that published texts lead to. For cron; the worker does it once a day by itself."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--all", action="store_true", help="also those that were looked at today")
        parser.add_argument("--dry-run", action="store_true", help="only list what would be asked")

    def handle(self, *args: Any, **options: Any) -> None:
        count = collect_external_links()
        links = due_links(all_of_them=options["all"])
        self.stdout.write(f"Links to other sites: {count}, to be looked at now: {len(links)}.")
        if options["dry_run"]:
            for link in links:
                self.stdout.write(f"  {link.url}")
            return
        with override(settings.LANGUAGE_CODE):  # the words of an answer are kept for editors
            for number, link in enumerate(check_links(links), start=1):
                self.stdout.write(f"  {number}/{len(links)}  {link.url}  {link.problem or 'works'}")
        self.stdout.write(f"Dead, having failed three times in a row: {ExternalLink.objects.dead().count()}.")
