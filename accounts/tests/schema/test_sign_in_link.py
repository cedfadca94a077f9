import pytest
from django.test import Client

from accounts.models import SignInRequest, User
from accounts.tests.conftest import Receive
from accounts.tests.steps import EMAIL, confirm, let_time_pass, look, who
from core.testing.cast import Actor, graphql

pytestmark = pytest.mark.django_db


def test_where_it_was_asked_for_a_link_needs_no_code(visitor: Actor, receive: Receive) -> None:
    letter = receive(visitor)
    assert look(visitor, letter.token) == {
        "state": "READY",
        "maskedEmail": "a•••@example.org",
        "codeRequired": False,
        "language": "EN",
    }


def test_in_another_browser_it_needs_the_code(visitor: Actor, receive: Receive) -> None:
    letter = receive(visitor)
    assert look(Client(), letter.token)["codeRequired"] is True


def test_after_asking_again_the_first_letter_is_still_known_here(visitor: Actor, receive: Receive) -> None:
    first = receive(visitor)
    receive(visitor)
    assert look(visitor, first.token)["codeRequired"] is False


def test_looking_uses_nothing_up(visitor: Actor, receive: Receive) -> None:
    """Mail scanners fetch a link and run its scripts. What stands after # they do not even send."""
    letter = receive(visitor)
    scanner, query = Client(), f'{{ signInLink(token: "{letter.token}") {{ state }} }}'
    for _ in range(5):
        assert scanner.get("/graphql", {"query": query}).status_code == 405
        assert look(scanner, letter.token)["state"] == "READY"
    assert SignInRequest.objects.get().consumed_at is None
    assert confirm(visitor, token=letter.token)["viewer"]["email"] == EMAIL
    assert who(scanner) is None


def test_a_used_link(visitor: Actor, receive: Receive) -> None:
    letter = receive(visitor)
    confirm(visitor, token=letter.token)
    assert look(visitor, letter.token)["state"] == "USED"


def test_an_old_link(visitor: Actor, receive: Receive) -> None:
    letter = receive(visitor)
    let_time_pass(minutes=10)
    assert look(visitor, letter.token)["state"] == "EXPIRED"


@pytest.mark.parametrize("token", ["", "x", "0" * 32 + ".abcdef"])
def test_a_link_that_is_not_ours(visitor: Actor, token: str) -> None:
    assert look(visitor, token) == {
        "state": "INVALID",
        "maskedEmail": "",
        "codeRequired": False,
        "language": "EN",
    }


def test_an_old_link_tells_where_a_new_letter_should_lead(visitor: Actor, receive: Receive) -> None:
    letter = receive(visitor, next="/account")
    let_time_pass(minutes=10)
    query = "query Look($t: String!) { signInLink(token: $t) { next } }"
    assert graphql(visitor, query, {"t": letter.token})["data"]["signInLink"] == {"next": "/account"}


def test_a_link_that_is_not_ours_is_answered_in_the_language_of_the_page(visitor: Actor) -> None:
    answer = graphql(visitor, '{ signInLink(token: "x") { language } }', language="ru")
    assert answer["data"]["signInLink"]["language"] == "RU"


def test_a_link_of_a_closed_account_tells_nothing(visitor: Actor, receive: Receive) -> None:
    letter = receive(visitor)
    User.objects.update(is_active=False)
    assert look(visitor, letter.token)["state"] == "INVALID"
    assert look(visitor, letter.token)["maskedEmail"] == ""


def test_a_stranger_who_is_signed_in_sees_only_the_masked_address(
    visitor: Actor, bob: Actor, receive: Receive
) -> None:
    letter = receive(visitor)
    link = look(bob, letter.token)
    assert (link["maskedEmail"], link["codeRequired"]) == ("a•••@example.org", True)
    assert who(bob) == "bob@example.org"
