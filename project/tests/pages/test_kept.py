"""Whole pages of visitors: kept, compressed once, not sent again to who has them. Needs the client."""

import gzip
import re
from pathlib import Path
from typing import Any

import brotli
import pytest
from django.conf import settings as project_settings
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from content import actions, version
from content.models import Article
from content.tests import samples
from core.testing.cast import person
from project.pages import kept

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def keeping(settings: Settings) -> Any:
    settings.KEEP_PUBLIC_ANSWERS = True
    samples.article(slug="evening", title="Тревожный вечер")
    version.touch()
    yield
    kept.shelf.clear()


def test_a_page_is_made_once(client: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    first = client.get("/articles/evening")
    with django_assert_num_queries(1):  # the version's name
        again = client.get("/articles/evening")
    assert again.content == first.content
    assert "Тревожный вечер" in again.content.decode()


def test_who_has_the_page_is_told_so(client: Client) -> None:
    had = client.get("/articles/evening")
    again = client.get("/articles/evening", headers={"If-None-Match": had["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    for name in ("ETag", "Cache-Control", "Vary", "Content-Security-Policy"):
        assert again[name] == had[name]
    assert had["Cache-Control"] == "private, no-cache"
    assert "sha256-" in had["Content-Security-Policy"]


def test_after_a_change_the_page_is_another_at_once(client: Client) -> None:
    had = client.get("/articles/evening")
    text = Article.objects.get(slug="evening")
    text.title = "Спокойный вечер"
    actions.save_text(text=text)
    again = client.get("/articles/evening", headers={"If-None-Match": had["ETag"]})
    assert again.status_code == 200
    assert "Спокойный вечер" in again.content.decode()
    actions.withdraw(text=text)
    assert client.get("/articles/evening", headers={"If-None-Match": again["ETag"]}).status_code >= 400


@pytest.mark.parametrize("encoding", ["br", "gzip", ""])
def test_it_travels_as_the_browser_likes_it(client: Client, encoding: str) -> None:
    plain = client.get("/articles").content
    undo = {"br": brotli.decompress, "gzip": gzip.decompress, "": bytes}[encoding]
    sent = client.get("/articles", headers={"Accept-Encoding": encoding})
    assert sent.get("Content-Encoding", "") == encoding
    assert undo(sent.content) == plain
    assert int(sent["Content-Length"]) == len(sent.content)


def test_what_a_reader_chose_makes_another_page(client: Client) -> None:
    first = client.get("/articles")
    client.cookies["theme"] = "dark"
    dark = client.get("/articles", headers={"If-None-Match": first["ETag"]})
    assert dark.status_code == 200
    assert 'data-theme="dark"' in dark.content.decode()


def test_words_behind_the_address_make_no_other_page(client: Client) -> None:
    assert client.get("/articles?utm_source=letter").content == client.get("/articles").content
    assert client.get("/articles?utm_source=letter")["ETag"] == client.get("/articles")["ETag"]


def test_another_release_sends_its_own_page(client: Client, settings: Settings) -> None:
    had = client.get("/articles")["ETag"]
    settings.VERSION = "another"
    kept._release.cache_clear()
    assert client.get("/articles", headers={"If-None-Match": had}).status_code == 200
    kept._release.cache_clear()


@pytest.mark.parametrize("group", ["", "Editors"])
def test_nothing_of_somebody_signed_in_is_kept(client: Client, group: str) -> None:
    had = client.get("/articles")
    someone = person("alice", group=group)
    page = someone.get("/articles", headers={"If-None-Match": had["ETag"]})
    assert page.status_code == 200
    assert page["Cache-Control"] == "private, no-store"
    assert "ETag" not in page
    assert client.get("/articles").content == had.content


@pytest.mark.parametrize("path", ["/sign-in", "/account", "/articles/nowhere"])
def test_personal_and_missing_pages_are_not_kept(client: Client, path: str) -> None:
    assert "ETag" not in client.get(path)


def test_a_kept_page_carries_no_secret(client: Client) -> None:
    """Else compressing it would let it be guessed."""
    page = client.get("/articles")
    assert client.cookies["csrftoken"].value not in page.content.decode()
    assert "csrfmiddlewaretoken" not in page.content.decode()


def test_templates_read_no_other_cookie_than_the_pages_name() -> None:
    read = set()
    for folder in ("pages", "templatetags"):
        for file in Path(project_settings.BASE_DIR, "project", folder).glob("*.py"):
            read |= set(re.findall(r'COOKIES(?:\.get\(|\[)"(\w+)"', file.read_text("utf-8")))
    assert read == set(kept.COOKIES)


def test_who_comes_next_gets_fewer_bytes_of_the_same_page() -> None:
    page = kept.Kept(b"".join(f"<p>{number * number}</p>".encode() for number in range(3000)))
    for encoding, undo in (("br", brotli.decompress), ("gzip", gzip.decompress)):
        _name, first = page.as_accepted(encoding)
        _name, next_one = page.as_accepted(encoding)
        assert undo(first) == undo(next_one) == page.body
        assert len(next_one) < len(first)
