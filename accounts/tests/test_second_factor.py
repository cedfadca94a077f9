"""A link is one factor. Where allauth holds the sign-in for a second one, nobody is in before it."""

from typing import Any

import pytest
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.stages import LoginStage
from django.http import HttpResponse

from accounts.models import SignInRequest
from accounts.tests.conftest import Receive
from accounts.tests.steps import confirm, who
from core.testing.cast import Actor

pytestmark = pytest.mark.django_db


class SecondFactor(LoginStage):
    key = "second_factor"

    def handle(self) -> tuple[HttpResponse, bool]:
        return HttpResponse("show your key"), True


class StrictAdapter(DefaultAccountAdapter):
    def get_login_stages(self) -> list[str]:
        return ["accounts.tests.test_second_factor.SecondFactor"]


def test_the_link_alone_lets_nobody_in(visitor: Actor, receive: Receive, settings: Any) -> None:
    settings.ACCOUNT_ADAPTER = "accounts.tests.test_second_factor.StrictAdapter"
    letter = receive(visitor)
    payload = confirm(visitor, token=letter.token)
    assert (payload["viewer"], payload["errors"]) == (None, [])
    assert who(visitor) is None
    assert SignInRequest.objects.get().consumed_at is not None


def test_the_way_of_signing_in_is_on_record(visitor: Actor, receive: Receive) -> None:
    """Allauth asks this record how, and how long ago, a person has proved who they are."""
    confirm(visitor, token=receive(visitor).token)
    (record,) = visitor.session["account_authentication_methods"]
    assert record["method"] == "letter"


def test_the_record_survives_a_change_of_persons(alice: Actor, receive: Receive) -> None:
    confirm(alice, token=receive(alice, "bob@example.org").token)
    assert len(alice.session["account_authentication_methods"]) == 1
