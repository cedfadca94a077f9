from typing import Any
from uuid import uuid4

import pytest

from core.testing.cast import Actor, graphql
from diary.models import Export, Record
from diary.tests.own_data import exported, fill

LOOK = """{ viewer { ownData {
  kinds { kind count first last }
  exports { id form state total done size path fileName }
  erased { at until count }
} } }"""
MAKE = """mutation M($input: DiaryExportMakeInput!) { diaryExportMake(input: $input) {
  export { id state path } errors { code path } } }"""
DISCARD = """mutation D($input: DiaryExportDiscardInput!) { diaryExportDiscard(input: $input) {
  discardedId errors { code } } }"""
ERASE = """mutation E($input: DiaryEraseInput!) { diaryErase(input: $input) {
  erased errors { code path } } }"""
RESTORE = """mutation R($input: DiaryErasedRestoreInput!) { diaryErasedRestore(input: $input) {
  restored errors { code } } }"""
FORGET = """mutation F($input: DiaryErasedForgetInput!) { diaryErasedForget(input: $input) {
  forgotten errors { code } } }"""
MOMENT = "2026-03-01T09:00:00+00:00"
BACKWARDS = {"form": "JSON", "first": "2026-03-02", "last": "2026-03-01"}
GIVEN: dict[str, dict[str, Any]] = {
    MAKE: {"form": "JSON"},
    DISCARD: {"id": str(uuid4())},
    ERASE: {"confirmation": "erase"},
    RESTORE: {"at": MOMENT},
    FORGET: {"at": MOMENT},
}


@pytest.fixture(autouse=True)
def written(alice: Actor) -> None:
    fill(alice.user)


def send(by: Actor, mutation: str, given: dict[str, Any]) -> dict[str, Any]:
    payload: dict[str, Any] = next(iter(graphql(by, mutation, {"input": given})["data"].values()))
    return payload


def look(by: Actor) -> dict[str, Any]:
    found: dict[str, Any] = graphql(by, LOOK)["data"]["viewer"]["ownData"]
    return found


def test_what_is_kept_is_told_in_numbers(alice: Actor, bob: Actor) -> None:
    kinds = look(alice)["kinds"]
    assert [(kind["kind"], kind["count"]) for kind in kinds] == [
        ("ENTRY", 1),
        ("THOUGHT", 1),
        ("ASSESSMENT", 1),
        ("PLAN", 1),
        ("WORDS", 1),
        ("HIGHLIGHT", 1),
    ]
    assert look(bob)["kinds"] == []


def test_a_file_is_asked_for_and_taken(alice: Actor, bob: Actor) -> None:
    payload = send(alice, MAKE, {"form": "CSV", "kinds": ["ENTRY"], "first": "2026-03-01"})
    assert payload["export"]["state"] == "READY"
    assert alice.get(payload["export"]["path"]).status_code == 200
    assert look(alice)["exports"][0]["fileName"].endswith(".csv")
    assert look(bob)["exports"] == []


def test_one_file_is_asked_how_far_it_is_by_its_owner_only(alice: Actor, bob: Actor) -> None:
    ask = "query Q($id: ID!) { viewer { ownData { export(id: $id) { state } } } }"
    key = str(exported(alice.user).pk)
    found = [graphql(by, ask, {"id": key})["data"]["viewer"]["ownData"]["export"] for by in (alice, bob)]
    assert found == [{"state": "READY"}, None]
    assert graphql(alice, ask, {"id": "none"})["data"]["viewer"]["ownData"]["export"] is None


def test_a_file_is_thrown_away(alice: Actor) -> None:
    key = str(exported(alice.user).pk)
    assert send(alice, DISCARD, {"id": key}) == {"discardedId": key, "errors": []}
    assert not Export.objects.exists()


def test_erasing_bringing_back_and_forgetting(alice: Actor) -> None:
    assert send(alice, ERASE, {"confirmation": "erase", "kinds": ["PLAN", "WORDS"]})["erased"] == 2
    [erased] = look(alice)["erased"]
    assert erased["count"] == 2
    assert send(alice, RESTORE, {"at": erased["at"]})["restored"] == 2
    send(alice, ERASE, {"confirmation": "erase"})
    [erased] = look(alice)["erased"]
    assert send(alice, FORGET, {"at": erased["at"]})["forgotten"] == 6
    assert not Record.objects.exists()


def test_at_once_nothing_is_left(alice: Actor) -> None:
    assert send(alice, ERASE, {"confirmation": "erase", "atOnce": True})["erased"] == 6
    assert look(alice) == {"kinds": [], "exports": [], "erased": []}


@pytest.mark.parametrize(
    ("mutation", "given", "error"),
    [
        (
            MAKE,
            {"form": "JSON", "first": "2026-03-02", "last": "2026-03-01"},
            {"code": "TIME_INVALID", "path": ["last"]},
        ),
        (ERASE, {"confirmation": "no"}, {"code": "NOT_CONFIRMED", "path": ["confirmation"]}),
        (DISCARD, {"id": "none"}, {"code": "NOT_FOUND"}),
        (RESTORE, {"at": MOMENT}, {"code": "NOT_FOUND"}),
        (FORGET, {"at": MOMENT}, {"code": "NOT_FOUND"}),
    ],
)
def test_what_is_wrong_is_told(
    alice: Actor, mutation: str, given: dict[str, Any], error: dict[str, Any]
) -> None:
    assert send(alice, mutation, given)["errors"] == [error]


def test_a_stranger_reaches_nothing_of_it(alice: Actor, bob: Actor) -> None:
    key = str(exported(alice.user).pk)
    send(alice, ERASE, {"confirmation": "erase", "kinds": ["ENTRY"]})
    at = look(alice)["erased"][0]["at"]
    key = str(exported(alice.user).pk)
    for mutation, given in ((DISCARD, {"id": key}), (RESTORE, {"at": at}), (FORGET, {"at": at})):
        assert send(bob, mutation, given)["errors"] == [{"code": "NOT_FOUND"}]
    assert send(bob, ERASE, {"confirmation": "erase", "atOnce": True})["erased"] == 0
    assert (Record.objects.filter(owner=alice.user).count(), Export.objects.count()) == (6, 1)


@pytest.mark.parametrize("mutation", GIVEN)
def test_signed_out_nothing_happens(visitor: Actor, mutation: str) -> None:
    answer = graphql(visitor, mutation, {"input": GIVEN[mutation]})
    assert answer["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
    assert Record.objects.count() == 6


def test_one_record_or_many_cost_the_same(alice: Actor, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(5):  # session, person, and three lists
        assert look(alice)["kinds"]
