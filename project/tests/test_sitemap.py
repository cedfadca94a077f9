"""The sitemap and robots.txt."""

from datetime import timedelta
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.utils import timezone

from content.models import Article

pytestmark = pytest.mark.django_db
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def article(slug: str, **given: object) -> Article:
    known = {
        "language": "ru",
        "title": slug,
        "lead": "lead",
        "status": "published",
        "published_at": timezone.now(),
    }
    return Article.objects.create(slug=slug, **{**known, **given})


def listed(client: Client) -> list[str]:
    root = ElementTree.fromstring(client.get("/sitemap.xml").content)
    return [place.text or "" for place in root.iter(LOC)]


def test_names_published_texts_at_the_address_of_their_language(client: Client) -> None:
    article("one")
    article("two", language="en")
    addresses = listed(client)
    assert "http://127.0.0.1:8000/articles/one" in addresses
    assert "http://127.0.0.1:8000/en/articles/two" in addresses
    assert "http://127.0.0.1:8000/en/articles/one" not in addresses


def test_never_names_a_draft_or_what_is_to_come(client: Client) -> None:
    article("draft", status="draft")
    article("tomorrow", published_at=timezone.now() + timedelta(days=1))
    assert not [address for address in listed(client) if "draft" in address or "tomorrow" in address]


def test_robots_close_what_is_personal(client: Client) -> None:
    text = client.get("/robots.txt").content.decode()
    assert "Disallow: /account" in text
    assert "Sitemap: http://127.0.0.1:8000/sitemap.xml" in text
