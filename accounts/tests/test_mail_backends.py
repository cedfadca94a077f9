from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.mail import EmailMultiAlternatives

from accounts.mail_backends import PrintedMailBackend


@pytest.fixture
def folder(settings: Any, tmp_path: Path) -> Path:
    settings.PRINTED_MAIL_DIR = tmp_path / "mail"
    settings.DEBUG = True
    return tmp_path / "mail"


def send() -> str:
    printed = StringIO()
    letter = EmailMultiAlternatives(
        "Ваш вход", "http://127.0.0.1:8000/sign-in/link#t=abc", to=["anna@example.org"]
    )
    assert PrintedMailBackend(stream=printed).send_messages([letter]) == 1
    return printed.getvalue()


def test_the_letter_is_printed_as_one_reads_it(folder: Path) -> None:
    printed = send()
    assert "Subject: Ваш вход" in printed
    assert "\nhttp://127.0.0.1:8000/sign-in/link#t=abc\n" in printed


def test_the_letter_is_kept(folder: Path) -> None:
    send()
    (kept,) = folder.iterdir()
    assert b"anna@example.org" in kept.read_bytes()


def test_outside_development_nothing_is_printed(folder: Path, settings: Any) -> None:
    settings.DEBUG = False
    printed = StringIO()
    with pytest.raises(ImproperlyConfigured):
        PrintedMailBackend(stream=printed).send_messages(
            [EmailMultiAlternatives("s", "b", to=["a@example.org"])]
        )
    assert printed.getvalue() == ""
    assert not folder.exists()
