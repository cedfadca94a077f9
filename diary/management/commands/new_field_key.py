"""Prints a fresh key for FIELD_KEYS; writes nothing."""

import base64
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from core.sealing import new_key


class Command(BaseCommand):
    help = "Prints a new key for FIELD_KEYS. Put it before the others, then run rotate_field_keys."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        name = timezone.now().strftime("k%Y%m%d")
        self.stdout.write(f"{name}:{base64.b64encode(new_key()).decode()}")
