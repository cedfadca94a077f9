"""Addresses of pages: one table for Django and the client."""

import pytest
from django.urls import resolve

from project.pages import head, routes


@pytest.mark.parametrize(
    ("route", "language", "params", "expected"),
    [
        ("home", "ru", {}, "/"),
        ("home", "en", {}, "/en"),
        ("article", "ru", {"slug": "sleep"}, "/articles/sleep"),
        ("article", "en", {"slug": "sleep"}, "/en/articles/sleep"),
    ],
)
def test_an_address_leads_back_to_its_route(
    route: str, language: str, params: dict[str, str], expected: str
) -> None:
    assert routes.address(route, language, **params) == expected
    assert resolve(expected).kwargs == {"route": route, "language": language, **params}


@pytest.mark.parametrize("route", routes.PATHS)
def test_every_route_of_the_client_is_rendered_by_django(route: str) -> None:
    assert route in routes.PAGES


@pytest.mark.parametrize(
    ("path", "russian", "english"),
    [
        ("/", "/", "/en"),
        ("/en", "/", "/en"),
        ("/news", "/news", "/en/news"),
        ("/en/news", "/news", "/en/news"),
        ("/energy", "/energy", "/en/energy"),
    ],
)
def test_a_page_in_the_other_language(path: str, russian: str, english: str) -> None:
    assert head.in_language(path, "ru") == russian
    assert head.in_language(path, "en") == english
