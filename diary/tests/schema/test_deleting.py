from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone

from core.testing.cast import Actor, graphql
from diary.models import Record
from diary.models.record import KEPT

DELETE = "mutation D($id: ID!) { diaryRecordDelete(input: {id: $id}) { deletedId errors { code } } }"
RESTORE = "mutation R($id: ID!) { diaryRecordRestore(input: {id: $id}) { restoredId errors { code } } }"
DELETED = """query D($id: ID!, $kind: DiaryKind!) {
  viewer { diary { deleted(id: $id, kind: $kind) { id until } } } }"""
Write = Callable[..., dict[str, Any]]


def deleted(by: Actor, key: str, kind: str = "ENTRY") -> Any:
    return graphql(by, DELETED, {"id": key, "kind": kind})["data"]["viewer"]["diary"]["deleted"]


@pytest.fixture
def key(write_entry: Write) -> str:
    found: str = write_entry()["record"]["id"]
    return found


def test_it_goes_and_comes_back(alice: Actor, key: str) -> None:
    assert graphql(alice, DELETE, {"id": key})["data"]["diaryRecordDelete"]["deletedId"] == key
    assert not Record.objects.of(alice.user).exists()
    assert graphql(alice, RESTORE, {"id": key})["data"]["diaryRecordRestore"]["restoredId"] == key
    assert Record.objects.of(alice.user).exists()


def test_what_can_come_back_says_until_when(alice: Actor, key: str) -> None:
    assert deleted(alice, key) is None
    graphql(alice, DELETE, {"id": key})
    row = Record.objects.get(key=key)
    assert row.deleted_at
    assert deleted(alice, key) == {"id": key, "until": (row.deleted_at + KEPT).isoformat()}
    assert deleted(alice, key, "THOUGHT") is None
    graphql(alice, RESTORE, {"id": key})
    assert deleted(alice, key) is None


def test_after_a_week_it_is_as_if_it_had_never_been(alice: Actor, key: str) -> None:
    Record.objects.filter(key=key).update(deleted_at=timezone.now() - KEPT)
    assert deleted(alice, key) is None


def test_another_s_deleted_record_is_not_told_from_none(alice: Actor, bob: Actor, key: str) -> None:
    graphql(alice, DELETE, {"id": key})
    assert deleted(bob, key) is None
    assert deleted(bob, str(uuid4())) is None


def test_a_visitor_has_no_deleted_records(visitor: Actor, key: str) -> None:
    assert graphql(visitor, DELETED, {"id": key, "kind": "ENTRY"})["data"]["viewer"] is None


@pytest.mark.parametrize("given", ["no id", ""])
def test_what_is_no_id_was_never_deleted(alice: Actor, given: str) -> None:
    assert deleted(alice, given) is None


@pytest.mark.parametrize("text", [DELETE, RESTORE])
def test_a_stranger_is_told_that_there_is_nothing(alice: Actor, bob: Actor, key: str, text: str) -> None:
    payload = next(iter(graphql(bob, text, {"id": key})["data"].values()))
    assert payload["errors"] == [{"code": "NOT_FOUND"}]
    assert Record.objects.of(alice.user).exists()


@pytest.mark.parametrize("text", [DELETE, RESTORE])
def test_signed_out_nothing_happens(visitor: Actor, key: str, text: str) -> None:
    answer = graphql(visitor, text, {"id": key})
    assert answer["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"


@pytest.mark.parametrize("text", [DELETE, RESTORE])
@pytest.mark.parametrize(("key_given", "code"), [("no id", "UNKNOWN"), (str(uuid4()), "NOT_FOUND")])
def test_what_is_not_there_is_told(alice: Actor, text: str, key_given: str, code: str) -> None:
    payload = next(iter(graphql(alice, text, {"id": key_given})["data"].values()))
    assert payload["errors"] == [{"code": code}]
