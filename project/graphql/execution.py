"""Runs a prepared document for a request: from the kept answers or anew, mutations in a transaction."""

from typing import Any

import orjson
from django.conf import settings
from django.db import transaction
from django.http import HttpRequest
from django.utils import translation
from django.utils.module_loading import import_string
from graphql import ExecutionResult, GraphQLSchema, execute_sync

from project import logs
from project.graphql import documents, errors
from project.graphql.documents import Prepared
from project.graphql.errors import OperationFailed
from project.graphql.public_answers import may_be_kept, shelf, version_for

Variables = dict[str, Any]


def project_schema() -> GraphQLSchema:
    schema: GraphQLSchema = import_string(str(settings.GRAPHENE["SCHEMA"])).graphql_schema
    return schema


def answer(
    request: HttpRequest,
    schema: GraphQLSchema,
    prepared: Prepared,
    name: str | None,
    variables: Variables,
    *,
    kept_aside: bool = True,
) -> bytes:
    """The JSON of the response. Raises BadRequest when the document has no such operation.

    With `kept_aside=False` it is made anew and not kept, whoever asks.
    """
    operation = prepared.operation(name)
    if not kept_aside or not may_be_kept(request, operation):
        return orjson.dumps(_run(request, schema, prepared, name, variables))
    key = (
        schema,
        prepared.key,
        name,
        orjson.dumps(variables, option=orjson.OPT_SORT_KEYS),
        translation.get_language(),
    )
    version = version_for(request)  # before the answer is made: it may be newer than its name, never older
    kept = shelf.get(version, key)
    if kept is None:
        response = _run(request, schema, prepared, name, variables)
        kept = orjson.dumps(response)
        if "errors" not in response:
            shelf.put(version, key, kept, len(kept))
    return kept


def run_operation(
    request: HttpRequest,
    operation_name: str,
    variables: Variables,
    schema: GraphQLSchema | None = None,
    *,
    kept_aside: bool = True,
) -> dict[str, Any]:
    """The data of one of the client's own operations, for a page that Django renders.

    Raises OperationFailed when anything of it failed, LookupError when the client has no such operation.
    """
    schema = schema or project_schema()
    prepared = documents.manifest(schema).by_name(operation_name)
    response = orjson.loads(
        answer(request, schema, prepared, operation_name, variables, kept_aside=kept_aside)
    )
    if "errors" in response:
        raise OperationFailed([entry["extensions"]["code"] for entry in response["errors"]])
    data: dict[str, Any] = response["data"]
    return data


def _run(
    request: HttpRequest, schema: GraphQLSchema, prepared: Prepared, name: str | None, variables: Variables
) -> dict[str, Any]:
    if prepared.operation(name).kind != "mutation":
        return _response(_execute(request, schema, prepared, name, variables))
    with transaction.atomic():
        response = _response(_execute(request, schema, prepared, name, variables))
        if "INTERNAL" in _codes(response):
            transaction.set_rollback(True)
            # What the mutation did to the session was undone with the rest; saving it would fail.
            request.session.modified = False
    return response


def _execute(
    request: HttpRequest, schema: GraphQLSchema, prepared: Prepared, name: str | None, variables: Variables
) -> ExecutionResult:
    return execute_sync(
        schema,
        prepared.document,
        context_value=request,
        variable_values=variables,
        operation_name=name,
        max_coercion_errors=1,
        hide_suggestions=not settings.DEBUG,
    )


def _response(result: ExecutionResult) -> dict[str, Any]:
    if not result.errors:
        return {"data": result.data}
    response = {"data": result.data, "errors": [errors.of_execution(error) for error in result.errors]}
    logs.note(errors=",".join(sorted(_codes(response))))
    return response


def _codes(response: dict[str, Any]) -> set[str]:
    return {entry["extensions"]["code"] for entry in response.get("errors", ())}
