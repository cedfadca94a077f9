"""Letters of this room: plain words, nothing that says what kind of site this is."""

from datetime import datetime

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts import leaving_links, links
from accounts.models import AccountDeletion, ErasureReceipt, SignInRequest
from core.letters import letter


def sign_in_letter(asked: SignInRequest, code: str) -> EmailMultiAlternatives:
    """The letter in the language of the request, not yet sent."""
    words = {"link": links.address_of(asked), "code": code, "minutes": settings.SIGN_IN_MAX_AGE // 60}
    with translation.override(asked.language):
        return letter(_("Your sign-in"), template="accounts/mail/sign_in", words=words, to=asked.user.email)


def deletion_letter(deletion: AccountDeletion) -> EmailMultiAlternatives:
    """With the link that cancels it."""
    with translation.override(deletion.language):
        words = {
            "link": leaving_links.address_of(deletion),
            "number": deletion.number,
            "receipt": leaving_links.receipt_address(deletion),
            "day": _day(deletion.due_at),
        }
        return letter(
            _("Deleting your account"),
            template="accounts/mail/deletion",
            words=words,
            to=deletion.user.email,
        )


def receipt_letter(receipt: ErasureReceipt) -> EmailMultiAlternatives:
    with translation.override(receipt.language):
        words = {
            "link": leaving_links.receipt_address(receipt),
            "number": receipt.number,
            "day": _day(receipt.erased_at),
        }
        return letter(
            _("Your account is deleted"), template="accounts/mail/erased", words=words, to=receipt.send_to
        )


def _day(moment: datetime) -> str:
    return date_format(timezone.localtime(moment), _("j F Y"))
