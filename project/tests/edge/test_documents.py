"""Persisted documents: accepted by hash, made ready once; ad-hoc ones remembered."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import RequestFactory
from pytest_django import Settings

from project.graphql import documents
from project.graphql.errors import BadRequest, OperationFailed
from project.graphql.execution import run_operation
from project.graphql.limits import Limits
from project.tests.edge.conftest import Ask, Send, refusal
from project.tests.edge.schema import schema

pytestmark = pytest.mark.django_db
Persist = Callable[[dict[str, str]], None]
VIEWER = {"sha256:aa": "query ViewerFrame { viewer { id } }", "bb": "query Broken { fails }"}
edge = schema.graphql_schema


@pytest.mark.parametrize("number", ["sha256:aa", "aa"])
def test_a_document_is_run_by_its_hash(send: Send, persist: Persist, number: str) -> None:
    persist(VIEWER)
    answer = json.loads(send({"documentId": number, "operationName": "ViewerFrame"}).content)
    assert answer == {"data": {"viewer": {"id": "1"}}}


def test_an_unknown_hash_is_told_from_other_mistakes(send: Send, persist: Persist) -> None:
    persist(VIEWER)
    assert refusal(json.loads(send({"documentId": "cc"}).content)) == ("BAD_REQUEST", "DOCUMENT_UNKNOWN")


def test_only_persisted_documents_when_the_setting_says_so(
    send: Send, ask: Ask, persist: Persist, settings: Settings
) -> None:
    persist(VIEWER)
    settings.GRAPHQL_PERSISTED_ONLY = True
    assert refusal(ask("{ viewer { id } }")) == ("BAD_REQUEST", "DOCUMENT_UNKNOWN")
    assert json.loads(send({"documentId": "aa"}).content)["data"] == {"viewer": {"id": "1"}}


def test_a_document_is_made_ready_once(persist: Persist, monkeypatch: pytest.MonkeyPatch) -> None:
    persist(VIEWER)
    parsed = count(monkeypatch, "parse")
    first = documents.manifest(edge).by_hash("aa")
    assert documents.manifest(edge).by_hash("sha256:aa") is first
    assert documents.manifest(edge).by_name("ViewerFrame") is first
    assert parsed.count(VIEWER["sha256:aa"]) == 1


def test_an_ad_hoc_document_is_remembered(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    parsed = count(monkeypatch, "parse")
    for _ in range(3):
        ask("{ viewer { id } }")
    assert len(parsed) == 1


def test_what_is_remembered_is_bounded_and_only_good_documents(settings: Settings) -> None:
    documents.ad_hoc.cache_clear()
    bounds = Limits.of_settings()
    for number in range(400):
        documents.ad_hoc(edge, f"{{ viewer {{ id }} }} # {number}", bounds)
        with pytest.raises(BadRequest):
            documents.ad_hoc(edge, f"{{ nope }} # {number}", bounds)
    assert documents.ad_hoc.cache_info().currsize == 300


def test_a_page_runs_an_operation_by_its_name(persist: Persist, rf: RequestFactory) -> None:
    persist(VIEWER)
    assert run_operation(rf.get("/"), "ViewerFrame", {}, schema=edge) == {"viewer": {"id": "1"}}


def test_a_page_learns_that_an_operation_failed(persist: Persist, rf: RequestFactory) -> None:
    persist(VIEWER)
    with pytest.raises(OperationFailed) as failed:
        run_operation(rf.get("/"), "Broken", {}, schema=edge)
    assert failed.value.codes == ["INTERNAL"]


def test_a_page_that_asks_for_an_operation_nobody_wrote(persist: Persist, rf: RequestFactory) -> None:
    persist(VIEWER)
    with pytest.raises(LookupError, match="codegen"):
        run_operation(rf.get("/"), "Nope", {}, schema=edge)


def test_without_a_built_client_there_are_no_persisted_documents(settings: Settings) -> None:
    settings.GRAPHQL_PERSISTED_DOCUMENTS = settings.BASE_DIR / "nowhere.json"
    with pytest.raises(BadRequest):
        documents.manifest(edge).by_hash("aa")


def count(monkeypatch: pytest.MonkeyPatch, name: str) -> list[str]:
    """Texts that passed through a function of the module, which still does its work."""
    seen: list[str] = []
    real: Any = getattr(documents, name)

    def counted(text: str, *given: Any, **named: Any) -> Any:
        seen.append(text)
        return real(text, *given, **named)

    monkeypatch.setattr(documents, name, counted)
    return seen
