"""Whoever asks: what a person wrote comes to that person alone, from whatever part of the schema."""

import pytest
from graphql import GraphQLInputObjectType, get_named_type

from core.testing.cast import Actor
from project.schema import schema
from project.tests.privacy import walk
from project.tests.privacy.canaries import all_canaries, found_in, inputs, write_everything


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


# Mutations that keep no word of a person; a new one stands here or in canaries.py.
KEEP_NOTHING = {
    *("diaryRecordDelete", "diaryRecordRestore", "diaryErase", "diaryErasedRestore", "diaryErasedForget"),
    *("diaryExportMake", "diaryExportDiscard", "diaryVisit", "readingProgressWrite", "readingForget"),
    *("reminderSet", "reminderStop", "signInRequest", "signInConfirm", "signOut", "profileUpdate"),
    *("accountDeletionRequest", "accountDeletionCancel"),
}
OPEN = {"timeZone", "scale", "anchor"}


def test_every_way_to_write_has_its_canaries() -> None:
    mutation = schema.graphql_schema.mutation_type
    assert mutation
    assert set(mutation.fields) == KEEP_NOTHING | set(inputs(1))


@pytest.mark.parametrize("name", inputs(1))
def test_every_text_that_can_be_written_has_one(name: str) -> None:
    mutation = schema.graphql_schema.mutation_type
    assert mutation
    kind = get_named_type(mutation.fields[name].args["input"].type)
    assert isinstance(kind, GraphQLInputObjectType)
    texts = {field for field, at in kind.fields.items() if get_named_type(at.type).name == "String"}
    assert texts - OPEN <= {*inputs(1)[name], "distortions"}
