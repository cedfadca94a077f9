"""How often one may try.

A stranger who asks in another's name must not be able to keep them out: what one network may ask for an
address in a day is a third of what the address may get from everywhere.
"""

import math
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.errors import AccountsErrorCode
from core import ratelimit
from core.errors import DomainError

MINUTE, HOUR, DAY = 60, 3600, 86_400


@dataclass(frozen=True)
class Limit:
    """At most `most` tries of one key in `seconds`."""

    scope: str
    most: int
    seconds: int


LETTERS_BY_NETWORK = Limit("accounts.letters.network", 20, 10 * MINUTE)
# Enough to ask again twice when a letter does not come.
LETTERS_TO_ADDRESS_BY_NETWORK = Limit("accounts.letters.address.network", 3, 10 * MINUTE)
LETTERS_TO_ADDRESS_BY_NETWORK_A_DAY = Limit("accounts.letters.address.network.day", 10, DAY)
LETTERS_TO_ADDRESS = Limit("accounts.letters.address", 30, DAY)
# Each brings a letter; cancelled and asked for again, it would bring as many as somebody likes.
DELETIONS_BY_PERSON = Limit("accounts.deletions", 5, DAY)
CONFIRMATIONS_BY_NETWORK = Limit("accounts.confirmations.network", 30, 10 * MINUTE)


def keep_to_letters(*, address: str, network: str) -> None:
    """Counts one letter asked for; raises DomainError."""
    _keep_to(LETTERS_BY_NETWORK, network)
    _keep_to(LETTERS_TO_ADDRESS_BY_NETWORK, f"{address} {network}")
    _keep_to(LETTERS_TO_ADDRESS_BY_NETWORK_A_DAY, f"{address} {network}")
    _keep_to(LETTERS_TO_ADDRESS, address)


def keep_to_confirmations(*, network: str) -> None:
    """Counts one try to sign in; raises DomainError."""
    _keep_to(CONFIRMATIONS_BY_NETWORK, network)


def keep_to_deletions(*, person: str) -> None:
    """Counts one wish to delete an account; raises DomainError."""
    _keep_to(DELETIONS_BY_PERSON, person)


def _keep_to(limit: Limit, key: str) -> None:
    if ratelimit.hit(limit.scope, key, limit=limit.most, seconds=limit.seconds):
        return
    until_next = limit.seconds - int(timezone.now().timestamp()) % limit.seconds
    message = _("There were many tries in a short time. Please try again in %(pause)s.")
    raise DomainError(AccountsErrorCode.TOO_MANY_TRIES, message % {"pause": in_words(until_next)})


def in_words(seconds: int) -> str:
    """Rounded up, so that nobody comes too early: `3 minutes`, `2 hours`."""
    if seconds > HOUR:
        hours = math.ceil(seconds / HOUR)
        return ngettext("%(count)s hour", "%(count)s hours", hours) % {"count": hours}
    minutes = math.ceil(seconds / MINUTE)
    return ngettext("%(count)s minute", "%(count)s minutes", minutes) % {"count": minutes}
