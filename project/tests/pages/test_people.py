"""The pages of one person as Django sends them: to nobody else, kept by nobody. Needs the built client."""

import json
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from accounts import time_zones
from core.testing.cast import Actor
from project.pages.people import in_this_language

Response = Any  # the test client's own, which no type names


def text(response: Response) -> str:
    content: str = response.content.decode()
    return content


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/sign-in", "/en/sign-in", "/sign-in/link", "/account", "/en/account"])
def test_nobody_keeps_them_and_no_engine_lists_them(client: Client, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 200
    assert response["Cache-Control"] == "private, no-store"
    assert '<meta name="robots" content="noindex">' in text(response)


@pytest.mark.django_db
def test_without_javascript_signing_in_says_so(client: Client) -> None:
    page = text(client.get("/en/sign-in"))
    assert "<noscript>" in page
    assert "Signing in needs JavaScript" in page


def test_who_is_signed_in_is_told_so_and_may_go_on(alice: Actor) -> None:
    page = text(alice.get("/sign-in?next=/textbook"))
    assert "alice@example.org" in page
    assert 'href="/textbook">Продолжить</a>' in page


@pytest.mark.parametrize(
    "path", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"]
)
def test_nobody_is_led_to_another_host(alice: Actor, path: str) -> None:
    page = text(alice.get("/sign-in", {"next": path}))
    assert "evil.example" not in page.partition('id="app"')[2].partition("<script")[0]
    assert "javascript:" not in page
    assert 'href="/">На главную</a>' in page


@pytest.mark.django_db
def test_the_account_of_nobody_is_the_way_to_sign_in(client: Client) -> None:
    page = text(client.get("/en/account"))
    assert 'href="/en/sign-in?next=%2Fen%2Faccount">Sign in</a>' in page


def test_the_account_shows_what_is_known(alice: Actor) -> None:
    alice.user.time_zone = "Asia/Yekaterinburg"
    alice.user.save()
    page = text(alice.get("/account"))
    assert 'value="Alice"' in page
    assert '<option value="Asia/Yekaterinburg" selected="true">Екатеринбург</option>' in page
    assert "/admin/" not in page


def test_a_zone_beside_the_list_can_be_seen_too(alice: Actor) -> None:
    alice.user.time_zone = "America/Port_of_Spain"
    alice.user.save()
    assert '<option value="America/Port_of_Spain" selected="true">Port of Spain</option>' in text(
        alice.get("/account")
    )


def test_staff_find_their_desk(editor: Actor) -> None:
    assert 'href="/admin/">Открыть рабочий стол</a>' in text(editor.get("/account"))


@pytest.mark.parametrize(
    ("path", "english"),
    [
        ("/account", "/en/account"),
        ("/en/account?a=1#b", "/en/account?a=1#b"),
        ("/admin/", "/admin/"),
        ("/x", "/x"),
    ],
)
def test_a_page_of_the_client_is_led_to_in_the_language_shown(path: str, english: str) -> None:
    assert in_this_language(path, "en") == english


def test_every_zone_offered_can_be_saved() -> None:
    regions = json.loads((settings.BASE_DIR / "frontend/src/words/zones.json").read_text("utf-8"))
    names = [zone["name"] for region in regions for zone in region["zones"]]
    assert set(names) <= time_zones.known()
    assert len(names) == len(set(names))
