"""One line per event on stdout, in logfmt: time, level, logger, message, request, and what was noted.

Nothing private may get in: no query string, address, token, text or IP. Therefore an exception is told by its
types and frames only (project/failures.py), and the words that a message of a library interpolates are left
out unless they are numbers or plain names: libraries log paths, mail addresses and SQL.
"""

import json
import logging
import re
import time
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse

from project import failures

GetResponse = Callable[[HttpRequest], HttpResponse]
Plain = str | int | float

logger = logging.getLogger(__name__)

_METHODS = {"GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"}
_PLAIN_VALUE = re.compile(r"[^\s=\"\x00-\x1f\x7f]+")
# What a library's message may interpolate: a dotted name of code, a state such as SUCCESSFUL.
_HARMLESS_WORD = re.compile(r"[A-Za-z_]{1,40}(\.[A-Za-z_]{1,40}){0,6}")
_PRIVATE = (
    (re.compile(r"[^\s@<>\"']+@[^\s@<>\"']+"), "[address]"),
    (re.compile(r"\b\d{1,3}(\.\d{1,3}){3}\b"), "[ip]"),
    (re.compile(r"\?\S+"), "?[query]"),
    (re.compile(r"(?=[A-Za-z_\-]*\d)[A-Za-z0-9_\-]{25,}"), "[token]"),
)


@dataclass
class Trace:
    """What is known of the request that this thread serves."""

    id: str
    request: HttpRequest
    notes: dict[str, Plain] = field(default_factory=dict)


_trace: ContextVar[Trace | None] = ContextVar("trace", default=None)


def request_id() -> str:
    """The id that a person may quote to us and that finds the lines; outside a request a fresh one."""
    trace = _trace.get()
    return trace.id if trace else uuid4().hex[:16]


def current_route() -> str:
    """The name of the route that this thread serves; "-" outside a request."""
    trace = _trace.get()
    return route(trace.request) if trace else "-"


def note(**notes: Plain) -> None:
    """Adds to the line of the current request. Only plain names and numbers of ours."""
    if trace := _trace.get():
        trace.notes.update(notes)


class LineFormatter(logging.Formatter):
    """With `texts` (development only) exceptions are shown whole, below the line."""

    def __init__(self, *, texts: bool = False) -> None:
        super().__init__()
        self.texts = texts

    def format(self, record: logging.LogRecord) -> str:
        trace = _trace.get()
        parts: dict[str, Plain] = {
            "time": datetime.fromtimestamp(record.created, tz=UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": safe_message(record),
            **({"request": trace.id} if trace else {}),
            **getattr(record, "notes", {}),
        }
        error = record.exc_info[1] if record.exc_info else None
        if error:
            parts |= _told(error)
        line = " ".join(f"{name}={_quoted(value)}" for name, value in parts.items())
        return f"{line}\n{self.formatException(record.exc_info)}" if self.texts and record.exc_info else line


def safe_message(record: logging.LogRecord) -> str:
    """The message with harmless values only."""
    text = record.msg if isinstance(record.msg, str) else type(record.msg).__name__
    try:
        if isinstance(record.args, Mapping):
            text %= {name: _harmless(value) for name, value in record.args.items()}
        elif record.args:
            text %= tuple(_harmless(value) for value in record.args)
    except (TypeError, ValueError):
        pass  # a word stands where a number was formatted: the bare message tells enough
    for pattern, instead in _PRIVATE:
        text = pattern.sub(instead, text)
    return text


def _harmless(value: object) -> object:
    if isinstance(value, int | float | UUID):
        return _Id(value) if isinstance(value, UUID) else value
    text = str(value)
    if _HARMLESS_WORD.fullmatch(text):
        return text
    try:
        return _Id(UUID(text))
    except ValueError:
        return "..."


class _Id(str):
    """The id of a task: short enough not to be taken for a token."""

    def __new__(cls, value: UUID) -> "_Id":
        return super().__new__(cls, value.hex[:12])


def _told(error: BaseException) -> dict[str, Plain]:
    told = failures.outline(error)
    return {
        "error": "<".join(each.kind for each in told),
        "at": "<".join(str(frame) for frame in reversed(told[0].frames)),
    }


def _quoted(value: Plain) -> str:
    text = f"{value:.1f}" if isinstance(value, float) else str(value)
    return text if _PLAIN_VALUE.fullmatch(text) else json.dumps(text, ensure_ascii=False)


class _QueryCounter:
    def __init__(self) -> None:
        self.count = 0

    def __call__(self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        self.count += 1
        return execute(sql, params, many, context)


class RequestLogMiddleware:
    """One line for each request, except for files that were served well."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        trace = Trace(uuid4().hex[:16], request)
        token = _trace.set(trace)
        counter, began = _QueryCounter(), time.perf_counter()
        try:
            with connection.execute_wrapper(counter):
                response = self.get_response(request)
            if response.status_code >= 400 or not request.path.startswith(settings.STATIC_URL):
                spent = {"ms": (time.perf_counter() - began) * 1000, "sql": counter.count}
                logger.info(
                    "request", extra={"notes": {**_told_of(request, response), **spent, **trace.notes}}
                )
            return response
        finally:
            _trace.reset(token)


def _told_of(request: HttpRequest, response: HttpResponse) -> dict[str, Plain]:
    method = request.method if request.method in _METHODS else "-"  # a method is the client's word too
    return {"method": method, "route": route(request), "status": response.status_code}


def route(request: HttpRequest) -> str:
    """The name of the route, never what was asked for by it."""
    match = request.resolver_match
    return (match.view_name or match.route or "/") if match else "-"
