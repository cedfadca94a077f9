"""llms.txt."""

import re

import pytest
from django.test import Client

from content.models import Site, Status
from content.tests.samples import article, news_item, section, tomorrow, translation

pytestmark = pytest.mark.django_db


def told(client: Client, path: str = "/llms.txt") -> str:
    response = client.get(path)
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    return response.content.decode()


def test_has_the_shape_that_its_readers_expect(client: Client) -> None:
    Site.objects.create(name_ru="Опора", tagline_ru="Тихое место")
    section(title="Тревога")
    lines = told(client).splitlines()
    assert lines[0] == "# Опора"
    assert lines[2] == "> Тихое место"
    links = [line for line in lines if line.startswith("- ")]
    assert links
    assert all(
        re.fullmatch(r"- \[[^\]]+\]\(http://127\.0\.0\.1:8000/[^)\s]*\)(: .+)?", line) for line in links
    )


def test_names_texts_at_the_address_of_their_language(client: Client) -> None:
    translation(article(slug="one", title="Сон"), title="Sleep", lead="How to rest.")
    news_item(slug="two", title="Часы")
    english = told(client, "/en/llms.txt")
    assert "- [Sleep](http://127.0.0.1:8000/en/articles/one): How to rest." in english
    assert "- [Часы](http://127.0.0.1:8000/news/two)" in english
    assert "medical advice" in english
    assert "врачебный совет" in told(client)


def test_never_names_what_cannot_be_read(client: Client) -> None:
    article(title="Черновик", status=Status.DRAFT)
    article(title="Завтра", published_at=tomorrow())
    assert not re.search("Черновик|Завтра", told(client))


def test_a_text_cannot_begin_a_section_of_its_own(client: Client) -> None:
    article(title="Ответ](http://else) [x", lead="Раз.\n\n## Два")
    text = told(client)
    assert "\n## Два" not in text
    assert "](http://else)" not in text


def test_is_sent_again_only_after_a_change(client: Client) -> None:
    first = client.get("/llms.txt")
    again = client.get("/llms.txt", headers={"if-none-match": first["ETag"]})
    article()
    changed = client.get("/llms.txt", headers={"if-none-match": first["ETag"]})
    assert (again.status_code, changed.status_code) == (304, 200)
