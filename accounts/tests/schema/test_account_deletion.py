import pytest

from accounts.models import AccountDeletion
from core.testing.cast import Actor, graphql

REQUEST = """mutation R($word: String!) { accountDeletionRequest(input: {confirmation: $word}) {
  deletion { dueAt number } errors { code path } } }"""
CANCEL = "mutation { accountDeletionCancel { done errors { code } } }"
LOOK = "{ viewer { deletion { dueAt number } } }"


def test_it_is_asked_for_seen_and_cancelled(alice: Actor, bob: Actor) -> None:
    asked = graphql(alice, REQUEST, {"word": "delete"})["data"]["accountDeletionRequest"]
    assert asked["errors"] == []
    assert graphql(alice, LOOK)["data"]["viewer"]["deletion"] == asked["deletion"]
    assert graphql(bob, LOOK)["data"]["viewer"]["deletion"] is None
    assert graphql(alice, CANCEL)["data"]["accountDeletionCancel"]["done"]
    assert graphql(alice, LOOK)["data"]["viewer"]["deletion"] is None


def test_a_stranger_cancels_nothing_of_others(alice: Actor, bob: Actor) -> None:
    graphql(alice, REQUEST, {"word": "удалить"})
    graphql(bob, CANCEL)
    assert AccountDeletion.objects.get().user == alice.user


def test_a_wrong_word_is_told(alice: Actor) -> None:
    payload = graphql(alice, REQUEST, {"word": "no"})["data"]["accountDeletionRequest"]
    assert payload == {"deletion": None, "errors": [{"code": "NOT_CONFIRMED", "path": ["confirmation"]}]}


@pytest.mark.parametrize("text", [REQUEST, CANCEL])
def test_signed_out_nothing_happens(visitor: Actor, text: str) -> None:
    answer = graphql(visitor, text, {"word": "delete"} if text is REQUEST else None)
    assert answer["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
    assert not AccountDeletion.objects.exists()
