"""What a client is told of a failure: a code, words for a person, and nothing of the inside."""

import logging
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _
from graphql import FieldNode, GraphQLError

from core.errors import Refused
from project import logs

logger = logging.getLogger(__name__)

Entry = dict[str, Any]


class BadRequest(Exception):
    """The request cannot be understood or asks for too much.

    `reason` is a word for programs; `detail` is what the library says, shown in development only.
    """

    def __init__(self, reason: str, *, status: int = 400, detail: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.status = status
        self.detail = detail


class OperationFailed(Exception):
    """An operation run inside the server was answered with errors; `codes` are their codes."""

    def __init__(self, codes: list[str]) -> None:
        super().__init__(", ".join(codes))
        self.codes = codes


def entry(code: str, message: str, **extensions: str) -> Entry:
    return {"message": message, "extensions": {"code": code, **extensions}}


def of_bad_request(error: BadRequest) -> Entry:
    detail = error.detail if settings.GRAPHQL_INTROSPECTION else ""
    message = detail or _("This request could not be understood. Please reload the page and try again.")
    return entry("BAD_REQUEST", message, reason=error.reason)


def of_execution(error: GraphQLError) -> Entry:
    """The entry of an error met while fields were resolved."""
    original = error.original_error
    if isinstance(original, Refused):
        found = entry(original.code, str(original.message))
    elif _is_about_the_request(error):
        found = of_bad_request(BadRequest("VARIABLES_INVALID", detail=error.message))
    else:
        found = unexpected(original or error)
    return {**found, "path": error.path} if error.path else found


def _is_about_the_request(error: GraphQLError) -> bool:
    """Variables that do not fit have no path; an argument made null by a variable points at the argument."""
    return error.path is None or bool(error.nodes and not isinstance(error.nodes[0], FieldNode))


def unexpected(error: Exception) -> Entry:
    """Logs the error; the client gets the id of the log's line."""
    number = logs.request_id()
    logger.error("An operation failed unexpectedly.", exc_info=error, extra={"notes": {"id": number}})
    message = _("Something went wrong on our side. It has been recorded, please try again a little later.")
    return entry("INTERNAL", message, id=number)
