from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest

from core.testing.cast import Actor, graphql
from diary.models import Record

DELETE = "mutation D($id: ID!) { diaryRecordDelete(input: {id: $id}) { deletedId errors { code } } }"
RESTORE = "mutation R($id: ID!) { diaryRecordRestore(input: {id: $id}) { restoredId errors { code } } }"
Write = Callable[..., dict[str, Any]]


@pytest.fixture
def key(write_entry: Write) -> str:
    found: str = write_entry()["record"]["id"]
    return found


def test_it_goes_and_comes_back(alice: Actor, key: str) -> None:
    assert graphql(alice, DELETE, {"id": key})["data"]["diaryRecordDelete"]["deletedId"] == key
    assert not Record.objects.of(alice.user).exists()
    assert graphql(alice, RESTORE, {"id": key})["data"]["diaryRecordRestore"]["restoredId"] == key
    assert Record.objects.of(alice.user).exists()


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
