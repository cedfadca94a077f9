"""Whoever asks: what a person wrote comes to that person alone, from whatever part of the schema."""

import pytest

from core.testing.cast import Actor
from project.tests.privacy import walk
from project.tests.privacy.canaries import all_canaries, found_in, write_everything


def heard_by(actor: Actor) -> set[str]:
    return {canary for _question, answer in walk.answers(actor) for canary in found_in(answer)}


def test_the_owner_finds_every_word(alice: Actor) -> None:
    """Else the walk would pass by what it has to look at."""
    write_everything(alice)
    assert heard_by(alice) >= set(all_canaries())


@pytest.mark.parametrize("name", ["visitor", "bob", "editor", "therapist"])
def test_nobody_else_hears_any(name: str, alice: Actor, request: pytest.FixtureRequest) -> None:
    write_everything(alice)
    assert heard_by(request.getfixturevalue(name)) == set()
