from typing import Any

import pytest

from accounts.models import User
from core.testing.cast import Actor, graphql

pytestmark = pytest.mark.django_db

EVERYTHING = "{ viewer { id email displayName language timeZone emailConfirmedAt viewerCanOpenAdmin } }"


def test_a_person_sees_themselves(alice: Actor) -> None:
    viewer = graphql(alice, EVERYTHING)["data"]["viewer"]
    assert viewer.pop("emailConfirmedAt")
    assert viewer == {
        "id": str(alice.user.pk),
        "email": "alice@example.org",
        "displayName": "Alice",
        "language": "RU",
        "timeZone": "Europe/Moscow",
        "viewerCanOpenAdmin": False,
    }


def test_a_visitor_is_nobody(visitor: Actor) -> None:
    assert graphql(visitor, EVERYTHING) == {"data": {"viewer": None}}


def test_a_closed_account_is_nobody(alice: Actor) -> None:
    User.objects.update(is_active=False)
    assert graphql(alice, EVERYTHING) == {"data": {"viewer": None}}


def test_staff_may_open_the_desk(editor: Actor) -> None:
    assert graphql(editor, EVERYTHING)["data"]["viewer"]["viewerCanOpenAdmin"] is True


def test_no_password_can_be_asked_for(alice: Actor) -> None:
    assert "errors" in graphql(alice, "{ viewer { password } }")


def test_it_costs_the_session_and_the_account(alice: Actor, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(2):
        answer = graphql(alice, EVERYTHING)
    assert "errors" not in answer


def test_a_visitor_costs_nothing(visitor: Actor, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(0):
        answer = graphql(visitor, EVERYTHING)
    assert "errors" not in answer
