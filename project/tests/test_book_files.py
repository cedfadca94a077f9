"""The textbook as files."""

import base64
import hashlib
import re
from typing import Any

import pytest
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.test import Client

from content.actions import save_text
from content.export.editions import _editions
from content.models import Status
from content.tests.export.epub_rules import problems
from content.tests.export.test_epub import RICH
from content.tests.samples import make_chapter, make_part, section, translation
from project.tests.streams import body

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("path", "name"), [("/textbook.epub", "textbook-ru"), ("/en/textbook.epub", "textbook-en")]
)
def test_the_e_book_is_a_file_to_keep(client: Client, path: str, name: str) -> None:
    translation(section())
    response: Any = client.get(path, headers={"accept-encoding": "gzip"})
    assert response["Content-Type"] == "application/epub+zip"
    assert response["Content-Disposition"] == f'attachment; filename="{name}.epub"'
    assert "Content-Encoding" not in response
    assert problems(body(response)) == []


def test_is_sent_again_only_after_a_change(client: Client) -> None:
    text = section()
    first = client.get("/textbook.epub")
    before = body(first)
    headers = {"if-none-match": first["ETag"]}
    assert client.get("/textbook.epub", headers=headers).status_code == 304
    text.title = "Другое"
    save_text(text=text)
    assert body(client.get("/textbook.epub", headers=headers)) != before


def test_without_anything_to_read_there_is_none(client: Client) -> None:
    section(status=Status.DRAFT)
    assert client.get("/textbook.epub").status_code == 404
    assert client.get("/en/textbook.epub").status_code == 404


def test_who_comes_while_the_first_is_made_is_told_when_to_come_again(client: Client) -> None:
    section(title="Ни разу не изданное")
    cache.add("epub-making:en", True, 60)
    section(title="Never made before", language="en")
    for name in _editions("en"):
        default_storage.delete(f"exports/{name}")
    response = client.get("/en/textbook.epub")
    cache.delete("epub-making:en")
    assert (response.status_code, response["Retry-After"]) == (503, "10")
    assert "try again" in response.content.decode()


def test_the_book_for_paper_has_it_all_on_one_page(client: Client) -> None:
    part = make_part(title_ru="Понять")
    chapter = make_chapter(part, title_ru="Тревога")
    first = section(chapter, slug="one", title="Раз", body=RICH, self_check="Что?\nТо.")
    body = '<p><a href="/textbook/one">сюда</a> <a href="/help">туда</a></p>'
    second = section(chapter, slug="two", title="Два", body=body)
    page = client.get("/textbook/print").content.decode()
    contents = page.partition("<nav")[2].partition("</nav>")[0]
    titles = ("Понять", "1. Тревога", "Раз", "Два")
    assert all(f"<span>{title}</span>" in contents for title in titles)
    assert f'<a href="#section-{first.pk}">сюда</a> <a href="http://127.0.0.1:8000/help">туда</a>' in page
    assert f'<h3 class="section-title" id="section-{second.pk}">Два</h3>' in page
    assert "<dt>Что?</dt><dd>То.</dd>" in page
    names = re.findall(r' id="([^"]+)"', page)
    assert len(set(names)) == len(names)
    assert set(re.findall(r' href="#([^"]+)"', page)) <= set(names)


def test_the_page_for_paper_is_light_and_in_no_index(client: Client) -> None:
    section()
    response = client.get("/textbook/print")
    page = response.content.decode()
    assert response["X-Robots-Tag"] == "noindex"
    assert '<meta name="robots" content="noindex">' in page
    assert re.findall(r"<script[^>]*>", page) == ['<script type="module" src="/static/print/book.js">']
    style = re.search(r"<style>(.*?)</style>", page, re.S)
    assert style
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    again = client.get("/textbook/print", headers={"if-none-match": response["ETag"]})
    assert again.status_code == 304
    assert all(f"'sha256-{digest}'" in each["Content-Security-Policy"] for each in (response, again))


def test_without_anything_to_read_there_is_no_page_for_paper(client: Client) -> None:
    section(language="ru")
    assert client.get("/en/textbook/print").status_code == 404


def test_the_textbook_leads_to_its_files_in_the_language_in_which_there_are_any(client: Client) -> None:
    section()
    russian, english = (client.get(path).content.decode() for path in ("/textbook", "/en/textbook"))
    assert '<a href="/textbook.epub" download>Скачать EPUB</a>' in russian
    assert '<a href="/textbook/print" target="_blank">Версия для печати</a>' in russian
    assert ".epub" not in english.partition("initial-words")[0].partition("<main")[2]


def test_a_section_cannot_take_the_address_of_the_page_for_paper() -> None:
    text = section()
    text.slug = "print"
    with pytest.raises(ValidationError) as refused:
        text.full_clean()
    assert "slug" in refused.value.message_dict
