"""What every room holds of a person. settings.PERSONAL_DATA names their modules, so no room is known here."""

from importlib import import_module
from typing import Any, Protocol

from django.conf import settings

from accounts.models import User


class PersonalData(Protocol):
    def export_for(self, user: User) -> dict[str, Any]:
        """Plain values, for a file that the person takes away."""

    def erase_for(self, user: User) -> None:
        """For good, and running it again must do no harm."""


def rooms() -> dict[str, PersonalData]:
    """By name, the lowest room first. Erasing goes the other way: the account itself goes last."""
    return {name: import_module(path) for name, path in settings.PERSONAL_DATA.items()}
