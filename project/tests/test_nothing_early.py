"""A planned text is nowhere a second before its time, and nowhere from the second of its withdrawal."""

from datetime import datetime, timedelta
from io import BytesIO
from typing import Any
from zipfile import ZipFile, is_zipfile

import pytest
from django.test import Client
from django.utils import timezone

from content.models import Topic
from content.tests.samples import (
    article,
    make_chapter,
    news_item,
    page,
    section,
    topic,
    translation,
    yesterday,
)
from core.testing.cast import graphql
from project.sitemap import CHILDREN

pytestmark = pytest.mark.django_db
WORDS = "Запланированное"
KINDS = {"article": "/articles", "newsitem": "/news", "page": "/pages", "section": "/textbook"}
FEEDS = [f"/{name}.{form}" for name in ("feed", "articles", "news") for form in ("rss", "atom")]
PLACES = (
    *("/", "/en", "/articles", "/en/articles", "/topics/sleep", "/articles/neighbour"),
    *("/news", "/news/neighbour", "/textbook", "/textbook/neighbour", "/pages/neighbour", "/en/help"),
    *("/sitemap.xml", *(f"/sitemap-{kind}.xml" for kind in CHILDREN), *FEEDS, "/llms.txt", "/textbook.epub"),
)
QUERY = """{
  articles(language: RU, first: 20) { edges { node { title body related { title } translations { slug } } } }
  news(language: RU, first: 20) { edges { node { title } } }
  textbook(language: RU) { sectionCount parts { chapters { sections { title } } } }
  section(slug: "neighbour", language: RU) { previous { title } next { title } }
  topic(slug: "sleep", language: RU) { articleCount }
  site(language: RU) { pages { title } }
}"""


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Any:
    """`clock(moment)` makes it that moment for everything that asks Django what time it is."""

    def show(moment: datetime) -> None:
        monkeypatch.setattr("django.utils.timezone.now", lambda: moment)

    return show


@pytest.fixture
def neighbours() -> Topic:
    """Published long ago, so that everything has a place at which the planned text would stand."""
    sleep = topic("sleep")
    for make in (article, news_item, page):
        make(slug="neighbour", **({"topics": (sleep,)} if make is article else {}))
    section(make_chapter(), slug="neighbour", position=0)
    return sleep


def plan(kind: str, sleep: Topic, moment: datetime) -> Any:
    given: dict[str, Any] = {"slug": "planned", "title": WORDS, "published_at": moment}
    given["withdrawn_at"] = moment + timedelta(hours=1)
    if kind == "article":
        return article(topics=(sleep,), **given)
    if kind == "section":
        from_neighbour = type(section(make_chapter())).objects.get(slug="neighbour").chapter
        return section(from_neighbour, position=1, **given)
    return {"newsitem": news_item, "page": page}[kind](**given)


def told(client: Client, kind: str) -> list[str]:
    """Everywhere where a stranger reads of it."""
    found = [place for place in PLACES if mentions(client, place)]
    answered = str(graphql(client, QUERY))
    found += ["graphql"] if WORDS in answered else []
    address = f"{KINDS[kind]}/planned"
    return found + [path for path in (address, f"/en{address}") if mentions(client, path)]


def mentions(client: Client, path: str) -> bool:
    answer = client.get(path)
    body = words_of(answer.getvalue())
    return WORDS in body or (answer.status_code == 200 and "/planned" in body)


@pytest.mark.parametrize("kind", KINDS)
def test_a_planned_text_is_there_from_its_moment_to_its_end(
    client: Client, clock: Any, neighbours: Topic, kind: str
) -> None:
    moment = timezone.now().replace(microsecond=0) + timedelta(days=1)
    plan(kind, neighbours, moment)
    second = timedelta(seconds=1)

    def at(when: datetime) -> tuple[int, int]:
        clock(when)
        return client.get(f"{KINDS[kind]}/planned").status_code, len(told(client, kind))

    assert at(moment - second) == (404, 0)
    status, places = at(moment)
    assert status == 200
    assert places >= 5
    assert at(moment + timedelta(hours=1) - second) == (200, places)
    assert at(moment + timedelta(hours=1)) == (410, 0)


def test_a_planned_translation_is_tied_at_its_moment(client: Client, clock: Any) -> None:
    original = article(slug="son", published_at=yesterday())
    moment = timezone.now() + timedelta(days=1)
    translation(original, slug="sleep", title=WORDS, published_at=moment)

    before = tied(client)
    clock(moment)

    assert (before, tied(client)) == ((False, False), (True, True))


def tied(client: Client) -> tuple[bool, bool]:
    original = client.get("/articles/son").getvalue().decode()
    return mentions(client, "/en/articles"), "/en/articles/sleep" in original


def words_of(body: bytes) -> str:
    """Of a page, or of all pages of a book."""
    if not is_zipfile(BytesIO(body)):
        return body.decode()
    with ZipFile(BytesIO(body)) as book:
        return "".join(book.read(name).decode("utf-8", "replace") for name in book.namelist())
