"""Reading what a person typed; each raises DomainError with words and the field's name."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from accounts import addresses
from accounts.errors import AccountsErrorCode
from accounts.models.user import LONGEST_NAME
from accounts.time_zones import validate_time_zone
from core.errors import DomainError
from core.languages import Language


def address(text: str) -> str:
    try:
        return addresses.normalised(text)
    except ValidationError as error:
        message = _(
            "This does not look like an e-mail address. Please check it: it looks like name@example.org."
        )
        raise DomainError(AccountsErrorCode.EMAIL_INVALID, message, ["email"]) from error


def language(text: str) -> Language:
    if text not in Language:
        message = _("This site speaks Russian and English.")
        raise DomainError(AccountsErrorCode.LANGUAGE_INVALID, message, ["language"])
    return Language(text)


def display_name(text: str) -> str:
    """One line without invisible signs; empty is allowed."""
    name = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    if len(name) > LONGEST_NAME:
        message = _("The name is too long: please keep it to %(longest)s letters.") % {
            "longest": LONGEST_NAME
        }
        raise DomainError(AccountsErrorCode.NAME_TOO_LONG, message, ["displayName"])
    return name


def time_zone(name: str) -> str:
    try:
        validate_time_zone(name)
    except ValidationError as error:
        raise DomainError(AccountsErrorCode.TIME_ZONE_INVALID, str(error.message), ["timeZone"]) from error
    return name
