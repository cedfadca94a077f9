"""Floods are refused, and refused cheaply: work is counted, not timed."""

from typing import Any

import pytest
from graphql import parse
from pytest_django import Settings

from project.graphql import documents
from project.graphql.limits import LimitExceeded, Limits, check
from project.graphql.measure import Surveyor
from project.tests.edge.conftest import Ask, refusal
from project.tests.edge.schema import schema

pytestmark = pytest.mark.django_db


def nested(depth: int) -> str:
    return "{ viewer " + "{ child " * depth + "{ id }" + " }" * depth + " }"


def bomb(levels: int) -> str:
    """Each fragment spreads the next one twice: 2^levels fields when written out."""
    chain = " ".join(f"fragment F{n} on Thing {{ ...F{n + 1} ...F{n + 1} }}" for n in range(levels))
    return f"{{ viewer {{ ...F0 }} }} {chain} fragment F{levels} on Thing {{ id }}"


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        ("{ " + " ".join(f"a{n}: viewer {{ id }}" for n in range(101)) + " }", "TOO_MANY_ROOT_FIELDS"),
        ("{ viewer { " + " ".join(f"a{n}: id" for n in range(101)) + " } }", "TOO_MANY_ALIASES"),
        ("{ viewer { id " + "@skip(if: false) " * 11 + "} }", "TOO_MANY_DIRECTIVES"),
        ("query " + "@a " * 11 + "{ viewer { id } }", "TOO_MANY_DIRECTIVES"),
        ("query($a: ID " + "@a " * 11 + ") { viewer { id } }", "TOO_MANY_DIRECTIVES"),
        ("{ viewer { " + "id " * 301 + " } }", "TOO_MANY_FIELDS"),
        (nested(10), "TOO_MANY_DEPTH"),
        (nested(60), "TOO_MANY_DEPTH"),
        ("{ viewer " + "{ ... " * 55 + "{ id }" + " }" * 55 + " }", "TOO_MANY_DEPTH"),
        ("{ viewer { id } } fragment F on Thing { " + "id " * 301 + " }", "TOO_MANY_FIELDS"),
        (
            "{ things(first: 100) { child { id child { id } } a: child { " + "id " * 50 + "} } }",
            "TOO_MANY_COST",
        ),
        ("query($n: Int) { things(first: $n) { child { " + "id " * 50 + "} } }", "TOO_MANY_COST"),
        ("{ things(first: " + "9" * 5000 + ") { id } }", "TOO_MANY_COST"),
        (" ".join(f"query Q{n} {{ a{n}: viewer {{ id }} }}" for n in range(16)), "TOO_MANY_ALIASES"),
        ("mutation { a: windowShut { done } b: windowShut { done } }", "TOO_MANY_MUTATIONS"),
        (
            "mutation { ...M b: windowShut { done } } fragment M on Mutation { windowShut { done } }",
            "TOO_MANY_MUTATIONS",
        ),
        ("mutation A { windowShut { done } } mutation B { windowShut { done } }", "TOO_MANY_MUTATIONS"),
        (bomb(40), "TOO_MANY_FIELDS"),
    ],
)
def test_a_flood_is_refused(ask: Ask, settings: Settings, document: str, reason: str) -> None:
    settings.GRAPHQL_MAX_COST = 4_000
    assert refusal(ask(document)) == ("BAD_REQUEST", reason)


@pytest.mark.parametrize(
    "document",
    [
        "{ " + "viewer " * 1_501 + "}",
        "{ viewer " + "{ child " * 700 + " }" * 700 + " }",
        "{ thing(id: " + "[" * 700 + "]" * 700 + ") { id } }",
        "query($a: " + "[" * 700 + "ID" + "]" * 700 + ") { viewer { id } }",
        '{ thing(id: "unclosed',
        "{ viewer { id }",
        "}{",
        "\x07",
    ],
)
def test_a_document_that_cannot_be_read(ask: Ask, document: str) -> None:
    assert refusal(ask(document)) == ("BAD_REQUEST", "DOCUMENT_UNREADABLE")


