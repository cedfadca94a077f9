from smtplib import SMTPRecipientsRefused, SMTPServerDisconnected
from typing import Any

import pytest
from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend
from django_tasks_db.models import DBTaskResult

from accounts import codes, tasks
from accounts.models import SignInRequest, User
from accounts.tests.steps import let_time_pass, newest_letter

pytestmark = pytest.mark.django_db


class DownBackend(BaseEmailBackend):
    def send_messages(self, email_messages: Any) -> int:
        raise SMTPServerDisconnected("while talking about anna@example.org")


class NoSuchMailboxBackend(BaseEmailBackend):
    def send_messages(self, email_messages: Any) -> int:
        raise SMTPRecipientsRefused({"anna@example.org": (550, b"no such mailbox anna@example.org")})


class GreylistingBackend(BaseEmailBackend):
    def send_messages(self, email_messages: Any) -> int:
        raise SMTPRecipientsRefused({"anna@example.org": (450, b"come again, anna@example.org")})


@pytest.fixture
def asked() -> SignInRequest:
    return SignInRequest.objects.create(user=User.objects.create(email="anna@example.org"), language="en")


def send(asked: SignInRequest) -> None:
    tasks.send_sign_in_letter.call(str(asked.id))


def test_the_code_of_the_letter_fits_its_request(asked: SignInRequest) -> None:
    send(asked)
    asked.refresh_from_db()
    assert codes.matches(asked.id, newest_letter().code, asked.code_hash)


def test_a_second_run_sends_another_code_and_the_newest_counts(asked: SignInRequest) -> None:
    send(asked)
    first = newest_letter().code
    send(asked)
    asked.refresh_from_db()
    assert codes.matches(asked.id, newest_letter().code, asked.code_hash)
    assert len(mail.outbox) == 2
    assert first == newest_letter().code or not codes.matches(asked.id, first, asked.code_hash)


def test_no_letter_goes_out_when_its_link_would_be_dead(asked: SignInRequest) -> None:
    let_time_pass(minutes=11)
    send(asked)
    assert mail.outbox == []


def test_no_letter_goes_to_a_closed_account(asked: SignInRequest) -> None:
    User.objects.update(is_active=False)
    send(asked)
    assert mail.outbox == []


def test_no_letter_for_a_request_that_is_gone(asked: SignInRequest) -> None:
    SignInRequest.objects.all().delete()
    send(asked)
    assert mail.outbox == []


@pytest.mark.parametrize("backend", ["DownBackend", "GreylistingBackend"])
def test_a_failure_is_tried_again_later(
    asked: SignInRequest, settings: Any, caplog: Any, run_tasks: Any, backend: str
) -> None:
    settings.EMAIL_BACKEND = f"accounts.tests.test_tasks.{backend}"
    tasks.send_sign_in_letter.enqueue(str(asked.id))
    assert run_tasks() == 1
    waiting = DBTaskResult.objects.get(status="READY")
    assert waiting.args_kwargs["kwargs"] == {"attempt": 2}
    assert "anna" not in caplog.text


def test_a_letter_that_never_went_is_a_failed_task_without_the_address(
    asked: SignInRequest, settings: Any, run_tasks: Any, caplog: Any
) -> None:
    settings.EMAIL_BACKEND = "accounts.tests.test_tasks.DownBackend"
    tasks.send_sign_in_letter.enqueue(str(asked.id), attempt=5)
    run_tasks()
    failed = DBTaskResult.objects.get()
    assert failed.status == "FAILED"
    assert "LetterNotSent" in failed.traceback
    assert "anna" not in f"{failed.traceback} {failed.args_kwargs} {caplog.text}"


def test_a_mailbox_that_is_not_there_is_not_tried_again(
    asked: SignInRequest, settings: Any, caplog: Any, run_tasks: Any
) -> None:
    settings.EMAIL_BACKEND = "accounts.tests.test_tasks.NoSuchMailboxBackend"
    tasks.send_sign_in_letter.enqueue(str(asked.id))
    assert run_tasks() == 1
    assert DBTaskResult.objects.get().status == "SUCCESSFUL"
    assert "anna" not in caplog.text
