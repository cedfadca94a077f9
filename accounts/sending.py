"""Sends a letter, and tells what kind of failure is worth another try, without the address."""

import logging
from smtplib import SMTPException, SMTPRecipientsRefused

from django.core.mail import EmailMessage

logger = logging.getLogger(__name__)


class LetterNotSent(Exception):
    """In place of the mail server's own error, whose text names the address."""


def send(letter: EmailMessage) -> None:
    """Raises LetterNotSent when another try may help; a mailbox that is not there is only logged."""
    failure = _failure_of(letter)
    if failure:  # raised here, where no other exception hangs on it
        raise LetterNotSent(failure)


def _failure_of(letter: EmailMessage) -> str:
    """Sends; returns what kind of failure is worth another try, "" when none is."""
    try:
        letter.send()
    except SMTPRecipientsRefused as error:
        if all(status >= 500 for status, _reply in error.recipients.values()):
            logger.warning("A letter was refused for good: there is no such mailbox.")
            return ""
        return type(error).__name__
    except (SMTPException, OSError) as error:
        return type(error).__name__
    return ""
