"""Letters about deleting an account: plain words, nothing that says what kind of site this is."""

from datetime import datetime
from email.utils import make_msgid, parseaddr
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.leaving_links import address_of
from accounts.models import AccountDeletion, ErasureReceipt


def deletion_letter(deletion: AccountDeletion) -> EmailMessage:
    """With the link that cancels it."""
    words = {"link": address_of(deletion), "number": deletion.number}
    with translation.override(deletion.language):
        words["day"] = _day(deletion.due_at)
        return _letter(_("Deleting your account"), "deletion", words, deletion.user.email or "")


def receipt_letter(receipt: ErasureReceipt) -> EmailMessage:
    with translation.override(receipt.language):
        words = {"number": receipt.number, "day": _day(receipt.erased_at)}
        return _letter(_("Your account is deleted"), "erased", words, receipt.send_to)


def _day(moment: datetime) -> str:
    return date_format(timezone.localtime(moment), _("j F Y"))


def _letter(subject: str, template: str, words: dict[str, str], to: str) -> EmailMessage:
    host = urlsplit(settings.SITE_URL).netloc
    sender = parseaddr(settings.DEFAULT_FROM_EMAIL)[0] or host
    context = {**words, "host": host, "sender": sender}
    return EmailMessage(
        subject=subject,
        body=render_to_string(f"accounts/mail/{template}.txt", context),
        to=[to],
        headers={
            # Django would ask the machine for its own name, and tell it to the world.
            "Message-ID": make_msgid(domain=host.partition(":")[0]),
            "Auto-Submitted": "auto-generated",
            "X-Auto-Response-Suppress": "All",
        },
    )
