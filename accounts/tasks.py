"""What the worker does for this room."""

import logging
from smtplib import SMTPException, SMTPRecipientsRefused

from django.core.mail import EmailMessage

from accounts import codes, letters
from accounts.models import SignInRequest
from core.tasks import retrying

logger = logging.getLogger(__name__)


class LetterNotSent(Exception):
    """In place of the mail server's own error, whose text names the address."""


@retrying(attempts=5)  # 10 + 20 + 40 + 80 s of pauses; later the link would be too old
def send_sign_in_letter(request_id: str) -> None:
    """Makes the code, keeps its fingerprint and sends the letter. Run again, it sends another code."""
    asked = SignInRequest.objects.live().select_related("user").filter(pk=request_id).first()
    if asked is None or not (asked.user.is_active and asked.user.email):
        logger.info("No letter for request %s: it is over, or its person may not sign in.", request_id)
        return
    code = codes.new()
    asked.code_hash = codes.fingerprint(asked.id, code)
    asked.save(update_fields=["code_hash"])
    failure = _failure_of(letters.sign_in_letter(asked, code))
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
