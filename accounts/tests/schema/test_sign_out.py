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


def test_the_browser_forgets_what_it_kept_of_the_person(alice: Actor) -> None:
    response = alice.post("/graphql", {"query": SIGN_OUT}, content_type="application/json")
    assert response["Clear-Site-Data"] == '"cache", "storage"'


def test_no_other_answer_clears_the_browser(alice: Actor) -> None:
    response = alice.post("/graphql", {"query": "{ viewer { id } }"}, content_type="application/json")
    assert "Clear-Site-Data" not in response


def test_an_expired_session_leaves_the_drafts_where_they_are(alice: Actor) -> None:
    alice.session.flush()
    response = alice.post("/graphql", {"query": "{ viewer { id } }"}, content_type="application/json")
    assert response.json() == {"data": {"viewer": None}}
    assert "Clear-Site-Data" not in response
