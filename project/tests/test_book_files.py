"""The textbook as files."""

from typing import Any

import pytest
from django.core.cache import cache
from django.core.files.storage import default_storage
from django.test import Client

from content.actions import save_text
from content.export.editions import _editions
from content.models import Status
from content.tests.export.epub_rules import problems
from content.tests.samples import section, translation
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
    headers = {"if-none-match": first["ETag"]}
    assert client.get("/textbook.epub", headers=headers).status_code == 304
    text.title = "Другое"
    save_text(text=text)
    assert body(client.get("/textbook.epub", headers=headers)) != body(first)


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
