from typing import Any

import pytest

from accounts import cleaning
from accounts.cleaning import Cleaned
from accounts.models import SignInRequest, User
from accounts.tests.conftest import Receive
from accounts.tests.steps import confirm, let_time_pass, long_ago
from core.models import RateWindow
from core.testing.cast import Actor

pytestmark = pytest.mark.django_db


def unconfirmed(**fields: Any) -> User:
    return User.objects.create(**{"email": "old@example.org", "date_joined": long_ago(days=8), **fields})


def test_an_account_that_nobody_confirmed_goes_after_its_days() -> None:
    unconfirmed()
    unconfirmed(email="young@example.org", date_joined=long_ago(days=6))
    assert cleaning.clean(days=7).accounts == 1
    assert User.objects.get().email == "young@example.org"


@pytest.mark.parametrize(
    "fields",
    [
        {"email_confirmed_at": long_ago(days=8)},
        {"last_login": long_ago(days=8)},
        {"is_staff": True},
        {"is_superuser": True},
        {"email": None},
    ],
)
def test_who_is_somebody_stays(fields: dict[str, Any]) -> None:
    unconfirmed(**fields)
    assert cleaning.clean(days=7).accounts == 0
    assert User.objects.exists()


def test_who_has_just_asked_again_can_still_confirm(visitor: Actor, receive: Receive) -> None:
    unconfirmed()
    letter = receive(visitor, "old@example.org")
    cleaning.clean(days=7)
    assert confirm(visitor, token=letter.token)["errors"] == []


def test_requests_are_kept_a_day_and_then_go(visitor: Actor, receive: Receive) -> None:
    receive(visitor)
    let_time_pass(hours=23)
    assert cleaning.clean(days=7).requests == 0
    let_time_pass(hours=2)
    assert cleaning.clean(days=7).requests == 1
    assert not SignInRequest.objects.exists()


def test_limits_that_are_over_go(visitor: Actor, receive: Receive) -> None:
    receive(visitor)
    lasting = RateWindow.objects.count()
    RateWindow.objects.create(key="past", starts_at=long_ago(hours=2), ends_at=long_ago(hours=1))
    assert cleaning.clean(days=7).limits == 1
    assert RateWindow.objects.count() == lasting


def test_a_rehearsal_counts_and_removes_nothing() -> None:
    unconfirmed()
    RateWindow.objects.create(key="past", starts_at=long_ago(hours=2), ends_at=long_ago(hours=1))
    assert cleaning.clean(days=7, dry_run=True) == Cleaned(accounts=1, requests=0, limits=1)
    assert User.objects.exists()
    assert RateWindow.objects.exists()


def test_a_second_run_finds_nothing() -> None:
    unconfirmed()
    cleaning.clean(days=7)
    assert cleaning.clean(days=7) == Cleaned(accounts=0, requests=0, limits=0)
