"""Answers that are the same for everybody are kept until something public changes; all others never."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, Settings

from content import version
from content.tests.samples import article, tomorrow
from project.graphql.public_answers import Shelf
from project.tests.edge import schema as small
from project.tests.edge.conftest import Ask

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def kept(settings: Settings) -> None:
    settings.KEEP_PUBLIC_ANSWERS = True
    version.touch()


def test_a_public_answer_is_made_once(ask: Ask, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    first = ask("{ site }")
    with django_assert_num_queries(1):  # the version's name
        assert ask("{ site }") == first
    assert small.calls == ["site"]


def test_a_change_is_seen_at_once(ask: Ask) -> None:
    ask("{ site }")
    version.touch()
    ask("{ site }")
    assert len(small.calls) == 2


def test_what_appears_by_itself_is_seen_when_its_moment_has_passed(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    article(published_at=tomorrow())
    ask("{ site }")
    later = timezone.now() + timedelta(days=1, seconds=1)
    monkeypatch.setattr(timezone, "now", lambda: later)
    for _ in range(2):
        ask("{ site }")
    assert len(small.calls) == 2


def test_before_anything_was_written_nothing_is_kept(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(version, "current", lambda: "")
    for _ in range(2):
        ask("{ site }")
    assert len(small.calls) == 2


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


def test_nothing_is_kept_when_that_is_switched_off(ask: Ask, settings: Settings) -> None:
    settings.KEEP_PUBLIC_ANSWERS = False
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


def test_another_version_throws_out_what_was_made_of_the_last() -> None:
    shelf = Shelf[bytes]()
    shelf.put("one", "a", b"1", 1)
    assert shelf.get("one", "a") == b"1"
    assert shelf.get("two", "a") is None
    shelf.put("two", "b", b"2", 1)
    assert shelf.get("one", "a") is None


def test_the_least_lately_used_makes_room() -> None:
    shelf = Shelf[bytes](most_bytes=64)
    for number in range(40):
        shelf.put("v", number, b"11", 2)
        shelf.get("v", 0)
    assert shelf.get("v", 0) == b"11"
    assert shelf.get("v", 1) is None
    assert shelf.get("v", 39) == b"11"


def test_what_is_too_heavy_for_the_shelf_is_not_kept() -> None:
    shelf = Shelf[bytes](most_bytes=64)
    shelf.put("v", "a", b"333", 3)
    assert shelf.get("v", "a") is None
