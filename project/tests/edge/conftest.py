"""The edge over its own small schema: what is tested here holds whatever the rooms publish."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from project.graphql import documents
from project.graphql.public_answers import shelf
from project.tests.edge import schema as small

Ask = Callable[..., dict[str, Any]]
Send = Callable[..., Any]


@pytest.fixture(autouse=True)
def small_edge(settings: Settings) -> Iterator[None]:
    settings.ROOT_URLCONF = "project.tests.edge.urls"
    documents.ad_hoc.cache_clear()
    shelf.clear()
    small.calls.clear()
    yield
    shelf.clear()


@pytest.fixture
def send(client: Client) -> Send:
    """Posts any body; whatever is not bytes or text is sent as JSON."""

    def send(body: Any, content_type: str = "application/json", **more: Any) -> Any:
        raw = body if isinstance(body, bytes | str) else json.dumps(body)
        return client.post("/graphql", raw, content_type=content_type, **more)

    return send


@pytest.fixture
def ask(send: Send) -> Ask:
    """Posts a document, gives the answer's JSON."""

    def ask(query: str, variables: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
        answer: dict[str, Any] = json.loads(send({"query": query, "variables": variables, **more}).content)
        return answer

    return ask


@pytest.fixture
def persist(settings: Settings, tmp_path: Path) -> Callable[[dict[str, str]], None]:
    """Writes the client's manifest."""

    def persist(texts: dict[str, str]) -> None:
        path = tmp_path / "documents.json"
        path.write_text(json.dumps(texts))
        settings.GRAPHQL_PERSISTED_DOCUMENTS = path

    return persist


def refusal(answer: dict[str, Any]) -> tuple[str, str]:
    """Code and reason of an answer that has one error and nothing else."""
    assert list(answer) == ["errors"]
    (entry,) = answer["errors"]
    assert set(entry) == {"message", "extensions"}
    return entry["extensions"]["code"], entry["extensions"]["reason"]
