from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django_tasks_db.models import DBTaskResult

from accounts import browsers
from accounts.models import SignInRequest, User
from accounts.tests.conftest import Receive
from accounts.tests.steps import ask, codes_of, confirm, newest_letter
from core.testing.cast import Actor, graphql

pytestmark = pytest.mark.django_db


def test_a_letter_is_sent(visitor: Actor, receive: Receive) -> None:
    letter = receive(visitor, "Anna@Example.org", language="RU")
    assert letter.message.to == ["anna@example.org"]
    assert letter.message.subject == "Ваш вход"


def test_the_answer_shows_where_to_look_and_no_more(visitor: Actor) -> None:
    sent = ask(visitor)["sent"]
    assert sent["maskedEmail"] == "a•••@example.org"
    assert sent["codeLength"] == 6
    assert sent["expiresAt"] > SignInRequest.objects.get().created_at.isoformat()


def test_a_newcomer_has_an_account_that_is_not_confirmed(visitor: Actor) -> None:
    ask(visitor, "new@example.org", language="EN")
    newcomer = User.objects.get(email="new@example.org")
    assert newcomer.email_confirmed_at is None
    assert newcomer.language == "en"


def test_a_known_person_stays_as_they_are(visitor: Actor, alice: Actor) -> None:
    ask(visitor, "ALICE@example.org", language="EN")
    kept = User.objects.get()
    assert (kept.display_name, kept.language) == ("Alice", "ru")


def test_known_unknown_and_closed_get_the_same_answer_for_the_same_work(alice: Actor, bob: Actor) -> None:
    User.objects.filter(pk=bob.user.pk).update(is_active=False)
    answers, statements = [], []
    for number, name in enumerate(["alice", "bob", "carol"]):
        with CaptureQueriesContext(
            connection,
        ) as captured:
            answer = ask(Client(), f"{name}@example.org", REMOTE_ADDR=f"192.0.2.{number}")
        answer["sent"] |= {"expiresAt": "", "maskedEmail": answer["sent"]["maskedEmail"][1:]}
        answers.append(answer)
        statements.append([query["sql"].split()[0] for query in captured])
    assert answers[0] == answers[1] == answers[2]
    assert statements[0] == statements[1] == statements[2]
    assert DBTaskResult.objects.count() == 3


@pytest.mark.parametrize("email", ["", "anna", "anna@", "@example.org", "анна@example.org", "a@b@c"])
def test_what_is_no_address_is_said_at_the_field(visitor: Actor, email: str) -> None:
    payload = ask(visitor, email)
    assert payload["sent"] is None
    assert [(error["path"], error["code"]) for error in payload["errors"]] == [(["email"], "EMAIL_INVALID")]
    assert not User.objects.exists()


def test_the_words_of_an_error_are_in_the_language_of_the_page(visitor: Actor) -> None:
    assert "не похоже" in ask(visitor, "anna", words="ru")["errors"][0]["message"]
    assert "does not look" in ask(visitor, "anna", words="en")["errors"][0]["message"]


def test_too_many_letters_and_when_to_come_again(visitor: Actor) -> None:
    for _ in range(3):
        assert codes_of(ask(visitor)) == []
    payload = ask(visitor, words="ru")
    assert codes_of(payload) == ["TOO_MANY_TRIES"]
    assert "минут" in payload["errors"][0]["message"]
    assert SignInRequest.objects.count() == 3


@pytest.mark.parametrize(
    ("next_path", "kept"),
    [
        ("/articles/sleep", "/articles/sleep"),
        ("https://evil.example/", None),
        ("//evil.example", None),
        (None, None),
    ],
)
def test_afterwards_one_stays_on_this_site(
    visitor: Actor, receive: Receive, next_path: str | None, kept: str | None
) -> None:
    letter = receive(visitor, next=next_path)
    assert confirm(visitor, token=letter.token)["next"] == kept


def test_a_letter_that_did_not_come_can_be_asked_for_again(visitor: Actor, receive: Receive) -> None:
    first = receive(visitor)
    receive(visitor)
    assert confirm(visitor, token=first.token)["errors"] == []


def test_nothing_is_enqueued_when_the_request_is_not_kept(
    visitor: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One transaction: a letter for a request that was rolled back would hold a dead link."""

    def fail(*_args: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr(browsers, "remember", fail)
    query = 'mutation { signInRequest(input: {email: "anna@example.org", language: RU}) { errors { code } } }'
    assert graphql(visitor, query)["errors"][0]["extensions"]["code"] == "INTERNAL"
    assert not SignInRequest.objects.exists()
    assert not DBTaskResult.objects.exists()


def test_an_unknown_language_is_a_bad_request(visitor: Actor) -> None:
    query = 'mutation { signInRequest(input: {email: "anna@example.org", language: DE}) { errors { code } } }'
    assert graphql(visitor, query)["errors"][0]["extensions"]["code"] == "BAD_REQUEST"


def test_somebody_signed_in_may_ask_for_another_account(alice: Actor, receive: Receive) -> None:
    receive(alice, "bob@example.org")
    assert newest_letter().message.to == ["bob@example.org"]
