import pytest

from accounts.tests.steps import who
from core.testing.cast import Actor, graphql

pytestmark = pytest.mark.django_db

SIGN_OUT = "mutation { signOut { done errors { code } } }"
DONE = {"data": {"signOut": {"done": True, "errors": []}}}


def test_the_session_ends(alice: Actor) -> None:
    key = alice.session.session_key or ""
    assert graphql(alice, SIGN_OUT) == DONE
    assert who(alice) is None
    assert not alice.session.exists(key)


def test_nobody_else_is_signed_out(alice: Actor, bob: Actor) -> None:
    graphql(alice, SIGN_OUT)
    assert who(bob) == "bob@example.org"


def test_nothing_happens_when_nobody_is_signed_in(visitor: Actor) -> None:
    assert graphql(visitor, SIGN_OUT) == DONE


def test_it_takes_no_argument(alice: Actor) -> None:
    answer = graphql(alice, "mutation { signOut(input: {}) { done } }")
    assert answer["errors"][0]["extensions"]["code"] == "BAD_REQUEST"
    assert who(alice) == "alice@example.org"
