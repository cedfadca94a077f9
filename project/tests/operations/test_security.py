"""Headers of every answer, and the answer to a request without its CSRF token."""

import json
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path
from pytest_django import Settings

from project.graphql.view import GraphQLView

pytestmark = pytest.mark.django_db


def silent(request: HttpRequest) -> HttpResponse:
    return HttpResponse("says nothing of who may keep it")


def spoken(request: HttpRequest) -> HttpResponse:
    return HttpResponse("may be kept", headers={"Cache-Control": "max-age=60"})


urlpatterns = [
    path("silent", silent),
    path("spoken", spoken),
    path("graphql", GraphQLView.as_view()),
]


@pytest.fixture(autouse=True)
def own_urls(settings: Settings) -> None:
    settings.ROOT_URLCONF = __name__


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("X-Permitted-Cross-Domain-Policies", "none"),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
    ],
)
@pytest.mark.parametrize("address", ["/silent", "/nothing-here", "/graphql"])
def test_every_answer_has_them(client: Client, address: str, header: str, value: str) -> None:
    assert client.get(address)[header] == value


def test_devices_are_refused(client: Client) -> None:
    policy = client.get("/silent")["Permissions-Policy"]
    assert all(f"{name}=()" in policy for name in ("camera", "microphone", "geolocation", "payment"))


def test_the_content_policy_has_no_foreign_host_and_nothing_unsafe(client: Client) -> None:
    policy = client.get("/silent")["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


def test_a_visitor_s_page_may_be_asked_for_again(client: Client) -> None:
    assert client.get("/silent")["Cache-Control"] == "no-cache"


def test_the_page_of_who_is_signed_in_is_kept_by_nobody(client: Client) -> None:
    person: Any = get_user_model().objects.create(email="alice@example.org")
    client.force_login(person)
    assert client.get("/silent")["Cache-Control"] == "private, no-store"
    assert client.get("/spoken")["Cache-Control"] == "max-age=60"


@pytest.mark.parametrize(("language", "words"), [("ru", "обновите страницу"), ("en", "reload the page")])
def test_the_client_can_read_that_its_token_is_missing(language: str, words: str) -> None:
    strict = Client(enforce_csrf_checks=True)
    headers = {"Opora-Language": language}
    response = strict.post("/graphql", "{}", content_type="application/json", headers=headers)
    (error,) = json.loads(response.content)["errors"]
    assert response.status_code == 403
    assert words in error["message"]
    assert error["extensions"] == {"code": "FORBIDDEN", "reason": "CSRF"}
    assert "no-store" in response["Cache-Control"]


def test_a_form_gets_a_page() -> None:
    response = Client(enforce_csrf_checks=True).post("/silent")
    assert response.status_code == 403
    assert response["Content-Type"].startswith("text/html")
