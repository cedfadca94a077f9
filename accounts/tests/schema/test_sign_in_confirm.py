from typing import Any

import pytest
from django.test import Client

from accounts.models import SignInRequest, User
from accounts.tests.conftest import Receive
from accounts.tests.steps import EMAIL, ask, codes_of, confirm, let_time_pass, other_code, who
from core.testing.cast import Actor, graphql

pytestmark = pytest.mark.django_db


def test_the_link_signs_in_where_it_was_asked_for(visitor: Actor, receive: Receive) -> None:
    letter = receive(visitor)
    payload = confirm(visitor, token=letter.token)
    assert payload["errors"] == []
    assert payload["viewer"]["email"] == EMAIL
    assert payload["viewer"]["emailConfirmedAt"] is not None
    assert who(visitor) == EMAIL


def test_the_code_alone_signs_in_where_it_was_asked_for(visitor: Actor, receive: Receive) -> None:
    letter = receive(visitor)
    assert confirm(visitor, code=f"{letter.code[:3]} {letter.code[3:]}")["errors"] == []
    assert who(visitor) == EMAIL


def test_link_and_code_sign_in_elsewhere(visitor: Actor, receive: Receive) -> None:
    letter, phone = receive(visitor), Client()
    assert confirm(phone, token=letter.token, code=letter.code)["errors"] == []
    assert (who(phone), who(visitor)) == (EMAIL, None)


def test_the_link_alone_does_not_sign_in_elsewhere(visitor: Actor, receive: Receive) -> None:
    letter, phone = receive(visitor), Client()
    payload = confirm(phone, token=letter.token)
    assert [(error["path"], error["code"]) for error in payload["errors"]] == [(["code"], "CODE_REQUIRED")]
    assert who(phone) is None
    assert confirm(phone, token=letter.token, code=letter.code)["errors"] == []


def test_the_code_alone_does_not_sign_in_elsewhere(visitor: Actor, receive: Receive) -> None:
    letter, phone = receive(visitor), Client()
    assert codes_of(confirm(phone, code=letter.code)) == ["LINK_INVALID"]


def test_the_cookie_of_one_browser_does_not_open_the_request_of_another(
    visitor: Actor, receive: Receive
) -> None:
    """The request's id is in every link; only the secret beside it proves the browser."""
    letter, thief = receive(visitor), Client()
    ask(thief, "thief@example.org")
    secret = thief.cookies["opora_signin"].value.partition(".")[2]
    thief.cookies["opora_signin"] = f"{letter.token.partition('.')[0]}.{secret}"
    assert codes_of(confirm(thief, code=letter.code)) == ["LINK_INVALID"]
    assert codes_of(confirm(thief, token=letter.token)) == ["CODE_REQUIRED"]


def test_a_link_works_once(visitor: Actor, receive: Receive) -> None:
    letter = receive(visitor)
    confirm(visitor, token=letter.token)
    again = confirm(Client(), token=letter.token, code=letter.code)
    assert codes_of(again) == ["LINK_USED"]
    assert again["viewer"] is None


def test_an_old_link_does_not_sign_in(visitor: Actor, receive: Receive) -> None:
    letter = receive(visitor)
    let_time_pass(minutes=10)
    assert codes_of(confirm(visitor, token=letter.token)) == ["LINK_EXPIRED"]
    assert codes_of(confirm(visitor, code=letter.code)) == ["LINK_EXPIRED"]
    assert who(visitor) is None


@pytest.mark.parametrize("token", ["x", "0" * 32 + ".abcdef", "🙂"])
def test_a_link_that_is_not_ours_does_not_sign_in(visitor: Actor, token: str) -> None:
    assert codes_of(confirm(visitor, token=token)) == ["LINK_INVALID"]


def test_nothing_given_where_nothing_was_asked(visitor: Actor) -> None:
    assert codes_of(confirm(visitor)) == ["LINK_INVALID"]


def test_nothing_given_where_a_letter_was_asked_for(visitor: Actor) -> None:
    ask(visitor)
    assert codes_of(confirm(visitor)) == ["CODE_REQUIRED"]


def test_a_code_wrong_three_times_is_over_though_the_fourth_is_right(
    visitor: Actor, receive: Receive
) -> None:
    letter, wrong = receive(visitor), other_code
    answers = [confirm(visitor, code=wrong(letter.code)) for _ in range(3)]
    assert [codes_of(answer) for answer in answers] == [["CODE_WRONG"], ["CODE_WRONG"], ["CODE_EXHAUSTED"]]
    assert "2 more times" in answers[0]["errors"][0]["message"]
    assert codes_of(confirm(visitor, code=letter.code)) == ["CODE_EXHAUSTED"]
    assert codes_of(confirm(Client(), token=letter.token, code=letter.code)) == ["CODE_EXHAUSTED"]
    assert who(visitor) is None


def test_a_slip_of_the_finger_costs_no_try(visitor: Actor, receive: Receive) -> None:
    letter = receive(visitor)
    for typed in ("1", "12345", "1234567", "abcdef"):
        assert codes_of(confirm(visitor, code=typed)) == ["CODE_WRONG"]
    assert SignInRequest.objects.get().code_tries == 0
    assert confirm(visitor, code=letter.code)["errors"] == []


