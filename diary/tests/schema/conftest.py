"""Each way to write, as a client would send it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import pytest

from core.testing.cast import Actor, graphql

NOON = {"at": "2026-03-01T09:00:00Z", "timeZone": "Europe/Moscow"}


@dataclass(frozen=True)
class Way:
    """A mutation, what is right to give it, what is wrong and where, and how to look at it."""

    mutation: str
    good: dict[str, Any]
    bad: dict[str, Any]
    wrong: list[str]
    look: str  # under viewer.diary; {id} is put in
    has_id: bool = True

    def given(self, **more: Any) -> dict[str, Any]:
        return {**NOON, **({"id": str(uuid4())} if self.has_id else {}), **self.good, **more}

    def send(self, by: Actor, given: dict[str, Any]) -> dict[str, Any]:
        kind = self.mutation[0].upper() + self.mutation[1:]
        text = (
            f"mutation Write($input: {kind}Input!) {{ {self.mutation}(input: $input) {{"
            " record { id version localAt } stored { id version } errors { code path message } } }"
        )
        return graphql(by, text, {"input": given})

    def write(self, by: Actor, given: dict[str, Any]) -> dict[str, Any]:
        payload: dict[str, Any] = self.send(by, given)["data"][self.mutation]
        return payload

    def seen(self, by: Actor, key: str) -> str:
        """All that the person can see there, as text."""
        look = self.look.replace("{id}", f'"{key}"')
        return str(graphql(by, f"{{ viewer {{ diary {{ {look} }} }} }}"))


WAYS = {
    "entry": Way(
        "diaryEntryWrite",
        {"mood": 2, "emotions": [{"key": "fear", "intensity": 60}], "factors": ["work"], "note": "канарейка"},
        {"mood": 9},
        ["mood"],
        "entry(id: {id}) { note } entries { edges { node { note } } }",
    ),
    "thought": Way(
        "thoughtRecordWrite",
        {"situation": "канарейка", "emotionsBefore": [{"key": "fear"}], "beliefBefore": 80},
        {"beliefBefore": 101},
        ["beliefBefore"],
        "thoughtRecord(id: {id}) { situation } thoughtRecords { edges { node { situation } } }",
    ),
    "plan": Way(
        "safetyPlanWrite",
        {"signs": ["канарейка"]},
        {"signs": ["x" * 1001]},
        ["signs"],
        "safetyPlan { signs }",
        has_id=False,
    ),
    "words": Way(
        "ownWordsWrite",
        {"emotions": [{"key": "own-1", "word": "канарейка"}]},
        {"emotions": [{"key": "fear", "word": "x"}]},
        ["emotions"],
        "ownWords { emotions { word } }",
        has_id=False,
    ),
}


@pytest.fixture(params=WAYS)
def way(request: pytest.FixtureRequest) -> Way:
    return WAYS[request.param]


@pytest.fixture
def write_entry(alice: Actor) -> Callable[..., dict[str, Any]]:
    """Writes one of alice's entries and returns the payload."""
    entry = WAYS["entry"]
    return lambda **more: entry.write(alice, entry.given(**more))
