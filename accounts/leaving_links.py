"""The links of the letters about a deletion. They sign nobody in and show nobody's data."""

from uuid import UUID

from django.conf import settings
from django.core import signing

from accounts.models import AccountDeletion, ErasureReceipt
from core.languages import Language

_SALT = "accounts.deletion.cancel"


def address_of(deletion: AccountDeletion) -> str:
    """Of the page that cancels it."""
    return f"{_account(deletion.language)}/keep/{signing.dumps(deletion.pk.hex, salt=_SALT)}"


def receipt_address(receipt: AccountDeletion | ErasureReceipt) -> str:
    """Of the page that says whether the account is gone."""
    return f"{_account(receipt.language)}/receipt/{receipt.number}"


def _account(language: str) -> str:
    return f"{settings.SITE_URL}{Language(language).prefix}/account"


def deletion_of(token: str) -> AccountDeletion | None:
    """Which deletion the link would cancel; looking at it changes nothing. None when it is over."""
    try:
        key = UUID(signing.loads(token, salt=_SALT))
    except (signing.BadSignature, ValueError):
        return None
    return AccountDeletion.objects.filter(pk=key).first()
