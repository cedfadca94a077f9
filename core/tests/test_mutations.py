"""The base of all mutations: what it refuses to be declared without, and what becomes of an error."""

from enum import Enum
from types import SimpleNamespace
from typing import Any

import graphene
import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory

from core.errors import DomainError, Refused
from core.errors_schema import make_error_type
from core.mutations import ActionMutation
from core.permissions import anyone, signed_in, staff


class Codes(Enum):
    TOO_LONG = "TOO_LONG"


CoreTestError = make_error_type("CoreTest", Codes)


class NoteWrite(ActionMutation):
    class Meta:
        description = "Writes a note."
        permission = anyone
        error_type = CoreTestError

    class Input:
        text = graphene.String(required=True, description="What it says.")

    note = graphene.String(description="The note.")

    @classmethod
    def act(cls, info: graphene.ResolveInfo, *, text: str) -> "NoteWrite":
        if len(text) > 5:
            raise DomainError("TOO_LONG", "At most five letters.", ["text"])
        return cls(note=text)


class NoteBurn(ActionMutation):
    class Meta:
        description = "Burns every note."
        permission = signed_in
        error_type = CoreTestError

    done = graphene.Boolean(description="Always true.")

    @classmethod
    def act(cls, info: graphene.ResolveInfo) -> "NoteBurn":
        return cls(done=True)


class Query(graphene.ObjectType):
    """Must be there."""

    nothing = graphene.String(description="Nothing.")


class Mutation(graphene.ObjectType):
    """What is tested."""

    note_write = NoteWrite.Field(required=True)
    note_burn = NoteBurn.Field(required=True)


schema = graphene.Schema(query=Query, mutation=Mutation)
WRITE = "mutation($text: String!) { noteWrite(input: {text: $text}) { note errors { path message code } } }"


def run(rf: RequestFactory, document: str, **variables: str) -> Any:
    request = rf.post("/graphql")
    request.user = AnonymousUser()
    return schema.execute(document, context=request, variables=variables)


def test_what_the_action_returns_is_the_payload(rf: RequestFactory) -> None:
    assert run(rf, WRITE, text="short").data == {"noteWrite": {"note": "short", "errors": []}}


def test_what_can_be_mended_is_data_and_the_rest_is_null(rf: RequestFactory) -> None:
    result = run(rf, WRITE, text="too long")
    error = {"path": ["text"], "message": "At most five letters.", "code": "TOO_LONG"}
    assert result.errors is None
    assert result.data == {"noteWrite": {"note": None, "errors": [error]}}


def test_the_permission_is_asked_first(rf: RequestFactory) -> None:
    result = run(rf, "mutation { noteBurn { done } }")
    assert isinstance(result.errors[0].original_error, Refused)
    assert result.errors[0].original_error.code == "UNAUTHENTICATED"


@pytest.mark.parametrize("missing", ["description", "permission", "error_type"])
def test_nothing_essential_may_be_left_out(missing: str) -> None:
    meta = {"description": "Does it.", "permission": anyone, "error_type": CoreTestError}
    del meta[missing]
    with pytest.raises(TypeError, match="needs description, permission and error_type"):
        type("HalfDone", (ActionMutation,), {"Meta": type("Meta", (), meta)})


def test_names_in_the_schema() -> None:
    text = str(schema)
    assert "input: NoteWriteInput!\n  ): NoteWritePayload!" in text
    assert "noteBurn: NoteBurnPayload!" in text
    assert "errors: [CoreTestError!]!" in text


@pytest.mark.parametrize(
    ("user", "code"),
    [
        (AnonymousUser(), "UNAUTHENTICATED"),
        (SimpleNamespace(is_authenticated=True, is_staff=False), "FORBIDDEN"),
        (SimpleNamespace(is_authenticated=True, is_staff=True), None),
    ],
)
def test_staff_only(user: Any, code: str | None) -> None:
    if code is None:
        staff(user)
        return
    with pytest.raises(Refused) as refused:
        staff(user)
    assert refused.value.code == code
