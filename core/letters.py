"""Letters: the frame that all of them share, and sending, which tells what is worth another try."""

import logging
from email.utils import make_msgid, parseaddr
from smtplib import SMTPException, SMTPRecipientsRefused
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils.translation import get_language

logger = logging.getLogger(__name__)


class LetterNotSent(Exception):
    """In place of the mail server's own error, whose text names the address."""


def letter(
    subject: str,
    *,
    template: str,
    words: dict[str, Any],
    to: str | None,
    headers: dict[str, str] | None = None,
) -> EmailMultiAlternatives:
    """In the language in force, plain and HTML from `template`.txt and .html; not yet sent.

    `link` among the words becomes the button of the HTML form.
    """
    host = urlsplit(settings.SITE_URL).netloc
    sender = parseaddr(settings.DEFAULT_FROM_EMAIL)[0] or host
    context = {"subject": subject, "language": get_language(), "host": host, "sender": sender, **words}
    made = EmailMultiAlternatives(
        subject=subject,
        body=render_to_string(f"{template}.txt", context),
        to=[to or ""],
        headers={
            # Django would ask the machine for its own name, and tell it to the world.
            "Message-ID": make_msgid(domain=host.partition(":")[0]),
            "Auto-Submitted": "auto-generated",
            "X-Auto-Response-Suppress": "All",
            **(headers or {}),
        },
    )
    made.attach_alternative(render_to_string(f"{template}.html", context), "text/html")
    return made


def send(message: EmailMessage) -> None:
    """Raises LetterNotSent when another try may help; a mailbox that is not there is only logged."""
    failure = _failure_of(message)
    if failure:  # raised here, where no other exception hangs on it
        raise LetterNotSent(failure)


def _failure_of(message: EmailMessage) -> str:
    """Sends; returns what kind of failure is worth another try, "" when none is."""
    try:
        message.send()
    except SMTPRecipientsRefused as error:
        if all(status >= 500 for status, _reply in error.recipients.values()):
            logger.warning("A letter was refused for good: there is no such mailbox.")
            return ""
        return type(error).__name__
    except (SMTPException, OSError) as error:
        return type(error).__name__
    return ""
