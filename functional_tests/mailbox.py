"""A real SMTP server on loopback that keeps what it receives."""

import re
import time
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

from aiosmtpd.controller import Controller

from core.testing.postgresql import free_port

WAIT_SECONDS = 20


class Mailbox:
    def __init__(self) -> None:
        self.letters: list[EmailMessage] = []
        self.port = free_port()  # the controller cannot be given 0: it calls itself to see whether it is up
        self._controller = Controller(self, hostname="127.0.0.1", port=self.port)

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802 (aiosmtpd's name)
        letter = message_from_bytes(envelope.content, policy=policy.default)
        assert isinstance(letter, EmailMessage)
        self.letters.append(letter)
        return "250 OK"

    def start(self) -> None:
        self._controller.start()

    def stop(self) -> None:
        self._controller.stop()

    def letter_to(self, address: str, *, after: int = 0) -> EmailMessage:
        """The newest letter to the address beyond the first `after` ones; waits for the worker."""
        deadline = time.monotonic() + WAIT_SECONDS
        while time.monotonic() < deadline:
            found = [letter for letter in self.letters[after:] if letter["To"] == address]
            if found:
                return found[-1]
            time.sleep(0.1)
        raise AssertionError(f"No letter came within {WAIT_SECONDS} s.")


def text_of(letter: EmailMessage) -> str:
    part = letter.get_body(("plain",))
    assert part is not None
    content: str = part.get_content()
    return content


def link_in(letter: EmailMessage) -> str:
    match = re.search(r"https?://\S+#t=\S+", text_of(letter))
    assert match, "no sign-in link in the letter"
    return match[0]


def code_in(letter: EmailMessage) -> str:
    match = re.search(r"\b(\d{3})[\s\u00a0]?(\d{3})\b", text_of(letter))
    assert match, "no code in the letter"
    return match[1] + match[2]
