"""With a wrong key or none, the diary says that something is wrong: never nothing, never garbage."""

from collections.abc import Callable
from typing import Any

import pytest
from pytest_django import Settings

from core.testing.cast import Actor, graphql
from diary.models import DataKey
from diary.tests.schema.conftest import Way

QUESTIONS = (
    "entries { edges { node { note } } }",
    'entries(words: "x") { edges { node { note } } totalCount }',
    'summary(first: "2026-01-01", last: "2026-03-31") { entryCount }',
)
OTHER = "QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE="


def codes(answer: dict[str, Any]) -> list[str]:
    return [error["extensions"]["code"] for error in answer.get("errors", ())]


@pytest.mark.parametrize("keys", [f"other:{OTHER}", f"tests:{OTHER}", ""])
@pytest.mark.parametrize("question", QUESTIONS)
def test_a_practices_key_that_is_wrong_is_told(
    alice: Actor, write_entry: Callable[..., Any], settings: Settings, keys: str, question: str
) -> None:
    write_entry()
    kept, settings.FIELD_KEYS = settings.FIELD_KEYS, keys
    answer = graphql(alice, f"{{ viewer {{ diary {{ {question} }} }} }}")
    assert codes(answer) == ["INTERNAL"]
    assert "канарейка" not in str(answer)
    settings.FIELD_KEYS = kept
    assert codes(graphql(alice, f"{{ viewer {{ diary {{ {question} }} }} }}")) == []


def test_nothing_is_written_over_what_cannot_be_opened(way: Way, alice: Actor, settings: Settings) -> None:
    given = way.given()
    written = way.write(alice, given)["record"]
    kept, settings.FIELD_KEYS = settings.FIELD_KEYS, f"other:{OTHER}"
    assert codes(way.send(alice, {**given, "base": written["version"]})) == ["INTERNAL"]
    settings.FIELD_KEYS = kept
    assert "канарейка" in way.seen(alice, written["id"])


def test_a_persons_own_key_that_is_gone_is_told(alice: Actor, write_entry: Callable[..., Any]) -> None:
    write_entry()
    DataKey.objects.all().delete()
    assert codes(graphql(alice, f"{{ viewer {{ diary {{ {QUESTIONS[0]} }} }} }}")) == ["INTERNAL"]
