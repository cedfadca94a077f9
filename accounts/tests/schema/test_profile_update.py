from typing import Any

import pytest

from accounts.models import User
from core.testing.cast import Actor, graphql

pytestmark = pytest.mark.django_db


def update(actor: Actor, **given: Any) -> dict[str, Any]:
    query = """mutation Update($input: ProfileUpdateInput!) {
      profileUpdate(input: $input) { viewer { displayName language timeZone } errors { path code message } }
    }"""
    return graphql(actor, query, {"input": given})


def test_what_is_given_changes(alice: Actor) -> None:
    answer = update(alice, displayName="Алиса", language="EN", timeZone="Asia/Tomsk")
    expected = {"displayName": "Алиса", "language": "EN", "timeZone": "Asia/Tomsk"}
    assert answer == {"data": {"profileUpdate": {"viewer": expected, "errors": []}}}
    kept = User.objects.get()
    assert (kept.display_name, kept.language, kept.time_zone) == ("Алиса", "en", "Asia/Tomsk")


def test_what_is_not_given_or_null_stays(alice: Actor) -> None:
    viewer = update(alice, timeZone="Asia/Tomsk", language=None)["data"]["profileUpdate"]["viewer"]
    assert viewer == {"displayName": "Alice", "language": "RU", "timeZone": "Asia/Tomsk"}


def test_a_name_can_be_taken_away(alice: Actor) -> None:
    assert update(alice, displayName="")["data"]["profileUpdate"]["viewer"]["displayName"] == ""


def test_nobody_elses_profile_changes(alice: Actor, bob: Actor) -> None:
    update(bob, displayName="Stranger")
    assert User.objects.get(email="alice@example.org").display_name == "Alice"


def test_a_visitor_is_asked_to_sign_in(visitor: Actor) -> None:
    assert update(visitor, displayName="x")["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"


@pytest.mark.parametrize(
    ("given", "path", "code"),
    [
        ({"displayName": "a" * 81}, ["displayName"], "NAME_TOO_LONG"),
        ({"timeZone": "Europe/Atlantis"}, ["timeZone"], "TIME_ZONE_INVALID"),
        ({"timeZone": ""}, ["timeZone"], "TIME_ZONE_INVALID"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    alice: Actor, given: dict[str, str], path: list[str], code: str
) -> None:
    payload = update(alice, **given)["data"]["profileUpdate"]
    assert payload["viewer"] is None
    assert [(error["path"], error["code"]) for error in payload["errors"]] == [(path, code)]
