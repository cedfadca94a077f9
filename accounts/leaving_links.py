"""The link of the letter that cancels a deletion. It signs nobody in and shows nobody's data."""

from uuid import UUID

from django.conf import settings
from django.core import signing

from accounts.models import AccountDeletion
from core.languages import Language

_SALT = "accounts.deletion.cancel"


def address_of(deletion: AccountDeletion) -> str:
    prefix = Language(deletion.language).prefix
    return f"{settings.SITE_URL}{prefix}/account/keep/{signing.dumps(deletion.pk.hex, salt=_SALT)}"


def deletion_of(token: str) -> AccountDeletion | None:
    """Which deletion the link would cancel; looking at it changes nothing. None when it is over."""
    try:
        key = UUID(signing.loads(token, salt=_SALT))
    except (signing.BadSignature, ValueError):
        return None
    return AccountDeletion.objects.filter(pk=key).first()
