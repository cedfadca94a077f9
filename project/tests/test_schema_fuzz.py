"""Every field and mutation is given nonsense: it refuses, finds nothing or says what to mend."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from graphql import (
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLOutputType,
    get_named_type,
    is_leaf_type,
)

from core.testing.cast import Actor
from project.schema import schema

pytestmark = pytest.mark.django_db
SCHEMA = schema.graphql_schema
TEXTS = [
    "",
    " ",
    "x" * 3_000,
    "💥\u202e\ufeff",
    "' OR 1=1 --",
    "<script>alert(1)</script>",
    "../../etc/passwd",
    "%00",
    "0",
]
NUMBERS = [0, -1, 1, 100, 101, 2**31 - 1]
EXPECTED = {"UNAUTHENTICATED", "FORBIDDEN", "BAD_REQUEST", "RATE_LIMITED"}


def values(kind: GraphQLInputType) -> list[Any]:
    named = get_named_type(kind)
    if isinstance(named, GraphQLEnumType):
        return list(named.values)
    if isinstance(named, GraphQLInputObjectType):
        return list(inputs({name: field.type for name, field in named.fields.items()}))
    return NUMBERS if named.name == "Int" else TEXTS


def inputs(kinds: dict[str, GraphQLInputType]) -> Iterator[dict[str, Any]]:
    """Each argument gets each of its values once, beside the first ones of the others.

    Last, what may be left out is.
    """
    choices = {name: values(kind) for name, kind in kinds.items()}
    first = {name: each[0] for name, each in choices.items()}
    for name, each in choices.items():
        yield from ({**first, name: value} for value in each)
    yield {name: value for name, value in first.items() if isinstance(kinds[name], GraphQLNonNull)}


def selection(kind: GraphQLOutputType, depth: int = 0) -> str:
    named = get_named_type(kind)
    if not isinstance(named, GraphQLObjectType):
        return ""
    fields = [
        f"{name} {selection(field.type, depth + 1)}"
        for name, field in named.fields.items()
        if not field.args and (is_leaf_type(get_named_type(field.type)) or depth < 3)
    ]
    return f"{{ {' '.join(fields)} }}" if fields else "{ __typename }"


def cases() -> Iterator[Any]:
    for root, kind in (("query", SCHEMA.query_type), ("mutation", SCHEMA.mutation_type)):
        assert kind
        for name, field in kind.fields.items():
            yield pytest.param(document(root, name, field), list(arguments(field)), id=name)


def document(root: str, name: str, field: GraphQLField) -> str:
    declared = ", ".join(f"${key}: {arg.type}" for key, arg in field.args.items())
    given = ", ".join(f"{key}: ${key}" for key in field.args)
    brackets = (f"({declared})", f"({given})") if field.args else ("", "")
    return f"{root} Q{brackets[0]} {{ {name}{brackets[1]} {selection(field.type)} }}"


def arguments(field: GraphQLField) -> Iterator[dict[str, Any]]:
    return inputs({key: arg.type for key, arg in field.args.items()})


def ask(client: Client, text: str, variables: dict[str, Any]) -> set[str]:
    body = json.dumps({"query": text, "variables": variables})
    answer = client.post("/graphql", body, content_type="application/json").json()
    return {error["extensions"]["code"] for error in answer.get("errors", [])}


@pytest.mark.parametrize(("text", "variables"), list(cases()))
def test_nonsense_breaks_nothing(
    visitor: Actor, alice: Actor, text: str, variables: list[dict[str, Any]]
) -> None:
    broken = [
        given for given in variables for client in (visitor, alice) if ask(client, text, given) - EXPECTED
    ]
    assert broken == []
