"""A report reaches Rollbar's address, here a sink of our own, and carries nothing private."""

import logging
from collections.abc import Iterator

import pytest
from django.test import Client
from pytest_django import Settings

from project import reports
from project.tests.operations.failing import CANARIES, send_private_request
from project.tests.operations.sink import Sink, reporting

pytestmark = pytest.mark.django_db


@pytest.fixture
def sink(settings: Settings) -> Iterator[Sink]:
    settings.ROOT_URLCONF = "project.tests.operations.failing"
    with reporting(settings) as server:
        yield server


def test_a_report_carries_types_and_places_and_nothing_private(client: Client, sink: Sink) -> None:
    assert send_private_request(client) == 500
    item, everything = sink.one()
    chain = item["data"]["body"]["trace_chain"]
    assert [trace["exception"] for trace in chain] == [
        {"class": "CanaryError", "message": ""},
        {"class": "ValueError", "message": ""},
    ]
    assert chain[0]["frames"][-1]["method"] == "fail"
    assert item["data"]["context"] == "fails"
    assert item["data"]["environment"] == "production"
    assert not [canary for canary in CANARIES if canary in everything]


def test_what_is_no_failure_is_not_reported(sink: Sink) -> None:
    logging.getLogger("library").error("no exception here")
    logging.getLogger("library").warning("only a warning", exc_info=ValueError())
    logging.getLogger("library").error("this one", exc_info=ValueError("canaryname"))
    item, everything = sink.one()
    assert item["data"]["custom"]["message"] == "this one"
    assert "canaryname" not in everything


def test_without_a_token_nothing_is_reported(settings: Settings) -> None:
    settings.ROLLBAR_ACCESS_TOKEN = ""
    before = list(logging.getLogger().handlers)
    reports.start()
    assert logging.getLogger().handlers == before
