"""Names of time zones, as the IANA database writes them."""

from functools import cache
from zoneinfo import available_timezones

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _


@cache
def known() -> frozenset[str]:
    """Reading the whole database takes some 20 ms, so it is done once."""
    return frozenset(available_timezones())


def of_practice() -> str:
    return settings.TIME_ZONE


def validate_time_zone(name: str) -> None:
    if name not in known():
        raise ValidationError(_("This time zone is not known."), code="time_zone_invalid")
