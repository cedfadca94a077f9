"""Limits that hold for all workers together."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connections
from django.utils import timezone

from core.models import RateWindow
from core.ratelimit import forget_past, hit


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[datetime]:
    """The time that the limits see; change its one element."""
    now = [datetime(2026, 11, 22, 12, tzinfo=UTC)]
    monkeypatch.setattr("core.ratelimit.timezone.now", lambda: now[0])
    return now


def tries(count: int, key: str = "a@example.org", **more: Any) -> list[bool]:
    given = {"scope": "letters", "limit": 2, "seconds": 60, **more}
    return [hit(given["scope"], key, limit=given["limit"], seconds=given["seconds"]) for _ in range(count)]


@pytest.mark.django_db
def test_so_many_and_no_more(clock: list[datetime]) -> None:
    assert tries(4) == [True, True, False, False]


@pytest.mark.django_db
def test_keys_scopes_and_spans_are_counted_apart(clock: list[datetime]) -> None:
    tries(2)
    assert tries(1, key="b@example.org") == [True]
    assert tries(1, scope="codes") == [True]
    assert tries(1, seconds=3600) == [True]
    assert tries(1) == [False]


@pytest.mark.django_db
def test_the_next_span_begins_anew(clock: list[datetime]) -> None:
    tries(3)
    clock[0] += timedelta(seconds=60)
    assert tries(3) == [True, True, False]


@pytest.mark.django_db
def test_no_address_is_kept(clock: list[datetime]) -> None:
    tries(1)
    (row,) = RateWindow.objects.all()
    assert "example" not in str(vars(row))
    assert len(row.key) == 64


@pytest.mark.django_db
def test_spans_that_are_over_are_forgotten() -> None:
    tries(1, seconds=3600)
    long_ago = timezone.now() - timedelta(days=1)
    RateWindow.objects.create(key="old", starts_at=long_ago, ends_at=long_ago)
    assert forget_past() == 1
    assert RateWindow.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_many_at_once_no_more_than_the_limit_pass(clock: list[datetime]) -> None:
    def attempt(_: int) -> bool:
        try:
            return hit("letters", "a@example.org", limit=5, seconds=3600)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(8) as pool:
        passed = list(pool.map(attempt, range(24)))
    assert RateWindow.objects.get().count == 24
    assert passed.count(True) <= 5
