"""Taking a file and bringing one in, over HTTP."""

import gzip
from datetime import timedelta
from uuid import uuid4

import orjson
import pytest
from django.test import Client
from django.utils import timezone

from core.testing.cast import Actor
from diary.models import Export, Record
from diary.tests.own_data import content, exported, fill

IMPORT = "/diary/files/import"


@pytest.fixture
def export(alice: Actor) -> Export:
    fill(alice.user)
    return exported(alice.user)


def send(by: Client, body: bytes) -> dict[str, object]:
    answer = by.post(IMPORT, body, content_type="application/octet-stream", headers={"Opora-Language": "en"})
    told: dict[str, object] = orjson.loads(answer.content)
    return told


def test_the_owner_takes_the_file_and_nobody_may_keep_it(alice: Actor, export: Export) -> None:
    answer = alice.get(f"/diary/files/{export.pk}")
    assert b"".join(answer.streaming_content) == content(export)  # type: ignore[attr-defined]
    assert answer["Cache-Control"] == "private, no-store"
    assert answer["Content-Disposition"] == f"attachment; filename={export.file_name}"
    assert "sandbox" in answer["Content-Security-Policy"]


def test_to_anybody_else_it_is_not_there(
    bob: Actor, editor: Actor, therapist: Actor, visitor: Actor, export: Export
) -> None:
    for other in (bob, editor, therapist, visitor):
        answer = other.get(f"/diary/files/{export.pk}")
        assert answer.status_code == 404
        assert "канарейка" not in answer.content.decode()


@pytest.mark.parametrize("change", [{"state": "MAKING"}, {"expires_at": timezone.now() - timedelta(days=1)}])
def test_what_is_not_ready_or_over_is_not_there(alice: Actor, export: Export, change: dict[str, str]) -> None:
    Export.objects.filter(pk=export.pk).update(**change)
    assert alice.get(f"/diary/files/{export.pk}").status_code == 404
    assert alice.get(f"/diary/files/{uuid4()}").status_code == 404


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_a_file_is_brought_in(bob: Actor, export: Export, pack: type[bytes]) -> None:
    told = send(bob, pack(content(export)))
    assert told["errors"] == []
    assert told["done"]["new"] == 6  # type: ignore[index]
    assert Record.objects.of(bob.user).count() == 6


def test_a_visitor_brings_nothing_in(visitor: Actor, export: Export) -> None:
    assert send(visitor, content(export))["errors"][0]["code"] == "UNAUTHENTICATED"  # type: ignore[index]
    assert Record.objects.count() == 6


def test_a_page_of_somebody_else_brings_nothing_in(alice: Actor, bob: Actor, export: Export) -> None:
    """It was opened by alice, and bob has signed in since, in another tab of the same browser."""
    headers = {"Opora-Person": str(alice.user.pk)}
    answer = bob.post(IMPORT, content(export), content_type="application/octet-stream", headers=headers)
    assert answer.status_code == 401
    assert not Record.objects.of(bob.user).exists()


def test_a_foreign_file_is_told_in_words(alice: Actor) -> None:
    error = send(alice, b"{}")["errors"][0]  # type: ignore[index]
    assert (error["code"], error["path"]) == ("FILE_INVALID", ["file"])
    assert "exported here" in error["message"]


def test_another_site_cannot_bring_a_file_in(alice: Actor, export: Export) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = alice.cookies
    assert strict.post(IMPORT, content(export), content_type="application/json").status_code == 403


def test_a_file_is_not_asked_for_by_an_address(alice: Actor) -> None:
    assert alice.get(IMPORT).status_code == 405


def test_the_schema_is_served_to_everybody(visitor: Actor) -> None:
    answer = visitor.get("/export-schema-1.json")
    assert answer["Content-Type"] == "application/schema+json"
    assert orjson.loads(answer.content)["$defs"]
