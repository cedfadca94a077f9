"""The sitemap: an index and its files."""

from datetime import datetime, timedelta
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from content.actions import save_text, withdraw
from content.models import GlossaryTerm, Status
from content.tests.samples import article, news_item, page, section, tomorrow, topic, translation
from project import sitemap
from project.tests.streams import body

pytestmark = pytest.mark.django_db
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
HOST = "http://127.0.0.1:8000"


def tree(client: Client, path: str) -> Element:
    return ElementTree.fromstring(body(client.get(path)))


def children(client: Client) -> list[str]:
    found = tree(client, "/sitemap.xml").findall("s:sitemap/s:loc", NAMES)
    return [(place.text or "").removeprefix(HOST) for place in found]


def places(client: Client) -> list[Element]:
    return [place for child in children(client) for place in tree(client, child).findall("s:url", NAMES)]


def listed(client: Client) -> list[str]:
    return [(place.findtext("s:loc", "", NAMES)).removeprefix(HOST) for place in places(client)]


def place_of(client: Client, path: str) -> Element:
    return next(place for place in places(client) if place.findtext("s:loc", "", NAMES) == HOST + path)


def test_names_published_texts_once_at_the_address_of_their_language(client: Client) -> None:
    translation(article(slug="one"), slug="first")
    article(slug="two", language="en")
    section(slug="three")
    page(slug="four")
    news_item(slug="five")
    texts = [path for path in listed(client) if path.count("/") > 1]
    assert sorted(texts) == sorted(
        [
            *("/articles/one", "/en/articles/first", "/en/articles/two", "/textbook/three", "/pages/four"),
            *("/news/five", "/en/articles", "/en/news", "/en/textbook", "/en/help"),
        ]
    )


def test_never_names_what_cannot_be_read(client: Client) -> None:
    article(slug="draft", status=Status.DRAFT)
    article(slug="to-come", published_at=tomorrow())
    withdraw(text=article(slug="gone"))
    article(slug="leaving", withdrawn_at=timezone.now() - timedelta(seconds=1))
    topic("empty")
    assert not [
        path for path in listed(client) if path.endswith(("draft", "to-come", "gone", "leaving", "empty"))
    ]


def test_pairs_of_languages_name_each_other(client: Client) -> None:
    translation(article(slug="one"), slug="first")
    article(slug="alone")
    pairs = [
        {link.get("hreflang"): link.get("href") for link in place_of(client, path).findall("x:link", NAMES)}
        for path in ("/articles/one", "/en/articles/first", "/articles/alone")
    ]
    both = {
        "ru": HOST + "/articles/one",
        "en": HOST + "/en/articles/first",
        "x-default": HOST + "/articles/one",
    }
    assert pairs == [both, both, {}]


def test_a_list_is_as_new_as_its_newest_text(client: Client) -> None:
    sleep = topic("sleep")
    newest = timezone.now() - timedelta(hours=1)
    save_text(text=article(slug="one", topics=(sleep,)), changed_at=newest)
    article(slug="two", published_at=timezone.now() - timedelta(days=9)).save()
    dates = [
        place_of(client, path).findtext("s:lastmod", "", NAMES) for path in ("/articles/one", "/topics/sleep")
    ]
    assert [datetime.fromisoformat(date) for date in dates] == [newest.replace(microsecond=0)] * 2


def test_a_text_written_ahead_is_new_when_it_appears(client: Client) -> None:
    appeared = timezone.now() - timedelta(minutes=1)
    text = article(slug="one", published_at=appeared)
    save_text(text=text, changed_at=appeared - timedelta(days=5))
    date = place_of(client, "/articles/one").findtext("s:lastmod", "", NAMES)
    assert datetime.fromisoformat(date) == appeared.replace(microsecond=0)


def test_many_texts_are_cut_into_files(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "MOST", 2)
    slugs = [article().slug for _ in range(5)]
    named = [child for child in children(client) if "articles" in child]
    assert named == ["/sitemap-articles.xml", "/sitemap-articles-2.xml", "/sitemap-articles-3.xml"]
    assert [path for path in listed(client) if "/articles/" in path] == [
        f"/articles/{slug}" for slug in slugs
    ]


@pytest.mark.parametrize("name", ["nothing", "articles-2", "articles-1", "articles-99999", "articles"])
def test_a_file_that_is_none_is_a_404(client: Client, name: str) -> None:
    assert client.get(f"/sitemap-{name}.xml").status_code == 404


def test_a_file_costs_the_same_for_one_text_and_for_thirty(client: Client) -> None:

    counts = []
    for _ in range(2):
        article()
        with CaptureQueriesContext(connection) as queries:
            body(client.get("/sitemap-articles.xml"))
        counts.append(len(queries))
        for _ in range(29):
            article()
    assert counts[0] == counts[1]


def test_is_sent_again_only_after_a_change(client: Client) -> None:
    text = article(slug="one")
    first = client.get("/sitemap-articles.xml")
    assert first["Last-Modified"]
    again = client.get("/sitemap-articles.xml", headers={"if-none-match": first["ETag"]})
    save_text(text=text)
    changed = client.get("/sitemap-articles.xml", headers={"if-none-match": first["ETag"]})
    assert (again.status_code, changed.status_code) == (304, 200)


def test_the_glossary_is_named_when_it_has_terms(client: Client) -> None:
    before = listed(client)
    GlossaryTerm.objects.create(
        slug="panic",
        title_ru="Паника",
        definition_ru="Сильный страх.",
        title_en="Panic",
        definition_en="Fear.",
    )
    assert {"/glossary", "/en/glossary"} == set(listed(client)) - set(before)
