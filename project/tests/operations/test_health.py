"""Probes: they come by any host, over http, before everything else."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from pytest_django import DjangoAssertNumQueries, Settings

from core.testing.queue import append

BY_ADDRESS = {"host": "172.17.0.5:5000"}


@pytest.fixture(autouse=True)
def in_production(settings: Settings) -> None:
    settings.SECURE_SSL_REDIRECT = True


@pytest.mark.django_db
def test_alive_without_a_database(client: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(0):
        response = client.get("/healthz", headers=BY_ADDRESS)
    assert (response.status_code, response.content) == (200, b"ok")
    assert response["Cache-Control"] == "no-store"


@pytest.mark.django_db
def test_ready(client: Client) -> None:
    response = client.get("/readyz", headers=BY_ADDRESS)
    assert response.status_code == 200
    assert response.json() == {"database": "ok", "cache": "ok", "queue": "ok"}


@pytest.mark.django_db
def test_other_pages_still_ask_for_tls_and_a_host(client: Client) -> None:
    assert client.get("/robots.txt", headers=BY_ADDRESS).status_code == 400
    assert client.get("/robots.txt").status_code == 301


def test_a_database_that_does_not_answer(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*given: Any) -> None:
        raise OSError("could not connect to 10.0.0.7 as opora")

    monkeypatch.setattr(connection, "cursor", fail)
    response = client.get("/readyz")
    assert response.status_code == 503
    assert response.json() == {"database": "failed", "cache": "failed", "queue": "failed"}


@pytest.mark.django_db
def test_a_cache_that_forgets(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "set", lambda *given, **named: None)
    response = client.get("/readyz")
    assert response.status_code == 503
    assert response.json() == {"database": "ok", "cache": "failed", "queue": "ok"}


@pytest.mark.django_db
@pytest.mark.parametrize(("minutes", "state"), [(9, "ok"), (11, "late")])
def test_a_task_that_nobody_takes(client: Client, minutes: int, state: str) -> None:
    append.enqueue("/nowhere", "line")
    DBTaskResult.objects.update(enqueued_at=timezone.now() - timedelta(minutes=minutes))
    assert client.get("/readyz").json()["queue"] == state


@pytest.mark.django_db
def test_a_task_that_waits_for_its_time_is_not_late(client: Client) -> None:
    append.using(run_after=timezone.now() + timedelta(minutes=5)).enqueue("/nowhere", "line")
    DBTaskResult.objects.update(enqueued_at=timezone.now() - timedelta(hours=1))
    assert client.get("/readyz").json()["queue"] == "ok"
