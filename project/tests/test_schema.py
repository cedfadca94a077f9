"""What holds for the schema as a whole, whatever the rooms put into it."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLScalarType,
    is_introspection_type,
    is_specified_scalar_type,
    parse,
    print_schema,
)

from core.mutations import ActionMutation
from project.graphql import documents, limits
from project.graphql.limits import Limits
from project.graphql.public_answers import PUBLIC_FIELDS
from project.schema import schema

SCHEMA = schema.graphql_schema
CLIENT: dict[str, str] = json.loads(settings.GRAPHQL_PERSISTED_DOCUMENTS.read_text())
# A root field is private until it is written into PUBLIC_FIELDS; these are so on purpose.
PRIVATE_FIELDS = {"viewer", "signInLink"}


def our_types() -> list[GraphQLNamedType]:
    found = SCHEMA.type_map.values()
    return [each for each in found if not is_introspection_type(each) and not is_specified_scalar_type(each)]


def described() -> Iterator[tuple[str, str | None]]:
    """Everything that may carry a description, by its name."""
    for each in our_types():
        yield each.name, each.description
        if isinstance(each, GraphQLObjectType):
            for name, field in each.fields.items():
                yield f"{each.name}.{name}", field.description
                yield from (
                    (f"{each.name}.{name}({key})", arg.description) for key, arg in field.args.items()
                )
        elif isinstance(each, GraphQLInputObjectType):
            yield from ((f"{each.name}.{name}", field.description) for name, field in each.fields.items())
        elif isinstance(each, GraphQLEnumType):
            yield from ((f"{each.name}.{name}", value.description) for name, value in each.values.items())


def mutations() -> dict[str, Any]:
    assert SCHEMA.mutation_type
    return dict(SCHEMA.mutation_type.fields)


def test_the_snapshot_is_the_schema() -> None:
    """After a change: make schema. The difference is what a review of the interface reads."""
    snapshot = settings.BASE_DIR / "project" / "schema.graphql"
    assert snapshot.read_text().strip() == print_schema(SCHEMA).strip()


def test_everything_is_described() -> None:
    assert [name for name, description in described() if not (description or "").strip()] == []


def test_every_mutation_is_an_action_with_a_permission() -> None:
    for name, field in mutations().items():
        made_by = getattr(field.resolve, "__self__", None)
        assert isinstance(made_by, type), name
        assert issubclass(made_by, ActionMutation), name
        assert callable(made_by.permission), name


def test_every_payload_tells_what_to_mend() -> None:
    for name, field in mutations().items():
        assert str(field.type.of_type.fields["errors"].type).endswith("Error!]!"), name


def test_no_type_carries_a_suffix_that_says_nothing() -> None:
    assert [each.name for each in our_types() if each.name.endswith(("Type", "Node", "Object"))] == []


def test_no_field_shows_what_must_stay_in_the_database() -> None:
    secret = {
        "password",
        "isSuperuser",
        "groups",
        "userPermissions",
        "sessionKey",
        "isStaff",
        "token",
        "codeHash",
    }
    outputs = [each for each in our_types() if isinstance(each, GraphQLObjectType)]
    found = {f"{each.name}.{name}" for each in outputs for name in each.fields if name in secret}
    assert found == set()


def test_whoever_adds_a_root_field_says_whether_it_is_public() -> None:
    assert SCHEMA.query_type
    assert set(SCHEMA.query_type.fields) == PUBLIC_FIELDS | PRIVATE_FIELDS


def test_every_scalar_is_a_known_one() -> None:
    ours = {each.name for each in our_types() if isinstance(each, GraphQLScalarType)}
    assert ours <= {"Date", "DateTime", "HTML"}


@pytest.mark.parametrize("text", [pytest.param(text, id=number[7:15]) for number, text in CLIENT.items()])
def test_an_operation_of_the_client_is_valid_and_within_the_limits(text: str) -> None:
    document = parse(text, max_tokens=settings.GRAPHQL_MAX_TOKENS)
    limits.check(SCHEMA, document, Limits.of_settings())
    assert documents.ad_hoc(SCHEMA, text, Limits.of_settings()).operations


def test_the_client_s_operations_have_names_of_their_own() -> None:
    manifest = documents.manifest(SCHEMA)
    names = [name for number in CLIENT for name in manifest.by_hash(number).operations]
    assert "" not in names
    assert len(names) == len(set(names))