@pytest.mark.parametrize(
    "document",
    [
        "{ viewer { ...A } } fragment A on Thing { ...A }",
        "{ viewer { ...A } } fragment A on Thing { id ...B } fragment B on Thing { child { ...A } }",
        "{ viewer { ...Unknown } }",
        "{ viewer { ...A } } fragment A on Thing { id } fragment A on Thing { id }",
        "{ viewer { ... on Unknown { id } } }",
        "{ nope { x } }",
        "{ viewer }",
        "{ thing { id } }",
        '{ thing(id: "1", nope: 1) { id } }',
        '{ thing(id: "\\u0000") { id } }',
        '{ thing(id: "1", mood: CAML) { id } }',
        "query($a: Nope) { viewer { id } }",
        "query($a: ID) { thing(id: $a) { id } }",
        "fragment A on Thing { id }",
        "type Query { a: Int }",
        "{ viewer { id @nope } }",
    ],
)
def test_an_invalid_document_is_refused(ask: Ask, document: str) -> None:
    assert refusal(ask(document)) == ("BAD_REQUEST", "DOCUMENT_INVALID")


def test_fragments_within_fragments_are_measured_once_each() -> None:
    surveyor = Surveyor(schema.graphql_schema, parse(bomb(40)))
    assert surveyor.fragment("F0").fields == 2**40
    assert surveyor.visits == 2 * 40 + 1


def test_fragments_that_spread_each_other_in_a_circle_end() -> None:
    surveyor = Surveyor(
        schema.graphql_schema, parse("fragment A on Thing { ...B ...B } fragment B on Thing { ...A }")
    )
    assert surveyor.fragment("A").fields == 0
    assert surveyor.visits == 3


@pytest.mark.parametrize(
    ("first", "cost"),
    [("", 1 + 20 * 2), ("(first: 3)", 1 + 3 * 2), ("(first: $n)", 1 + 100 * 2), ("(first: -5)", 1 + 2)],
)
def test_a_page_weighs_as_many_times_as_it_is_long(first: str, cost: int) -> None:
    document = parse(f"query($n: Int) {{ things{first} {{ id number }} }}")
    assert Surveyor(schema.graphql_schema, document).operation(document.definitions[0]).cost == cost  # type: ignore[arg-type]


def test_each_limit_allows_what_it_says(settings: Settings) -> None:
    bounds = Limits(depth=2, fields=3, aliases=1, root_fields=1, directives=1, cost=3, introspection=False)
    check(schema.graphql_schema, parse("{ a: viewer { id @skip(if: true) number } }"), bounds)
    with pytest.raises(LimitExceeded):
        check(schema.graphql_schema, parse("{ a: viewer { id number } refuses }"), bounds)


def test_limits_come_before_the_rules_that_are_slow(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    validated: list[Any] = []
    monkeypatch.setattr(documents, "validate", lambda *given, **named: validated.append(given))
    ask(bomb(40))
    ask("{ viewer { " + "id " * 301 + " } }")
    assert validated == []


def test_codegen_may_ask_for_the_name_of_the_root(ask: Ask) -> None:
    answer = ask("mutation { __typename windowShut { __typename done } }")
    assert answer["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"


def test_introspection_is_off(ask: Ask) -> None:
    assert refusal(ask("{ __schema { types { name } } }")) == ("BAD_REQUEST", "DOCUMENT_INVALID")
    assert refusal(ask('{ __type(name: "Thing") { name } }')) == ("BAD_REQUEST", "DOCUMENT_INVALID")


def test_the_name_of_a_type_may_be_asked(ask: Ask) -> None:
    assert ask("{ viewer { __typename } }") == {"data": {"viewer": {"__typename": "Thing"}}}


def test_introspection_is_on_in_development_with_its_long_query(ask: Ask, settings: Settings) -> None:
    settings.GRAPHQL_INTROSPECTION = True
    below = "{ kind ofType " * 12 + "{ kind }" + " }" * 12
    answer = ask(f"{{ __schema {{ types {{ fields {{ type {below} }} }} }} }}")
    assert "errors" not in answer


def test_suggestions_are_hidden(ask: Ask, settings: Settings) -> None:
    settings.GRAPHQL_INTROSPECTION = True  # even where the library's words are shown
    for document in (
        "{ viewr { id } }",
        '{ thing(idd: "1") { id } }',
        '{ thing(id: "1", mood: CALMM) { id } }',
    ):
        assert "Did you mean" not in ask(document)["errors"][0]["message"]


def test_a_document_must_say_which_operation_is_meant(ask: Ask) -> None:
    both = "query A { viewer { id } } query B { viewer { number } }"
    assert refusal(ask(both)) == ("BAD_REQUEST", "OPERATION_UNKNOWN")
    assert refusal(ask(both, operationName="C")) == ("BAD_REQUEST", "OPERATION_UNKNOWN")
    assert ask(both, operationName="A") == {"data": {"viewer": {"id": "1"}}}


def test_there_are_no_subscriptions(ask: Ask) -> None:
    assert ask("subscription { viewer { id } }")["errors"][0]["extensions"]["code"] == "BAD_REQUEST"
