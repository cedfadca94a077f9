"""Addresses that somebody typed."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("/en/", "/en"), ("/articles/", "/articles"), ("//articles/", "/articles")],
)
def test_a_slash_too_many_is_taken_away(client: Client, typed: str, meant: str) -> None:
    response = client.get("/", PATH_INFO=typed)
    assert (response.status_code, response.headers["Location"]) == (301, meant)


def test_the_icon_is_found_where_browsers_ask_for_it(client: Client) -> None:
    response = client.get("/favicon.ico")
    assert (response.status_code, response.headers["Location"]) == (301, "/static/app/favicon.svg")
