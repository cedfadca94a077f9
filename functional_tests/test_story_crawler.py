"""A crawler without JavaScript comes by: it finds every page, and on each all that it wants to know."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest

from content.tests.export.epub_rules import problems
from functional_tests.crawler import Answer, Crawl, Page, ask
from functional_tests.practice import Practice
from functional_tests.shelf import kept

LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
HIDDEN = """
from datetime import timedelta
from django.utils import timezone
from content.actions import save_text
from content.models import Article
said = {"language": "ru", "lead": "Тайна.", "body": "<p>Тайна.</p>", "title": "Тайна"}
save_text(text=Article(slug="secret-draft", **said))
later = timezone.now() + timedelta(days=1)
save_text(text=Article(slug="secret-later", status="published", published_at=later, **said))
"""


@pytest.fixture(scope="module")
def crawl(practice: Practice, database_url: str) -> Iterator[Crawl]:
    """The practice has a draft and a text to come, of which nothing may be heard."""
    with kept(database_url):
        practice.manage("shell", "-v", "0", "-c", HIDDEN)
        crawled = Crawl(practice.address)
        crawled.walk()
        yield crawled


@pytest.fixture(scope="module")
def engines(crawl: Crawl) -> list[Page]:
    return [page for page in crawl.pages.values() if page.is_for_engines]


def locs(address: str) -> list[str]:
    return [place.text or "" for place in ElementTree.fromstring(ask(address).body).iter(LOC)]


def sitemap(site: str) -> list[str]:
    return [address for child in locs(f"{site}/sitemap.xml") for address in locs(child)]


def test_no_link_is_broken_and_redirects_end_well(crawl: Crawl) -> None:
    wrong = {
        address: (answer.status, crawl.came_from.get(address))
        for address, answer in crawl.answers.items()
        if answer.status not in {200, 301}
    }
    assert wrong == {}
    assert len(crawl.pages) > 80


def test_every_address_of_the_sitemap_is_reached_by_links(crawl: Crawl) -> None:
    reached = {address.rstrip("/") for address in crawl.pages}
    assert [address for address in sitemap(crawl.site) if address.rstrip("/") not in reached] == []


def test_the_sitemap_names_exactly_the_pages_for_engines(crawl: Crawl, engines: list[Page]) -> None:
    """Those that are shown in another language than their own name another address."""
    named = {page.canonical.rstrip("/") for page in engines}
    assert named == {address.rstrip("/") for address in sitemap(crawl.site)}


def test_every_page_says_what_it_is(engines: list[Page]) -> None:
    for page in engines:
        assert len(page.headings) == 1, page.address
        assert page.headings[0].strip(), page.address
        assert len(page.title) > 5, page.address
        assert len(page.meta.get("description", "")) >= 50, page.address
        assert page.canonical.startswith("http"), page.address
        assert page.structured, page.address
        assert len(page.words) > 60, page.address


def test_pages_that_are_for_nobody_s_index_say_so_in_a_word(crawl: Crawl) -> None:
    closed = {
        page.address.removeprefix(crawl.site) for page in crawl.pages.values() if not page.is_for_engines
    }
    of_nobody = {path for path in closed if re.match(r"(/en)?/diary\b", path)}
    assert {"/diary", "/en/diary"} <= of_nobody
    assert {re.sub(r"after=.+", "after=", path) for path in closed - of_nobody} == {
        *("/articles?after=", "/en/articles?after=", "/news?after=", "/en/news?after="),
        *("/textbook/print", "/en/textbook/print"),
    }


def test_nothing_is_heard_of_what_is_hidden(crawl: Crawl) -> None:
    heard = [
        address
        for address, answer in crawl.answers.items()
        if b"secret-" in answer.body or "Тайна".encode() in answer.body
    ]
    heard += [address for address in sitemap(crawl.site) if "secret-" in address]
    assert heard == []
    assert ask(f"{crawl.site}/articles/secret-draft").status == 404
    assert ask(f"{crawl.site}/articles/secret-later").status == 404


def test_shared_links_have_their_picture(engines: list[Page]) -> None:
    cards = [page.meta.get("og:image", "") for page in engines]
    assert all(cards)
    for card in cards[::12]:
        answer = ask(card)
        assert (answer.status, answer.headers["Content-Type"]) == (200, "image/png"), card
        assert answer.body.startswith(b"\x89PNG")


def test_the_feeds_that_pages_tell_of_are_xml_with_whole_texts(engines: list[Page]) -> None:
    feeds = {feed for page in engines for feed in page.feeds}
    assert len(feeds) == 12
    for feed in feeds:
        root = ElementTree.fromstring(ask(feed).body)
        whole = [each.text or "" for each in root.iter() if each.tag.endswith(("encoded", "content"))]
        assert whole, feed
        assert all(len(text) > 200 for text in whole), feed


def test_llms_txt_leads_only_to_what_is_there(crawl: Crawl) -> None:
    for path in ("/llms.txt", "/en/llms.txt"):
        links = re.findall(r"^- \[[^\]]+\]\((\S+?)\)", ask(crawl.site + path).text, re.M)
        assert len(links) > 20
        assert [link for link in links if ask(link).status != 200] == []


def test_the_e_books_keep_the_rules(crawl: Crawl) -> None:
    books = [answer for address, answer in crawl.answers.items() if address.endswith(".epub")]
    assert len(books) == 2
    assert [problems(book.body) for book in books] == [[], []]


def test_what_is_not_there_is_a_404_that_no_engine_keeps(crawl: Crawl) -> None:
    answer: Answer = ask(f"{crawl.site}/no-such-page")
    page = Page(f"{crawl.site}/no-such-page", answer.text)
    assert answer.status == 404
    assert not page.is_for_engines
    assert page.canonical == ""
