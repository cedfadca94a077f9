"""RSS and Atom. Elements that the specifications require are asked of the parsed files."""

from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from content.actions import save_text
from content.models import Status
from content.tests.samples import article, author, news_item, picture, tomorrow, topic, translation
from project.tests.streams import body

pytestmark = pytest.mark.django_db
A = "{http://www.w3.org/2005/Atom}"
ENCODED = "{http://purl.org/rss/1.0/modules/content/}encoded"
HOST = "http://127.0.0.1:8000"
NAMES = ("feed", "articles", "news")


def tree(client: Client, path: str) -> Element:
    return ElementTree.fromstring(body(client.get(path)))


def of_atom(client: Client, path: str = "/feed.atom") -> list[Element]:
    return tree(client, path).findall(f"{A}entry")


def content(client: Client) -> str:
    """Of the only text; both forms must carry the same."""
    atom = of_atom(client)[0].findtext(f"{A}content", "")
    rss = tree(client, "/feed.rss").findtext(f"channel/item/{ENCODED}", "")
    assert atom == rss
    return atom


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_rss_has_what_its_specification_requires(client: Client, prefix: str, name: str) -> None:
    for text in (article(author=author()), news_item()):
        translation(text)
    response = client.get(f"{prefix}/{name}.rss")
    root = ElementTree.fromstring(response.content)
    channel = root.find("channel")
    assert channel is not None
    assert (root.tag, root.get("version")) == ("rss", "2.0")
    assert response["Content-Type"] == "application/rss+xml; charset=utf-8"
    assert all(channel.findtext(required) for required in ("title", "link", "description", "lastBuildDate"))
    assert channel.findtext("language") == prefix.strip("/") or "ru"
    items = channel.findall("item")
    assert len(items) == (2 if name == "feed" else 1)
    for item in items:
        assert all(item.findtext(part) for part in ("title", "link", "description", "guid", ENCODED))
        assert parsedate_to_datetime(item.findtext("pubDate", "")).tzinfo


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_atom_has_what_its_specification_requires(client: Client, prefix: str, name: str) -> None:
    for text in (article(author=author()), news_item()):
        translation(text)
    response = client.get(f"{prefix}/{name}.atom")
    root = ElementTree.fromstring(response.content)
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert root.tag == f"{A}feed"
    assert [link.get("href") for link in root.findall(f"{A}link") if link.get("rel") == "self"] == [
        f"{HOST}{prefix}/{name}.atom"
    ]
    assert root.find(f"{A}author/{A}name") is not None
    entries = root.findall(f"{A}entry")
    assert len(entries) == (2 if name == "feed" else 1)
    for each in (root, *entries):
        assert all(each.findtext(f"{A}{required}") for required in ("id", "title", "updated"))
        assert datetime.fromisoformat(each.findtext(f"{A}updated", "")).tzinfo
    ids = [entry.findtext(f"{A}id", "") for entry in entries]
    assert len(set(ids)) == len(ids)


def test_carries_the_whole_text_with_addresses_that_work_anywhere(client: Client) -> None:
    image = picture()
    body = (
        '<h2>Сон</h2><p>Раз &amp; <a href="/help">два</a>, <a href="#s-son">выше</a>,'
        ' <a href="https://example.org/a?b=1&amp;c=2">вовне</a>.</p>'
        f'<figure><img src="{image.url}" alt="Окно"></figure>'
        '<div class="callout callout-important"><p class="callout-title">Важно</p><p>Три.</p></div>'
    )
    article(slug="one", body=body)
    text = content(client)
    assert f'<a href="{HOST}/help">два</a>' in text
    assert f'<a href="{HOST}/articles/one#s-son">выше</a>' in text
    assert '<a href="https://example.org/a?b=1&amp;c=2">вовне</a>' in text
    assert f'<img src="{HOST}{image.url}" alt="Окно" width="1600" height="900"/>' in text
    assert "<blockquote><p>Важно</p><p>Три.</p></blockquote>" in text


def test_the_name_of_an_item_outlives_its_address(client: Client) -> None:
    text = article(slug="one")
    before = of_atom(client)[0].findtext(f"{A}id", "")
    text.slug = "two"
    save_text(text=text)
    after = of_atom(client)[0]
    assert after.findtext(f"{A}id") == before
    assert before.startswith("tag:127.0.0.1,2026:article/")
    link = after.find(f"{A}link")
    assert link is not None
    assert link.get("href") == f"{HOST}/articles/two"


def test_the_newest_come_first_and_only_what_can_be_read(client: Client) -> None:
    article(title="Раз")
    news_item(title="Два")
    article(title="Черновик", status=Status.DRAFT)
    news_item(title="Завтра", published_at=tomorrow())
    article(title="English", language="en")
    assert [entry.findtext(f"{A}title") for entry in of_atom(client)] == ["Два", "Раз"]


def test_tells_the_author_and_the_topics(client: Client) -> None:
    article(author=author(name_ru="Анна Ветрова"), topics=(topic(title_ru="Сон"),))
    entry = of_atom(client)[0]
    category = entry.find(f"{A}category")
    assert entry.findtext(f"{A}author/{A}name") == "Анна Ветрова"
    assert category is not None
    assert category.get("term") == "Сон"


def test_is_sent_again_only_after_a_change(client: Client) -> None:
    text = article()
    first: Any = client.get("/feed.rss")
    again = client.get("/feed.rss", headers={"if-none-match": first["ETag"]})
    since = client.get("/feed.rss", headers={"if-modified-since": first["Last-Modified"]})
    save_text(text=text)
    changed = client.get("/feed.rss", headers={"if-none-match": first["ETag"]})
    assert (again.status_code, since.status_code, changed.status_code) == (304, 304, 200)
    assert again.content == b""


def test_pages_tell_of_the_feeds(client: Client) -> None:
    page = client.get("/en/news").content.decode()
    for path in ("/en/feed.rss", "/en/feed.atom", "/en/news.rss", "/en/news.atom"):
        form = path.rpartition(".")[2]
        assert f'<link rel="alternate" type="application/{form}+xml"' in page
        assert f'href="{path}"' in page


TRAPS = ["]]>", "<![CDATA[", "&amp;amp;", "\x0b", "&#0;", ""]


class AnyWords(TestCase):
    """Whatever stands in a text, the files stay XML and say it unchanged."""

    @settings(max_examples=40, deadline=None)  # a page of XML on a busy machine
    @given(
        # The null character is refused by every form, and by PostgreSQL.
        st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1, max_size=60),
        st.sampled_from(TRAPS),
    )
    def test_words_come_out_as_they_went_in(self, words: str, trap: str) -> None:
        said = f"a{words}{trap}z"
        text = article(title=f"{said}"[:200], lead=said)
        for path in ("/feed.rss", "/feed.atom"):
            root = ElementTree.fromstring(self.client.get(path).content)
            titles = [each.text or "" for each in root.iter() if each.tag.endswith("title")]
            known = "".join(sign for sign in text.title if sign.isprintable() and sign != "\r")
            assert any("".join(s for s in found if s.isprintable()) == known for found in titles)
        text.delete()
