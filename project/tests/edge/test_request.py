"""What the endpoint takes: one JSON object by POST, of a bounded size."""

import json
from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from project.tests.edge.conftest import Send, refusal

pytestmark = pytest.mark.django_db
HELLO = {"query": "{ viewer { id } }"}


def test_a_query_is_answered(send: Send) -> None:
    response = send(HELLO)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/json"
    assert json.loads(response.content) == {"data": {"viewer": {"id": "1"}}}


def test_an_answer_is_never_stored(send: Send) -> None:
    assert "no-store" in send(HELLO)["Cache-Control"]
    assert "no-store" in send(b"nonsense")["Cache-Control"]


@pytest.mark.parametrize("method", ["get", "head", "put", "patch", "delete", "options", "trace"])
def test_only_post_is_allowed(client: Client, method: str) -> None:
    response = getattr(client, method)("/graphql?query={viewer{id}}")
    assert response.status_code == 405
    assert b"viewer" not in response.content


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("application/x-www-form-urlencoded", "query=%7Bviewer%7Bid%7D%7D"),
        (
            "multipart/form-data; boundary=x",
            '--x\r\nContent-Disposition: form-data; name="query"\r\n\r\n{a}\r\n--x--',
        ),
        ("text/plain", json.dumps(HELLO)),
        ("application/graphql", "{ viewer { id } }"),
        ("", json.dumps(HELLO)),
    ],
)
def test_only_json_is_read(send: Send, content_type: str, body: str) -> None:
    response = send(body, content_type=content_type)
    assert response.status_code == 415
    assert refusal(json.loads(response.content)) == ("BAD_REQUEST", "CONTENT_TYPE")


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b" ", "JSON_UNREADABLE"),
        (b"{", "JSON_UNREADABLE"),
        (b"\xff\xfe{}", "JSON_UNREADABLE"),
        (b'{"query": NaN}', "JSON_UNREADABLE"),
        (b'{"query": "\x00"}', "JSON_UNREADABLE"),
        (b'{"query": "{ viewer { id } }", "variables": {"a": "\\ud800"}}', "JSON_UNREADABLE"),
        (b"[" * 9_000 + b"]" * 9_000, "JSON_UNREADABLE"),
        (b'{"variables": ' + b"[" * 500 + b"]" * 500 + b"}", "JSON_TOO_DEEP"),
        (b"null", "JSON_NOT_AN_OBJECT"),
        (b"7", "JSON_NOT_AN_OBJECT"),
        (b'"{ viewer { id } }"', "JSON_NOT_AN_OBJECT"),
        (b'[{"query": "{ viewer { id } }"}, {"query": "{ viewer { id } }"}]', "JSON_NOT_AN_OBJECT"),
        (b'{"query": 7}', "JSON_WRONG_TYPE"),
        (b'{"query": ["{ viewer { id } }"]}', "JSON_WRONG_TYPE"),
        (b'{"query": "{ viewer { id } }", "variables": "{}"}', "JSON_WRONG_TYPE"),
        (b'{"query": "{ viewer { id } }", "variables": []}', "JSON_WRONG_TYPE"),
        (b'{"query": "{ viewer { id } }", "operationName": 1}', "JSON_WRONG_TYPE"),
        (b'{"documentId": {"a": 1}}', "JSON_WRONG_TYPE"),
        (b'{"query": "{ viewer { id } }", "variables": {"a": ["x\\u0000y"]}}', "NULL_CHARACTER"),
        (b'{"query": "{ viewer { id } }", "variables": {"\\u0000": 1}}', "NULL_CHARACTER"),
        (b"{}", "DOCUMENT_MISSING"),
        (b'{"query": ""}', "DOCUMENT_MISSING"),
        (b'{"query": null}', "DOCUMENT_MISSING"),
        (b'{"documentId": "sha256:00"}', "DOCUMENT_UNKNOWN"),
    ],
)
def test_a_body_that_is_no_request(send: Send, body: bytes, reason: str) -> None:
    response = send(body)
    assert response.status_code == 400
    assert refusal(json.loads(response.content)) == ("BAD_REQUEST", reason)


def test_a_huge_body_is_refused_before_it_is_read(send: Send, settings: Settings) -> None:
    response = send({"query": "#" + "x" * settings.GRAPHQL_MAX_BODY_BYTES})
    assert response.status_code == 413
    assert refusal(json.loads(response.content)) == ("BAD_REQUEST", "BODY_TOO_LARGE")


@pytest.mark.parametrize("number", ["9" * 40, "1e999", '"7"', "true", "1.5", "[1, 2]"])
def test_a_number_that_is_none(send: Send, number: str) -> None:
    query = "query($n: Int) { things(first: $n) { id } }"
    answer = json.loads(send(f'{{"query": "{query}", "variables": {{"n": {number}}}}}').content)
    assert answer["errors"][0]["extensions"]["code"] == "BAD_REQUEST"


def test_without_a_csrf_token_nothing_is_run() -> None:
    strict = Client(enforce_csrf_checks=True)
    response = strict.post("/graphql", json.dumps(HELLO), content_type="application/json")
    assert response.status_code == 403


def test_with_a_csrf_token_it_is(settings: Settings) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.cookies[settings.CSRF_COOKIE_NAME] = token = "a" * 32
    headers: dict[str, Any] = {"X-CSRFToken": token}
    response = strict.post("/graphql", json.dumps(HELLO), content_type="application/json", headers=headers)
    assert response.json() == {"data": {"viewer": {"id": "1"}}}
