"""What one document may ask for. Checked before the standard rules, on a document that may be invalid."""

from dataclasses import dataclass
from typing import Self

from django.conf import settings
from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
)

from project.graphql.measure import NOTHING, Measure, Surveyor, TooNested

_INTROSPECTION = frozenset({"__schema", "__type"})


@dataclass(frozen=True)
class Limits:
    """The most of each that one document may have; `cost` counts a field under `first: 20` twenty times.

    Where `introspection` is allowed, the tools' long introspection query is not measured.
    """

    depth: int
    fields: int
    aliases: int
    root_fields: int
    directives: int
    cost: int
    introspection: bool

    @classmethod
    def of_settings(cls) -> Self:
        return cls(
            depth=settings.GRAPHQL_MAX_DEPTH,
            fields=settings.GRAPHQL_MAX_FIELDS,
            aliases=settings.GRAPHQL_MAX_ALIASES,
            root_fields=settings.GRAPHQL_MAX_ROOT_FIELDS,
            directives=settings.GRAPHQL_MAX_DIRECTIVES,
            cost=settings.GRAPHQL_MAX_COST,
            introspection=settings.GRAPHQL_INTROSPECTION,
        )


class LimitExceeded(Exception):
    """The document asks for more than one request may; `limit` names which."""

    def __init__(self, limit: str) -> None:
        super().__init__(limit)
        self.limit = limit


def check(schema: GraphQLSchema, document: DocumentNode, limits: Limits) -> None:
    """Raises LimitExceeded."""
    try:
        _check(
            Surveyor(schema, document, _INTROSPECTION if limits.introspection else frozenset()),
            document,
            limits,
        )
    except TooNested as error:
        raise LimitExceeded("depth") from error


def _check(surveyor: Surveyor, document: DocumentNode, limits: Limits) -> None:
    total, mutations = NOTHING, 0
    for node in document.definitions:
        if isinstance(node, OperationDefinitionNode):
            total = total.beside(surveyor.operation(node))
            roots = surveyor.roots(node)
            mutations += len(roots) if node.operation is OperationType.MUTATION else 0
            _compare("root_fields", len(roots), limits.root_fields)
        elif isinstance(node, FragmentDefinitionNode):  # also one that nothing spreads
            _check_measure(surveyor.fragment(node.name.value), limits)
    _check_measure(total, limits)
    # One guess of a code, one letter sent per request: aliases must not multiply what rate limits count.
    _compare("mutations", mutations, 1)


def _check_measure(measure: Measure, limits: Limits) -> None:
    for name in ("depth", "fields", "aliases", "directives", "cost"):
        _compare(name, getattr(measure, name), getattr(limits, name))


def _compare(name: str, found: int, most: int) -> None:
    if found > most:
        raise LimitExceeded(name)
