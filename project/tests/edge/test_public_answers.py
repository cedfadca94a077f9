"""Answers that are the same for everybody are kept for a few seconds; all others never."""

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from project.graphql.public_answers import Shelf
from project.tests.edge import schema as small
from project.tests.edge.conftest import Ask

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def kept(settings: Settings) -> None:
    settings.PUBLIC_CACHE_SECONDS = 60


def test_a_public_answer_is_made_once(ask: Ask, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(0):
        assert ask("{ site }") == ask("{ site }")
    assert small.calls == ["site"]


def test_what_differs_is_answered_apart(ask: Ask) -> None:
    query = "query Q($l: String) { site(language: $l) }"
    ask(query, {"l": "RU"})
    ask(query, {"l": "EN"})
    ask("{ site __typename }")
    assert len(small.calls) == 3


def test_languages_are_kept_apart(ask: Ask, client: Client) -> None:
    ask("{ site }")
    client.defaults["HTTP_OPORA_LANGUAGE"] = "en"
    ask("{ site }")
    assert len(small.calls) == 2


def test_a_private_field_beside_a_public_one_is_not_kept(ask: Ask) -> None:
    for _ in range(2):
        ask("{ site viewer { id } }")
    assert len(small.calls) == 2


def test_a_private_field_in_a_fragment_is_seen(ask: Ask) -> None:
    for _ in range(2):
        ask("query Q { ...F } fragment F on Query { site ... { viewer { id } } }")
    assert len(small.calls) == 2


def test_a_failed_answer_is_not_kept(ask: Ask) -> None:
    for _ in range(2):
        ask("{ page }")
    assert len(small.calls) == 2


def test_nothing_is_kept_when_the_time_is_nought(ask: Ask, settings: Settings) -> None:
    settings.PUBLIC_CACHE_SECONDS = 0
    for _ in range(2):
        ask("{ site }")
    assert len(small.calls) == 2


@pytest.mark.parametrize(("is_staff", "times"), [(True, 2), (False, 1)])
def test_staff_always_see_the_fresh_answer(ask: Ask, client: Client, is_staff: bool, times: int) -> None:
    person: Any = get_user_model().objects.create(email="editor@example.org", is_staff=is_staff)
    client.force_login(person)
    for _ in range(2):
        ask("{ site }")
    assert len(small.calls) == times


def test_an_answer_grows_old(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 1000.0
    monkeypatch.setattr("project.graphql.public_answers.time.monotonic", lambda: now)
    shelf = Shelf()
    shelf.put("a", b"1", seconds=5)
    assert shelf.get("a") == b"1"
    now = 1006.0
    assert shelf.get("a") is None


def test_the_least_lately_used_makes_room() -> None:
    shelf = Shelf(most_bytes=3)
    for key in ("a", "b"):
        shelf.put(key, b"1", seconds=60)
    shelf.get("a")
    shelf.put("c", b"22", seconds=60)
    assert [shelf.get(key) for key in ("a", "b", "c")] == [b"1", None, b"22"]


def test_what_is_heavier_than_the_shelf_is_not_kept() -> None:
    shelf = Shelf(most_bytes=3)
    shelf.put("a", b"4444", seconds=60)
    assert shelf.get("a") is None
