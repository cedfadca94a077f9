"""What must hold when many do the same at once. On SQLite and on PostgreSQL."""

from collections import Counter

import pytest
from django.db import transaction
from django.test import Client

from accounts import cleaning, codes, proofs
from accounts.models import SignInRequest, User
from accounts.tests.conftest import Receive
from accounts.tests.steps import ask, codes_of, confirm, long_ago, other_code
from core.errors import DomainError
from core.testing.at_once import at_once
from core.testing.cast import Actor

pytestmark = pytest.mark.django_db(transaction=True)


def like(browser: Client) -> Client:
    """A browser with the same cookies: one of many requests that it sends at once."""
    copy = Client()
    copy.cookies = browser.cookies
    return copy


def test_of_twenty_who_press_the_button_one_is_let_in(visitor: Actor, receive: Receive) -> None:
    letter = receive(visitor)
    payloads = at_once(20, lambda _index: confirm(like(visitor), token=letter.token))
    let_in = [payload for payload in payloads if payload["viewer"]]
    assert len(let_in) == 1
    assert Counter(code for payload in payloads for code in codes_of(payload)) == {"LINK_USED": 19}


def test_the_database_decides_who_is_first() -> None:
    """Without the view, whose limits let requests of one place through one by one."""
    asked = SignInRequest.objects.create(user=User.objects.create(email="anna@example.org"), language="ru")

    def consume(_index: int) -> str:
        try:
            with transaction.atomic():
                proofs.consume(asked)
        except DomainError as error:
            return error.code
        return "in"

    assert Counter(at_once(20, consume)) == {"in": 1, "LINK_USED": 19}


def test_the_database_counts_the_codes() -> None:
    """Even right ones: what is compared three times is compared no more."""
    asked = SignInRequest.objects.create(user=User.objects.create(email="anna@example.org"), language="ru")
    SignInRequest.objects.update(code_hash=codes.fingerprint(asked.id, "012345"))

    def compare(_index: int) -> str:
        try:
            proofs.check_code(asked, "012345")
        except DomainError as error:
            return error.code
        return "right"

    assert Counter(at_once(20, compare)) == {"right": 3, "CODE_EXHAUSTED": 17}


def test_of_twenty_wrong_codes_three_are_compared(visitor: Actor, receive: Receive) -> None:
    letter = receive(visitor)
    payloads = at_once(20, lambda _index: confirm(like(visitor), code=other_code(letter.code)))
    assert SignInRequest.objects.get().code_tries == 3
    assert all(codes_of(payload)[0] in {"CODE_WRONG", "CODE_EXHAUSTED"} for payload in payloads)
    assert codes_of(confirm(visitor, code=letter.code)) == ["CODE_EXHAUSTED"]


def test_ten_who_ask_at_once_make_one_account_and_three_requests(visitor: Actor) -> None:
    payloads = at_once(10, lambda _index: ask(Client(), "new@example.org"))
    assert User.objects.count() == 1
    assert SignInRequest.objects.count() == 3
    assert Counter(code for payload in payloads for code in codes_of(payload)) == {"TOO_MANY_TRIES": 7}


def test_cleaning_twice_at_once_removes_each_account_once(db: None) -> None:
    User.objects.bulk_create(
        [User(email=f"a{n}@example.org", date_joined=long_ago(days=9)) for n in range(40)]
    )
    User.objects.create(email="kept@example.org")
    cleaned = at_once(2, lambda _index: cleaning.clean(days=7))
    assert sum(each.accounts for each in cleaned) == 40
    assert User.objects.get().email == "kept@example.org"
