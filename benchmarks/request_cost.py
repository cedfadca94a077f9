"""CPU of a request, in the process: GraphQL against plain JSON with the same data and the same SQL."""

import gc
import io
import statistics
import sys
import time
from collections.abc import Callable
from functools import cache
from typing import Any

import orjson
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from benchmarks.plain_queries import ARTICLE, ARTICLES, VIEWER
from content import version

ROUNDS = 25
REPEATS = 8
Call = Callable[[], bytes]


def _ignore(status: str, headers: list[tuple[str, str]], trouble: Any = None, /) -> Callable[[bytes], object]:
    return bytes


@cache
def the_application() -> WSGIHandler:
    """Made once, as in a server: making it looks through every file of the client."""
    return WSGIHandler()


def caller(path: str, body: bytes = b"", cookie: str = "", **more: str) -> Call:
    """One request straight into the WSGI application, without a network."""
    application = the_application()

    def call() -> bytes:
        environ = {
            "REQUEST_METHOD": "POST",
            "PATH_INFO": path,
            "SERVER_NAME": "127.0.0.1",
            "SERVER_PORT": "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": "127.0.0.1",
            "CONTENT_TYPE": "application/json",
            "CONTENT_LENGTH": str(len(body)),
            "HTTP_COOKIE": f"csrftoken={CSRF}; {cookie}",
            "HTTP_X_CSRFTOKEN": CSRF,
            **more,
            "wsgi.input": io.BytesIO(body),
            "wsgi.errors": sys.stderr,
            "wsgi.url_scheme": "http",
        }
        response = application(environ, _ignore)
        content = b"".join(response)
        response.close()
        return content

    return call


CSRF = "a" * 32


def graphql(query: str, cookie: str = "", **variables: str) -> Call:
    return caller("/graphql", orjson.dumps({"query": query, "variables": variables}), cookie)


def persisted(name: str, **variables: str) -> Call:
    """One of the client's operations, by its hash."""
    known = orjson.loads(settings.GRAPHQL_PERSISTED_DOCUMENTS.read_bytes())
    number = next(number for number, text in known.items() if f"query {name}(" in text)
    return caller("/graphql", orjson.dumps({"documentId": number, "variables": variables}))


def interleaved(calls: dict[str, Call]) -> dict[str, float]:
    """Median CPU milliseconds of each; a round asks each of them, so that a slow moment hits all."""
    for call in calls.values():
        call()
    gc.collect()
    gc.freeze()
    taken: dict[str, list[float]] = {name: [] for name in calls}
    for _round in range(ROUNDS):
        for name, call in calls.items():
            began = time.process_time()
            for _repeat in range(REPEATS):
                call()
            taken[name].append((time.process_time() - began) * 1000 / REPEATS)
    return {name: statistics.median(values) for name, values in taken.items()}


def queries_of(call: Call, after_it: Call | None = None) -> int:
    """Of the second call; `after_it` is asked where the same again would have nothing to do."""
    call()
    with CaptureQueriesContext(connection) as captured:
        (after_it or call)()
    return len(captured)


def same(plain: Call, graph: Call) -> None:
    """The comparison is only fair when both answer the same with as many queries."""
    one, other = orjson.loads(plain()), orjson.loads(graph())
    assert one == other, f"the answers differ:\n{str(one)[:600]}\n{str(other)[:600]}"
    assert queries_of(plain) == queries_of(graph), (queries_of(plain), queries_of(graph))


def measure() -> list[dict[str, Any]]:

    session = _session_of_a_patient()
    pairs = {
        "article page": (caller("/benchmark/article"), graphql(ARTICLE, slug="why-we-postpone")),
        "list of articles": (caller("/benchmark/articles"), graphql(ARTICLES)),
        "{ viewer { id } }, signed in": (
            caller("/benchmark/viewer", cookie=session),
            graphql(VIEWER, session),
        ),
    }
    for one, other in pairs.values():
        same(one, other)
    calls: dict[str, Call] = {"hello": caller("/benchmark/hello")}
    for name, (one, other) in pairs.items():
        calls |= {f"plain {name}": one, f"graphql {name}": other}
    cost = interleaved(calls)
    return [
        {
            "what": name,
            "plain_ms": cost[f"plain {name}"],
            "graphql_ms": cost[f"graphql {name}"],
            "ratio": cost[f"graphql {name}"] / cost[f"plain {name}"],
            "sql": queries_of(pairs[name][1]),
        }
        for name in pairs
    ]


def measure_kept() -> list[dict[str, Any]]:
    """What is asked for again, against the hello response; and the same when nothing is kept."""
    settings.KEEP_PUBLIC_ANSWERS = True
    found = _kept_calls()
    cost = interleaved(found)
    settings.KEEP_PUBLIC_ANSWERS = False
    fresh = interleaved({name: found[name] for name in ("query", "page")})
    cost |= {f"{name}, made anew": each for name, each in fresh.items()}
    return [{"what": name, "ms": each, "ratio": each / cost["hello"]} for name, each in cost.items()]


def _kept_calls() -> dict[str, Call]:
    path = "/articles/why-we-postpone"
    visit = {"REQUEST_METHOD": "GET", "HTTP_ACCEPT_ENCODING": "br"}
    etag = Client(headers={"host": "127.0.0.1"}).get(path)["ETag"]
    query = persisted("ArticlePage", slug="why-we-postpone", language="RU")

    def query_after_a_pause() -> bytes:
        version._memory._read = version._NOTHING_READ
        return query()

    return {
        "hello": caller("/benchmark/hello"),
        "query": query,
        "query, after a pause": query_after_a_pause,
        "page": caller(path, b"", "", **visit),
        "page that the browser has (304)": caller(path, b"", "", **visit, HTTP_IF_NONE_MATCH=etag),
    }


def _session_of_a_patient() -> str:

    client = Client()
    client.force_login(get_user_model()._default_manager.get(email="patient@example.org"))
    return f"sessionid={client.cookies['sessionid'].value}"


def main() -> None:
    sys.stdout.write(orjson.dumps({"requests": measure(), "kept": measure_kept()}).decode())
