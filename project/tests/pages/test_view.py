"""The first view as browsers, readers without JavaScript and engines get it. Needs the built client."""

import base64
import hashlib
import json
import re
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from content.models import Page
from core.testing.cast import Actor

pytestmark = pytest.mark.django_db
Response = Any  # the test client's own, which no type names


def about(**given: Any) -> Page:
    known = {
        "slug": "about",
        "language": "ru",
        "title": "О практике",
        "lead": "Кто мы.",
        "description": "Кто мы и где принимаем.",
        "body": "<p>Два кресла и лампа.</p>",
        "status": "published",
        "published_at": timezone.now(),
    }
    return Page.objects.create(**{**known, **given})


def text(response: Response) -> str:
    content: str = response.content.decode()
    return content


def script(response: Response, name: str) -> dict[str, Any]:
    found = re.search(rf'<script type="application/json" id="{name}">(.*?)</script>', text(response))
    assert found
    data: dict[str, Any] = json.loads(found[1])
    return data


def test_a_text_can_be_read_without_javascript(client: Client) -> None:
    about()
    page = text(client.get("/pages/about"))
    assert "<h1>О практике</h1>" in page
    assert re.search(r"<p id=\"p-\w{6}\">Два кресла и лампа.</p>", page)
    assert '<meta name="description" content="Кто мы и где принимаем.">' in page


def test_the_client_finds_the_answers_it_would_ask_for(client: Client) -> None:
    about()
    answers = script(client.get("/pages/about"), "initial-data")
    assert answers['ContentPage:{"language":"RU","slug":"about"}']["page"]["title"] == "О практике"
    assert {key.partition(":")[0] for key in answers} == {"Frame", "ViewerFrame", "ContentPage"}


def test_the_client_finds_the_words_of_the_page(client: Client) -> None:
    words = script(client.get("/help"), "initial-words")
    assert words["help.title"] == "Нужна помощь сейчас"
    assert "home.title" not in words


def test_the_policy_allows_the_style_of_the_page_and_no_other(client: Client) -> None:
    response = client.get("/help")
    style = re.search(r"<style>(.*?)</style>", text(response), re.S)
    assert style
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"style-src 'self' 'sha256-{digest}'" in response["Content-Security-Policy"]
    assert "unsafe" not in response["Content-Security-Policy"]


def test_a_page_names_itself_in_both_languages(client: Client) -> None:
    original = about()
    about(language="en", title="About us", original=original)
    page = text(client.get("/en/pages/about"))
    assert '<link rel="canonical" href="http://127.0.0.1:8000/en/pages/about">' in page
    assert '<link rel="alternate" hreflang="ru" href="http://127.0.0.1:8000/pages/about">' in page
    assert '<link rel="alternate" hreflang="en" href="http://127.0.0.1:8000/en/pages/about">' in page


def test_a_text_without_translation_is_shown_and_points_to_its_own_address(client: Client) -> None:
    about()
    page = text(client.get("/en/pages/about"))
    assert "Text in Russian" in page
    assert '<link rel="canonical" href="http://127.0.0.1:8000/pages/about">' in page
    assert 'hreflang="en" href="http' not in page


def test_what_is_not_there_is_a_404_with_a_page(client: Client) -> None:
    for path in ("/pages/nothing", "/en/pages/nothing", "/nothing-at-all"):
        response = client.get(path)
        assert response.status_code == 404
        assert '<meta name="robots" content="noindex">' in text(response)
        assert 'href="/help"' in text(response) or 'href="/en/help"' in text(response)


def test_the_language_of_a_page_is_its_address_s(client: Client) -> None:
    english = client.get("/en/help", headers={"accept-language": "ru"})
    russian = client.get("/help", headers={"accept-language": "en"})
    assert '<html lang="en"' in text(english)
    assert "I need help now" in text(english)
    assert '<html lang="ru"' in text(russian)


def test_pages_of_somebody_signed_in_are_kept_by_nobody(client: Client, alice: Actor) -> None:
    assert client.get("/help")["Cache-Control"] == "private, no-cache"
    assert alice.get("/help")["Cache-Control"] == "private, no-store"


def test_the_theme_chosen_by_hand_comes_with_the_page(client: Client) -> None:
    client.cookies["theme"] = "dark"
    assert 'data-theme="dark"' in text(client.get("/help"))
    client.cookies["theme"] = '"><script>'
    assert "data-theme" not in text(client.get("/help")).partition("<style>")[0]


def test_texts_cannot_leave_the_data_for_scripts(client: Client) -> None:
    about(title="</script><script>alert(1)</script>")
    assert "<script>alert" not in text(client.get("/pages/about"))


def test_our_own_failure_has_a_page_with_its_number(client: Client, settings: Any) -> None:
    client.raise_request_exception = False
    settings.SITE_URL = None  # no page can name itself
    response = client.get("/en/help")
    assert response.status_code == 500
    assert "Something broke on our side" in text(response)
    assert re.search(r"Error number: \w{8}", text(response))
