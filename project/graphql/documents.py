"""Documents made ready to run: parsed, limited, validated, and remembered.

Two kinds. A persisted document is the client's own, known since the build and named by its hash: it is made
ready once per process. An ad-hoc document comes as text: the last few hundred good ones are remembered.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings
from graphql import (
    ASTValidationRule,
    DocumentNode,
    GraphQLError,
    GraphQLSchema,
    NoSchemaIntrospectionCustomRule,
    OperationDefinitionNode,
    StringValueNode,
    parse,
    specified_rules,
    validate,
)

from project.graphql import limits
from project.graphql.errors import BadRequest
from project.graphql.limits import LimitExceeded, Limits
from project.graphql.measure import Surveyor

_REMEMBERED = 300
_MOST_VALIDATION_ERRORS = 5
HASH_PREFIX = "sha256:"


class NullCharacterRule(ASTValidationRule):
    """PostgreSQL refuses the null character in a text, which would look like a bug of ours."""

    def enter_string_value(self, node: StringValueNode, *_args: Any) -> None:
        if "\0" in node.value:
            self.report_error(GraphQLError("A text may not contain the null character.", node))


@dataclass(frozen=True)
class Operation:
    """One operation of a document, with what decides how it is run."""

    kind: str  # query, mutation, subscription
    roots: frozenset[str]


@dataclass(frozen=True)
class Prepared:
    """A document that may be executed. `key` names it among all documents."""

    key: str
    document: DocumentNode
    operations: Mapping[str, Operation]  # by name; the nameless one by ""

    def operation(self, name: str | None) -> Operation:
        """Raises BadRequest when the name says none, or no name is given and there are several."""
        if name:
            found = self.operations.get(name)
        else:
            found = next(iter(self.operations.values())) if len(self.operations) == 1 else None
        if found is None:
            raise BadRequest("OPERATION_UNKNOWN")
        return found


@lru_cache(maxsize=_REMEMBERED)
def ad_hoc(schema: GraphQLSchema, text: str, bounds: Limits) -> Prepared:
    """Raises BadRequest. Only good documents are remembered, so a flood of bad ones displaces nothing."""
    try:
        document = parse(text, max_tokens=settings.GRAPHQL_MAX_TOKENS)
        limits.check(schema, document, bounds)
        rules = [] if bounds.introspection else [NoSchemaIntrospectionCustomRule]
        _validate(schema, document, [*specified_rules, NullCharacterRule, *rules])
    except LimitExceeded as error:
        raise BadRequest(
            f"TOO_MANY_{error.limit.upper()}", detail=f"Over the limit: {error.limit}."
        ) from error
    except GraphQLError as error:
        raise BadRequest("DOCUMENT_UNREADABLE", detail=error.message) from error
    except RecursionError as error:  # lists or selections inside each other by the hundred
        raise BadRequest("DOCUMENT_UNREADABLE") from error
    return _prepared(schema, text, document)


def _validate(schema: GraphQLSchema, document: DocumentNode, rules: list[type[ASTValidationRule]]) -> None:
    found = validate(
        schema, document, rules, max_errors=_MOST_VALIDATION_ERRORS, hide_suggestions=not settings.DEBUG
    )
    if found:
        raise BadRequest("DOCUMENT_INVALID", detail="; ".join(error.message for error in found))


def _prepared(schema: GraphQLSchema, key: str, document: DocumentNode) -> Prepared:
    surveyor = Surveyor(schema, document)
    nodes = [node for node in document.definitions if isinstance(node, OperationDefinitionNode)]
    operations = {
        node.name.value if node.name else "": Operation(node.operation.value, frozenset(surveyor.roots(node)))
        for node in nodes
    }
    return Prepared(key, document, operations)


class Manifest:
    """The client's documents, each made ready when it is first asked for."""

    def __init__(self, schema: GraphQLSchema, texts: Mapping[str, str]) -> None:
        self._schema = schema
        self._texts = {number.removeprefix(HASH_PREFIX): text for number, text in texts.items()}
        self._ready: dict[str, Prepared] = {}
        self._numbers: dict[str, str] = {}

    def make_ready(self) -> None:
        """All of them now, before the first request. Raises BadRequest: client and schema do not fit."""
        for number in self._texts:
            self.by_hash(number)

    def by_hash(self, number: str) -> Prepared:
        """Raises BadRequest: most often a page that was open while a new version was deployed."""
        number = number.removeprefix(HASH_PREFIX)
        if number not in self._texts:
            raise BadRequest("DOCUMENT_UNKNOWN")
        if number not in self._ready:
            self._ready[number] = self._make_ready(number)
        return self._ready[number]

    def by_name(self, operation: str) -> Prepared:
        """Raises LookupError: the page that asks and the client's files do not fit each other."""
        if not self._numbers:
            self._numbers = {
                name: number for number in self._texts for name in self.by_hash(number).operations
            }
        if operation not in self._numbers:
            raise LookupError(f"The client has no operation {operation}. Build it: npm run codegen.")
        return self.by_hash(self._numbers[operation])

    def _make_ready(self, number: str) -> Prepared:
        """No limits: these are ours, and a test holds them to the limits. Raises BadRequest."""
        document = parse(self._texts[number])
        _validate(self._schema, document, [*specified_rules])
        return _prepared(self._schema, number, document)


def manifest(schema: GraphQLSchema) -> Manifest:
    """The manifest of settings.GRAPHQL_PERSISTED_DOCUMENTS; empty while the client is not built."""
    path = Path(settings.GRAPHQL_PERSISTED_DOCUMENTS)
    # In development the client's build rewrites the file under a running server.
    written = path.stat().st_mtime_ns if settings.DEBUG and path.exists() else 0
    return _read(schema, path, written)


@lru_cache(maxsize=8)
def _read(schema: GraphQLSchema, path: Path, written: int) -> Manifest:
    return Manifest(schema, json.loads(path.read_text("utf-8")) if path.exists() else {})
