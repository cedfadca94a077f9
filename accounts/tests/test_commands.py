from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from accounts.models import SignInRequest, User
from accounts.tests.steps import confirm, long_ago, who
from core.testing.cast import Actor

pytestmark = pytest.mark.django_db


def run(*words: str) -> str:
    told = StringIO()
    call_command(*words, stdout=told)
    return told.getvalue().strip()


def test_clean_users_says_what_it_did(settings: Any) -> None:
    settings.UNCONFIRMED_ACCOUNT_DAYS = 7
    User.objects.create(email="old@example.org", date_joined=long_ago(days=8))
    assert run("clean_users", "--dry-run").startswith("Would remove 1 unconfirmed accounts older than 7 days")
    assert run("clean_users", "--days", "30").startswith("Removed 0 unconfirmed")
    assert run("clean_users").startswith("Removed 1 unconfirmed accounts older than 7 days")
    assert not User.objects.exists()


def test_sign_in_link_opens_in_any_browser(alice: Actor) -> None:
    link = run("sign_in_link", "ALICE@example.org", "--next", "/articles", "--yes")
    browser = Client()
    assert link.startswith("http://127.0.0.1:8000/sign-in/link#t=")
    assert confirm(browser, token=link.partition("#t=")[2])["next"] == "/articles"
    assert who(browser) == "alice@example.org"


def test_sign_in_link_asks_back_outside_development(alice: Actor) -> None:
    with pytest.raises(CommandError, match="--yes"):
        run("sign_in_link", "alice@example.org")
    assert not SignInRequest.objects.exists()


def test_sign_in_link_needs_no_yes_in_development(alice: Actor, settings: Any) -> None:
    settings.DEBUG = True
    assert "#t=" in run("sign_in_link", "alice@example.org")


@pytest.mark.parametrize("email", ["nobody@example.org", "nowhere"])
def test_sign_in_link_makes_no_account(email: str) -> None:
    with pytest.raises(CommandError, match="Nobody"):
        run("sign_in_link", email, "--yes")
    assert not User.objects.exists()


def test_sign_in_link_does_not_open_a_closed_account(alice: Actor) -> None:
    User.objects.update(is_active=False)
    with pytest.raises(CommandError, match="Nobody"):
        run("sign_in_link", "alice@example.org", "--yes")
    assert not SignInRequest.objects.exists()


def test_create_staff_makes_an_editor() -> None:
    told = run("create_staff", "Ed@Example.org", "--name", "Ed")
    user = User.objects.get(email="ed@example.org")
    assert (user.is_staff, user.is_superuser, user.display_name) == (True, False, "Ed")
    assert user.groups.get().name == "Editors"
    assert "/admin/" in told


def test_create_staff_can_make_a_superuser() -> None:
    run("create_staff", "ed@example.org", "--superuser", "--group", "Therapists")
    assert User.objects.get().is_superuser


def test_create_staff_refuses_what_is_no_address() -> None:
    with pytest.raises(CommandError, match="e-mail"):
        run("create_staff", "nowhere")
    assert not User.objects.exists()


def test_end_sessions_signs_a_person_out_everywhere(alice: Actor, bob: Actor) -> None:
    other = Client()
    other.force_login(User.objects.get(pk=alice.user.pk))
    assert run("end_sessions", "ALICE@example.org") == "alice@example.org is signed in nowhere any more."
    assert (who(alice), who(other)) == (None, None)
    assert who(bob) == "bob@example.org"


@pytest.mark.parametrize("email", ["nobody@example.org", "nowhere"])
def test_end_sessions_says_when_there_is_nobody(email: str) -> None:
    with pytest.raises(CommandError, match="Nobody"):
        run("end_sessions", email)
