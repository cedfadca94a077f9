"""What search engines and messengers read of every page: heads and JSON-LD, over the whole demo practice."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from html import unescape
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import Client

from content.models import Site
from content.tests.samples import article, section
from project.tests.pages.addresses_of_sitemap import HOST, every_address

pytestmark = pytest.mark.django_db
Json = dict[str, Any]
# The table in project/pages/structured.py.
FIELDS = {
    "Article": {"headline", "image", "datePublished", "dateModified", "author", "publisher", "url"},
    "NewsArticle": {"headline", "image", "datePublished", "dateModified", "author", "publisher", "url"},
    "Chapter": {"name", "isPartOf", "position"},
    "Book": {"name", "author", "url", "inLanguage", "image", "hasPart"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
    "Organization": {"name", "url", "logo"},
    "MedicalBusiness": {"name", "address", "url", "logo", "description", "image"},
    "DefinedTermSet": {"name", "url", "hasDefinedTerm"},
    "DefinedTerm": {"name", "description", "url"},
    "WebSite": {"name", "url", "inLanguage"},
    "WebPage": {"@id"},
    "Person": {"name"},
}
DATES = {"datePublished", "dateModified"}
ADDRESSES = {"url", "item", "logo", "@id"}


class Found:
    """A page as an engine keeps it."""

    def __init__(self, path: str, html: str) -> None:
        self.path = path
        self.html = html.partition("</head>")[0]

    def all(self, pattern: str) -> list[Any]:
        return [
            tuple(map(unescape, each)) if isinstance(each, tuple) else unescape(each)
            for each in re.findall(pattern, self.html)
        ]

    def one(self, pattern: str) -> str:
        found = self.all(pattern)
        assert len(found) == 1, (self.path, pattern, found)
        return str(found[0])

    @property
    def title(self) -> str:
        return self.one("<title>([^<]+)</title>")

    @property
    def description(self) -> str:
        return self.one('<meta name="description" content="([^"]+)">')

    @property
    def canonical(self) -> str:
        return self.one('<link rel="canonical" href="([^"]+)">')

    @property
    def alternates(self) -> dict[str, str]:
        return dict(self.all('<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">'))

    @property
    def structured(self) -> list[Json]:
        found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', self.html)
        return [json.loads(each) for each in found]


@pytest.fixture
def demo(db: None) -> None:
    call_command("demo", verbosity=0)


@pytest.fixture(scope="module")
def pages(django_db_setup: None, django_db_blocker: Any) -> list[Found]:
    """Asked for once: they are only read."""
    client = Client()
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("demo", verbosity=0)
        found = [Found(path, client.get(path).content.decode()) for path in every_address(client)]
        transaction.set_rollback(True)
    assert len(found) > 60
    return found


def nodes(value: Any) -> Iterator[Json]:
    """Every thing of JSON-LD that has a type, however deep."""
    if isinstance(value, list):
        for each in value:
            yield from nodes(each)
    elif isinstance(value, dict):
        if "@type" in value:
            yield value
        for each in value.values():
            yield from nodes(each)


def kinds(node: Json) -> list[str]:
    return node["@type"] if isinstance(node["@type"], list) else [node["@type"]]


def is_absolute(address: str) -> bool:
    return urlsplit(address).scheme in {"http", "https"} and bool(urlsplit(address).netloc)


def test_heads(pages: list[Found]) -> None:
    titles = Counter(page.title for page in pages)
    descriptions = Counter(page.description for page in pages)
    assert [title for title, times in titles.items() if times > 1] == []
    assert [words for words, times in descriptions.items() if times > 1] == []
    assert {p.path: len(p.description) for p in pages if not 50 <= len(p.description) <= 161} == {}
    assert [page.path for page in pages if page.canonical.removeprefix(HOST) != page.path.rstrip("/")] in (
        [],
        ["/"],
    )


def test_pairs_of_languages_name_each_other(pages: list[Found]) -> None:
    by_address = {page.canonical: page for page in pages}
    for page in pages:
        pair = page.alternates
        assert bool(pair) == ("x-default" in pair), page.path
        for code in pair:
            assert by_address[pair[code]].alternates == pair, page.path
        if pair:
            assert pair["en" if page.path.startswith("/en") else "ru"] == page.canonical
            assert pair["x-default"] == pair["ru"]


def test_shared_links(pages: list[Found]) -> None:
    for page in pages:
        meta = dict(page.all('<meta property="og:([a-z:_]+)" content="([^"]+)">'))
        required = {"title", "type", "url", "image", "image:width", "image:height", "image:alt", "locale"}
        assert required <= set(meta), page.path
        assert meta["url"] == page.canonical
        assert (meta["image:width"], meta["image:height"]) == ("1200", "630")
        assert meta["image"].startswith(f"{HOST}/cards/")
        assert page.one('<meta name="twitter:card" content="([^"]+)">') == "summary_large_image"


def test_structured_data_has_its_fields(pages: list[Found]) -> None:
    seen: set[str] = set()
    for page in pages:
        told = list(nodes(page.structured))
        assert told, page.path
        for node in told:
            seen.update(kinds(node))
            if set(node) - {"@type", "@context"} == {"@id"}:
                continue  # a reference
            wanted = set().union(*(FIELDS[kind] for kind in kinds(node)))
            if kinds(node) == ["Chapter"]:
                wanted = {"name", "url"}  # in the book's list
            elif kinds(node) == ["Book"] and "hasPart" not in node:
                wanted = {"name", "url"}  # to which a section belongs
            assert wanted <= {name for name, value in node.items() if value}, (page.path, node)
    assert seen >= {
        "Article",
        "NewsArticle",
        "Chapter",
        "Book",
        "BreadcrumbList",
        "MedicalBusiness",
        "WebSite",
    }


def test_structured_data_has_whole_dates_and_addresses(pages: list[Found]) -> None:
    for node in (node for page in pages for node in nodes(page.structured)):
        for name, value in node.items():
            if name in DATES:
                assert datetime.fromisoformat(value).tzinfo, value
            if name in ADDRESSES:
                assert is_absolute(value), value
            if name == "image":
                images = value if isinstance(value, list) else [value]
                assert all(map(is_absolute, images)), value


def test_the_way_to_every_page_begins_at_home(pages: list[Found]) -> None:
    for page in pages:
        if page.path in {"/", "/en"}:
            continue
        [way] = [each for each in page.structured if each["@type"] == "BreadcrumbList"]
        steps = way["itemListElement"]
        assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
        assert len(steps) >= 2
        assert steps[0]["item"] == (f"{HOST}/en" if page.path.startswith("/en") else f"{HOST}/")
        assert steps[-1]["item"] == page.canonical


def test_a_further_page_of_a_list_is_followed_but_not_kept(client: Client, demo: None) -> None:
    more = re.search(r'href="(/articles\?after=[^"]+)"', client.get("/articles").content.decode())
    assert more
    html = client.get(more[1]).content.decode()
    assert '<meta name="robots" content="noindex">' in html
    assert "canonical" not in html


def test_a_text_in_another_language_than_the_page_points_to_its_own(client: Client) -> None:
    article(slug="one")
    found = Found("/en/articles/one", client.get("/en/articles/one").content.decode())
    assert found.canonical == f"{HOST}/articles/one"
    assert found.alternates == {}
    assert {node["url"] for node in found.structured if node["@type"] == "Article"} == {found.canonical}


def test_a_practice_without_an_address_is_an_organization(client: Client) -> None:
    Site.objects.create(name_ru="Опора")
    section(slug="one")
    found = Found("/", client.get("/").content.decode())
    assert [node["@type"] for node in found.structured] == ["Organization", "WebSite"]


def test_a_long_description_is_cut_between_words(client: Client) -> None:
    article(slug="one", description=("слово " * 40).strip())
    description = Found("/", client.get("/articles/one").content.decode()).description
    assert len(description) <= 161
    assert description.endswith("слово…")
