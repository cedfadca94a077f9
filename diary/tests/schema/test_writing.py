"""Every way to write: works, is the stranger's own affair only, asks for a sign-in, tells what is wrong."""

from typing import Any

import pytest

from core.testing.cast import Actor, graphql
from diary.models import Record
from diary.tests.schema.conftest import NOON, Way

SCALE = {"scale": "phq-9", "answers": [1, 1, 1, 1, 1, 0, 0, 0, 2]}


def test_it_is_kept_for_its_owner(way: Way, alice: Actor) -> None:
    payload = way.write(alice, way.given())
    assert payload["errors"] == []
    assert payload["record"]["localAt"] == "2026-03-01T12:00"
    assert "канарейка" in way.seen(alice, payload["record"]["id"])


def test_a_stranger_sees_nothing_of_it(way: Way, alice: Actor, bob: Actor) -> None:
    key = way.write(alice, way.given())["record"]["id"]
    assert "канарейка" not in way.seen(bob, key)


def test_a_stranger_with_its_id_writes_only_beside_it(way: Way, alice: Actor, bob: Actor) -> None:
    given = way.given()
    written = way.write(alice, given)["record"]
    way.write(bob, {**given, **way.bad})
    way.write(bob, {**given, "base": written["version"]})
    assert "канарейка" in way.seen(alice, written["id"])
    assert Record.objects.of(alice.user).get().version == written["version"]


def test_signed_out_nothing_is_written_or_seen(way: Way, visitor: Actor) -> None:
    answer = way.send(visitor, way.given())
    assert answer["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
    assert not Record.objects.exists()
    assert graphql(visitor, "{ viewer { diary { safetyPlan { signs } } } }")["data"] == {"viewer": None}


def test_what_is_wrong_is_told_beside_its_field(way: Way, alice: Actor) -> None:
    payload = way.write(alice, {**way.given(), **way.bad})
    assert payload["record"] is None
    assert payload["errors"][0]["path"] == way.wrong
    assert not Record.objects.exists()


def test_the_same_request_twice_writes_once(way: Way, alice: Actor) -> None:
    given = way.given()
    first, second = way.write(alice, given), way.write(alice, given)
    assert first == second
    assert Record.objects.count() == 1


def test_an_older_tab_is_shown_what_stands_there(way: Way, alice: Actor) -> None:
    given = way.given()
    first = way.write(alice, given)["record"]
    way.write(alice, {**given, "timeZone": "Asia/Tokyo", "base": first["version"]})
    payload = way.write(alice, {**given, "timeZone": "Europe/Paris", "base": first["version"]})
    assert payload["record"] is None
    assert payload["stored"] == {"id": first["id"], "version": first["version"] + 1}
    assert payload["errors"][0]["code"] == "CONFLICT"


@pytest.mark.parametrize(
    ("wrong", "path"),
    [
        ({"at": "2999-01-01T00:00:00Z"}, ["at"]),
        ({"at": "0001-01-01T00:00:00Z", "timeZone": "America/New_York"}, ["at"]),
        ({"timeZone": "Moon/Base"}, ["timeZone"]),
    ],
)
def test_a_moment_that_cannot_be_is_refused(
    way: Way, alice: Actor, wrong: dict[str, str], path: list[str]
) -> None:
    payload = way.write(alice, way.given(**wrong))
    assert (payload["errors"][0]["code"], payload["errors"][0]["path"]) == ("TIME_INVALID", path)


@pytest.mark.parametrize("name", ["entry", "thought"])
def test_an_id_that_is_none_is_refused(name: str, alice: Actor) -> None:
    from_name: Any = {"entry": "diaryEntryWrite", "thought": "thoughtRecordWrite"}[name]
    kind = from_name[0].upper() + from_name[1:]
    text = f"mutation W($input: {kind}Input!) {{ {from_name}(input: $input) {{ errors {{ path }} }} }}"
    given = {**NOON, "id": "1", **({"mood": 3} if name == "entry" else {})}
    assert graphql(alice, text, {"input": given})["data"][from_name]["errors"] == [{"path": ["id"]}]
