"""Mail when no mail server is configured: one machine shall work with nothing set."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.console import EmailBackend
from django.utils import timezone
from django.utils.crypto import get_random_string


class PrintedMailBackend(EmailBackend):
    """Prints each letter; in development it also keeps it, to be read at /dev/mail/."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        for letter in email_messages if settings.DEBUG else ():
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
