from uuid import uuid4

import pytest
from django.contrib.auth import authenticate
from sesame.utils import get_token

from accounts import links
from accounts.models import SignInRequest, User
from accounts.tests.steps import let_time_pass

pytestmark = pytest.mark.django_db


@pytest.fixture
def anna() -> User:
    return User.objects.create(email="anna@example.org")


@pytest.fixture
def asked(anna: User) -> SignInRequest:
    return SignInRequest.objects.create(user=anna, language="ru")


def token_of(asked: SignInRequest) -> str:
    return links.address_of(asked).partition("#t=")[2]


def test_the_link_carries_its_token_behind_the_hash_and_no_address(asked: SignInRequest) -> None:
    link = links.address_of(asked)
    assert link.startswith("http://127.0.0.1:8000/sign-in/link#t=")
    assert "anna" not in link


def test_the_english_link_opens_the_english_page(asked: SignInRequest) -> None:
    asked.language = "en"
    assert links.address_of(asked).startswith("http://127.0.0.1:8000/en/sign-in/link#t=")


def test_a_token_leads_to_its_request(asked: SignInRequest) -> None:
    assert links.request_of(token_of(asked)) == asked


@pytest.mark.parametrize(
    "spoil", [str.upper, str.swapcase, lambda token: token[:-2], lambda token: token + "A"]
)
def test_a_spoilt_token_leads_nowhere(asked: SignInRequest, spoil: "type[str]") -> None:
    name, dot, signature = token_of(asked).partition(".")
    assert links.request_of(f"{name}{dot}{spoil(signature)}") is None


@pytest.mark.parametrize(
    "token", ["", ".", "x.y", f"{uuid4().hex}.", f"{uuid4().hex}.abcdef", "\ud800.\ud800", "..."]
)
def test_what_is_no_token_leads_nowhere(token: str) -> None:
    assert links.request_of(token) is None


def test_a_token_cannot_be_taken_to_another_request_of_the_same_person(asked: SignInRequest) -> None:
    other = SignInRequest.objects.create(user=asked.user, language="ru")
    signature = token_of(asked).partition(".")[2]
    assert links.request_of(f"{other.id.hex}.{signature}") is None


def test_a_token_cannot_be_taken_to_another_person(asked: SignInRequest) -> None:
    bob = User.objects.create(email="bob@example.org")
    forged = get_token(bob, scope=str(asked.id))
    assert links.request_of(f"{asked.id.hex}.{forged}") is None


def test_an_old_token_is_recognised_for_a_day(asked: SignInRequest) -> None:
    let_time_pass(hours=1)
    assert links.request_of(token_of(asked)) == asked


def test_a_closed_account_has_no_links(asked: SignInRequest) -> None:
    token = token_of(asked)
    User.objects.update(is_active=False)
    assert links.request_of(token) is None


def test_a_token_is_no_password_for_anything_else(anna: User) -> None:
    """Django's own authenticate() knows no scope of ours, so a token of a letter opens nothing there."""
    assert authenticate(username="anna@example.org", password="") is None
    assert authenticate(sesame=get_token(anna, scope="x")) is None
