"""Nothing that opens an account, and no address, is written anywhere but in the letter."""

import json
import logging

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django_tasks_db.models import DBTaskResult

from accounts.models import SignInRequest
from accounts.tests.conftest import Receive
from accounts.tests.steps import Letter, confirm, look, other_code
from core.testing.cast import Actor

pytestmark = pytest.mark.django_db


def sign_in_with_mishaps(visitor: Actor, receive: Receive) -> Letter:
    letter = receive(visitor)
    look(visitor, letter.token)
    confirm(Client(), token=letter.token, code=other_code(letter.code))
    confirm(Client(), token=letter.token[:-3] + "AAA")
    confirm(visitor, token=letter.token)
    confirm(visitor, token=letter.token)
    return letter


def test_logs_hold_neither_address_nor_link_nor_code(
    visitor: Actor, receive: Receive, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    letter = sign_in_with_mishaps(visitor, receive)
    written = caplog.text + capsys.readouterr().out
    secrets = ["anna", letter.token, letter.token.partition(".")[2], letter.code]
    assert "send_sign_in_letter" in written
    assert [secret for secret in secrets if secret in written] == []


def test_tasks_hold_the_id_of_the_request_and_nothing_else(visitor: Actor, receive: Receive) -> None:
    sign_in_with_mishaps(visitor, receive)
    task = DBTaskResult.objects.get()
    assert task.args_kwargs == {"args": [str(SignInRequest.objects.get().id)], "kwargs": {}}
    assert task.return_value is None


def test_the_row_holds_only_fingerprints(visitor: Actor, receive: Receive) -> None:
    letter = receive(visitor)
    cookie = visitor.cookies["opora_signin"].value.partition(".")[2]
    row = json.dumps(SignInRequest.objects.values().get(), default=str)
    secrets = [letter.token.partition(".")[2], cookie, f'"{letter.code}"']
    assert [secret for secret in secrets if secret in row] == []


def test_sessions_hold_no_address(visitor: Actor, receive: Receive) -> None:
    sign_in_with_mishaps(visitor, receive)
    assert Session.objects.exists()
    assert [each for each in Session.objects.all() if "anna" in json.dumps(each.get_decoded())] == []
