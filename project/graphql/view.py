"""The one endpoint: POST of application/json, one operation at a time, CSRF kept (Django's middleware)."""

from typing import Any, TypeVar

import orjson
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.cache import cache_control
from graphql import GraphQLSchema

from accounts.apart import keep_apart
from project import logs
from project.graphql import documents, errors, execution
from project.graphql.documents import Prepared
from project.graphql.errors import BadRequest
from project.graphql.limits import Limits
from project.pages import assets

T = TypeVar("T")
_MOST_JSON_DEPTH = 20
# A thought record has five long texts, and a plan many lines.
_MOST_BYTES_OF_A_PERSON = 400_000


@method_decorator(cache_control(no_store=True), name="dispatch")
class GraphQLView(View):
    http_method_names = ["post"]
    # Tests of the edge bring a schema of their own.
    schema: GraphQLSchema | None = None

    def post(self, request: HttpRequest) -> HttpResponse:
        keep_apart(request)
        try:
            return _json(self._answer(request))
        except BadRequest as error:
            logs.note(refused=error.reason)
            return _json(orjson.dumps({"errors": [errors.of_bad_request(error)]}), status=error.status)
        except Exception as error:
            return _json(orjson.dumps({"errors": [errors.unexpected(error)]}), status=500)

    def _answer(self, request: HttpRequest) -> bytes:
        schema = self.schema or execution.project_schema()
        asked = _read(request)
        name, variables = _optional(asked, "operationName", str), _optional(asked, "variables", dict) or {}
        return execution.answer(request, schema, _document(schema, asked), name, variables)


def _document(schema: GraphQLSchema, asked: dict[str, Any]) -> Prepared:
    number, text = _optional(asked, "documentId", str), _optional(asked, "query", str)
    if number:
        prepared = documents.manifest(schema).by_hash(number)
        logs.note(operation=",".join(prepared.operations))
        return prepared
    if not text or settings.GRAPHQL_PERSISTED_ONLY:
        raise BadRequest("DOCUMENT_MISSING" if not text else "DOCUMENT_UNKNOWN")
    return documents.ad_hoc(schema, text, Limits.of_settings())


def _read(request: HttpRequest) -> dict[str, Any]:
    if request.content_type != "application/json":
        raise BadRequest("CONTENT_TYPE", status=415)
    length = int(request.META.get("CONTENT_LENGTH") or 0)
    if length > settings.GRAPHQL_MAX_BODY_BYTES and (
        length > _MOST_BYTES_OF_A_PERSON or not request.user.is_authenticated
    ):
        raise BadRequest("BODY_TOO_LARGE", status=413)
    try:
        asked = orjson.loads(request.body)
    except orjson.JSONDecodeError as error:  # also JSON nested too deeply, and bytes that are not UTF-8
        raise BadRequest("JSON_UNREADABLE") from error
    if not isinstance(asked, dict):
        raise BadRequest("JSON_NOT_AN_OBJECT")
    _examine(asked)
    return asked


def _examine(asked: dict[str, Any]) -> None:
    """Raises BadRequest on what is too deep, or has a null character: PostgreSQL refuses it in a text."""
    waiting: list[tuple[object, int]] = [(asked, 1)]
    while waiting:
        value, depth = waiting.pop()
        if isinstance(value, str) and "\0" in value:
            raise BadRequest("NULL_CHARACTER")
        if isinstance(value, dict | list):
            if depth > _MOST_JSON_DEPTH:
                raise BadRequest("JSON_TOO_DEEP")
            waiting += [(each, depth + 1) for each in value]
            waiting += [(each, depth + 1) for each in value.values()] if isinstance(value, dict) else []


def _optional(asked: dict[str, Any], name: str, kind: type[T]) -> T | None:
    value = asked.get(name)
    if value is not None and not isinstance(value, kind):
        raise BadRequest("JSON_WRONG_TYPE")
    return value or None


def _json(body: bytes, status: int = 200) -> HttpResponse:
    """With the name of the client's build that is served now: an open page learns that it is an old one."""
    response = HttpResponse(body, content_type="application/json", status=status)
    response["Opora-Client"] = assets.build()
    return response
