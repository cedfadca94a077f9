"""Asks the whole schema everything that it can be asked, as anybody."""

from collections.abc import Iterator
from typing import Any

from graphql import GraphQLArgument, GraphQLField, get_named_type, is_leaf_type, is_required_argument
from graphql.type import GraphQLObjectType, GraphQLUnionType

from core.testing.cast import Actor, graphql
from project.schema import schema
from project.tests.privacy.canaries import keys

_DEEPEST = 7
_GIVEN = {
    "Language": ["RU"],
    "Date": ['"2026-03-01"'],
    "DateTime": ['"2026-03-01T09:00:00Z"'],
    "ID": [f'"{key}"' for key in keys()],
    "String": ['"one-loop"'],
    "Int": ["20"],
    "ReadableKind": ["SECTION"],
    "DiaryKind": ["ENTRY", "THOUGHT", "ASSESSMENT", "HIGHLIGHT"],
    "TextInput": ['{kind: SECTION, id: "1"}'],
}


def answers(by: Actor) -> Iterator[tuple[str, str]]:
    """Each question with what the server says to it. One of them at least must be understood."""
    for question in questions():
        answer = graphql(by, question)
        refused = [entry["extensions"]["code"] for entry in answer.get("errors", ())]
        assert "BAD_REQUEST" not in refused, (question, answer)
        yield question, str(answer)


def questions() -> Iterator[str]:
    """One for each root field; under `viewer` one for each field of each room."""
    query = schema.graphql_schema.query_type
    assert query
    for name, field in query.fields.items():
        kind = get_named_type(field.type)
        if name != "viewer" or not isinstance(kind, GraphQLObjectType):
            yield from (f"{{ {asked} }}" for asked in _asked(name, field, 0))
            continue
        for inner, below in kind.fields.items():
            yield from (f"{{ viewer {{ {asked} }} }}" for asked in _of_room(inner, below))


def _of_room(name: str, field: GraphQLField) -> Iterator[str]:
    kind = get_named_type(field.type)
    if not isinstance(kind, GraphQLObjectType):
        yield from _asked(name, field, 0)
        return
    for inner, below in kind.fields.items():
        yield from (f"{name} {{ {asked} }}" for asked in _asked(inner, below, 0))


def _asked(name: str, field: GraphQLField, depth: int) -> Iterator[str]:
    """The field with all that is below it, once for each value its arguments can have here."""
    kind = get_named_type(field.type)
    below = "" if is_leaf_type(kind) else _below(kind, depth + 1)
    if not is_leaf_type(kind) and not below:
        return
    for given in _arguments(field.args):
        yield f"{name}{given}{f' {{ {below} }}' if below else ''}"


def _below(kind: Any, depth: int) -> str:
    if isinstance(kind, GraphQLUnionType):
        return " ".join(f"... on {each.name} {{ {_below(each, depth)} }}" for each in kind.types)
    if depth > _DEEPEST:
        return ""
    return " ".join(
        next(_asked(name, field, depth), "")
        for name, field in kind.fields.items()
        if depth < 4 or is_leaf_type(get_named_type(field.type))
    ).strip()


def _arguments(args: dict[str, GraphQLArgument]) -> list[str]:
    """Those that must be given; lists are asked for as far as one page goes."""
    wanted = {name: arg for name, arg in args.items() if is_required_argument(arg)}
    if not wanted:
        return ["(first: 5)"] if "first" in args else [""]
    most = max(len(_GIVEN[get_named_type(arg.type).name]) for arg in wanted.values())
    return [
        "(" + ", ".join(f"{name}: {_value(arg, number)}" for name, arg in wanted.items()) + ")"
        for number in range(most)
    ]


def _value(arg: GraphQLArgument, number: int) -> str:
    values = _GIVEN[get_named_type(arg.type).name]
    return values[min(number, len(values) - 1)]