def test_when_the_code_is_used_up_the_link_still_opens_where_it_was_asked_for(
    visitor: Actor, receive: Receive
) -> None:
    letter = receive(visitor)
    for _ in range(3):
        confirm(Client(), token=letter.token, code=other_code(letter.code))
    assert confirm(visitor, token=letter.token)["errors"] == []


def test_a_closed_account_is_answered_like_any_other(visitor: Actor, alice: Actor, run_tasks: Any) -> None:
    User.objects.update(is_active=False)
    assert ask(visitor, "alice@example.org")["errors"] == []
    assert run_tasks() == 1
    assert codes_of(confirm(visitor, code="123456")) == ["CODE_WRONG"]


def test_an_account_closed_after_the_letter_is_not_let_in(visitor: Actor, receive: Receive) -> None:
    letter = receive(visitor)
    User.objects.update(is_active=False)
    assert codes_of(confirm(visitor, token=letter.token)) == ["LINK_INVALID"]
    assert codes_of(confirm(visitor, code=letter.code)) == ["LINK_INVALID"]
    assert who(visitor) is None


def test_too_many_tries_from_one_place(visitor: Actor) -> None:
    for _ in range(30):
        confirm(visitor, token="x")
    payload = confirm(visitor, token="x", words="ru")
    assert codes_of(payload) == ["TOO_MANY_TRIES"]
    assert "минут" in payload["errors"][0]["message"]


def test_the_session_key_changes(visitor: Actor, receive: Receive) -> None:
    session = visitor.session
    session["basket"] = "kept"
    session.save()
    before = session.session_key or ""
    visitor.cookies["sessionid"] = before
    confirm(visitor, token=receive(visitor).token)
    assert visitor.session.session_key != before
    assert visitor.session["basket"] == "kept"
    assert not type(session)().exists(before)


def test_the_csrf_token_changes(receive: Receive) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.cookies["csrftoken"] = before = "c" * 32
    headers = {"X-CSRFToken": before, "Opora-Language": "en"}
    ask_query = (
        'mutation { signInRequest(input: {email: "anna@example.org", language: RU}) { errors { code } } }'
    )
    body: Any = {"query": ask_query}
    assert browser.post("/graphql", body, content_type="application/json").status_code == 403
    browser.post("/graphql", body, content_type="application/json", headers=headers)
    letter = receive(Client(), "other@example.org")
    query = (
        "mutation($t: String, $c: String) { signInConfirm(input: {token: $t, code: $c}) { errors { code } } }"
    )
    body = {"query": query, "variables": {"t": letter.token, "c": letter.code}}
    browser.post("/graphql", body, content_type="application/json", headers=headers)
    assert who_by(browser) == "other@example.org"
    assert browser.cookies["csrftoken"].value != before


def who_by(browser: Client) -> Any:
    headers = {"X-CSRFToken": browser.cookies["csrftoken"].value}
    body = {"query": "{ viewer { email } }"}
    answer = browser.post("/graphql", body, content_type="application/json", headers=headers).json()
    return answer["data"]["viewer"]["email"]


def test_the_cookie_of_the_request_goes_when_it_has_served(visitor: Actor, receive: Receive) -> None:
    letter = receive(visitor)
    assert visitor.cookies["opora_signin"].value
    confirm(visitor, token=letter.token)
    assert visitor.cookies["opora_signin"].value == ""


def test_another_person_at_the_same_browser_takes_over_cleanly(alice: Actor, receive: Receive) -> None:
    session = alice.session
    session["private"] = "of alice"
    session.save()
    confirm(alice, token=receive(alice, "bob@example.org").token)
    assert who(alice) == "bob@example.org"
    assert "private" not in alice.session


def test_links_of_two_devices_do_not_end_each_other(visitor: Actor, receive: Receive) -> None:
    phone = Client()
    one, other = receive(visitor), receive(phone)
    assert confirm(visitor, token=one.token)["errors"] == []
    assert confirm(phone, token=other.token)["errors"] == []


def test_the_time_of_confirming_is_that_of_the_first_letter(
    visitor: Actor, alice: Actor, receive: Receive
) -> None:
    before = alice.user.email_confirmed_at
    confirm(visitor, token=receive(visitor, "alice@example.org").token)
    assert User.objects.get().email_confirmed_at == before


def test_staff_sign_in_by_the_same_letter_and_open_the_desk(
    visitor: Actor, editor: Actor, receive: Receive
) -> None:
    confirm(visitor, token=receive(visitor, "editor@example.org").token)
    answer = graphql(visitor, "{ viewer { viewerCanOpenAdmin } }")
    assert answer["data"]["viewer"]["viewerCanOpenAdmin"] is True
    assert visitor.get("/admin/").status_code == 200


def test_no_message_of_the_library_is_left_in_the_browser(visitor: Actor, receive: Receive) -> None:
    confirm(visitor, token=receive(visitor).token)
    assert "messages" not in visitor.cookies
    assert "_messages" not in visitor.session
