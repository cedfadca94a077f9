"""Mail when no mail server is configured: a machine of one's own shall work with nothing set."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.mail import EmailMessage
from django.core.mail.backends.console import EmailBackend
from django.utils import timezone
from django.utils.crypto import get_random_string


class PrintedMailBackend(EmailBackend):
    """Prints each letter and keeps it, to be read at /dev/mail/.

    Raises ImproperlyConfigured outside development: what is printed there lands in a log, and who reads a
    sign-in link is signed in. The task of the letter fails and is tried again, so nothing is lost.
    """

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        if not settings.DEBUG:
            raise ImproperlyConfigured("No letter was sent: EMAIL_HOST is not set.")
        for letter in email_messages:
            _keep(letter, Path(settings.PRINTED_MAIL_DIR))
        return super().send_messages(email_messages) or 0

    def write_message(self, message: Any) -> None:
        """The text as a person reads it, not the encoded parts: a link must be ready to copy."""
        head = f"To: {', '.join(message.to)}\nSubject: {message.subject}"
        self.stream.write(f"{'-' * 79}\n{head}\n\n{message.body}\n")


def _keep(letter: EmailMessage, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    name = f"{timezone.now():%Y%m%d-%H%M%S-%f}-{get_random_string(6).lower()}.eml"
    (folder / name).write_bytes(letter.message().as_bytes())
