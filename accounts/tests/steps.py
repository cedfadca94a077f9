"""What a person does to sign in, through the endpoint."""

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.core import mail
from django.core.mail import EmailMessage
from django.test import Client
from django.utils import timezone

from accounts.models import SignInRequest
from core.testing.cast import graphql

EMAIL = "anna@example.org"


@dataclass(frozen=True)
class Letter:
    message: EmailMessage
    token: str
    code: str


def ask(client: Client, email: str = EMAIL, *, words: str = "en", **given: Any) -> dict[str, Any]:
    """The payload of signInRequest. `REMOTE_ADDR` may be among what is given."""
    query = """mutation Ask($input: SignInRequestInput!) {
      signInRequest(input: $input) { sent { maskedEmail expiresAt codeLength } errors { path message code } }
    }"""
    remote = {"REMOTE_ADDR": given.pop("REMOTE_ADDR", "192.0.2.1")}
    variables = {"input": {"email": email, "language": "EN", **given}}
    payload: dict[str, Any] = graphql(client, query, variables, language=words, **remote)["data"][
        "signInRequest"
    ]
    return payload


def confirm(client: Client, *, words: str = "en", **given: str) -> dict[str, Any]:
    """The payload of signInConfirm."""
    query = """mutation Confirm($input: SignInConfirmInput!) {
      signInConfirm(input: $input) { viewer { email emailConfirmedAt } next errors { path message code } }
    }"""
    payload: dict[str, Any] = graphql(client, query, {"input": given}, language=words)["data"][
        "signInConfirm"
    ]
    return payload


def look(client: Client, token: str) -> dict[str, Any]:
    query = "query Look($t: String!) { signInLink(token: $t) { state maskedEmail codeRequired language } }"
    link: dict[str, Any] = graphql(client, query, {"t": token})["data"]["signInLink"]
    return link


def who(client: Client) -> str | None:
    """The address of who is signed in."""
    viewer = graphql(client, "{ viewer { email } }")["data"]["viewer"]
    return viewer["email"] if viewer else None


def codes_of(payload: dict[str, Any]) -> list[str]:
    return [error["code"] for error in payload["errors"]]


def newest_letter() -> Letter:
    message = mail.outbox[-1]
    text = str(message.body)
    token, code = re.search(r"#t=(\S+)", text), re.search(r"^(\d{6})$", text, re.MULTILINE)
    assert token
    assert code
    return Letter(message, token[1], code[1])


def other_code(code: str) -> str:
    return f"{(int(code) + 1) % 1_000_000:06}"


def let_time_pass(**span: float) -> None:
    """Every request was made that much earlier."""
    for asked in SignInRequest.objects.all():
        asked.created_at -= timedelta(**span)
        asked.expires_at -= timedelta(**span)
        asked.save()


def long_ago(**span: float) -> Any:
    return timezone.now() - timedelta(**span)
