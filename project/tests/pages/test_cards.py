"""Cards of pages: only of what can be found, drawn once, by the right name only."""

import re
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.test import Client

from content.actions import save_text, withdraw
from content.models import Status
from content.tests.samples import article, section, tomorrow, topic, translation

pytestmark = pytest.mark.django_db
HOST = "http://127.0.0.1:8000"


def card_on(client: Client, path: str) -> str:
    found = re.search(r'<meta property="og:image" content="([^"]+)">', client.get(path).content.decode())
    assert found
    return found[1].removeprefix(HOST)


def stored(slug: str) -> list[str]:
    return default_storage.listdir(f"cards/article/ru/{slug}")[1]


@pytest.mark.parametrize("path", ["/", "/en", "/articles", "/news", "/textbook", "/help", "/en/help"])
def test_a_page_without_a_text_has_a_card(client: Client, path: str) -> None:
    response = client.get(card_on(client, path))
    assert (response.status_code, response["Content-Type"]) == (200, "image/png")


def test_a_text_has_one_in_each_language_of_the_site(client: Client) -> None:
    translation(article(slug="one"))
    section(slug="two")
    topic("three")
    paths = ("/articles/one", "/en/articles/one", "/textbook/two", "/en/textbook/two", "/topics/three")
    cards = [card_on(client, path) for path in paths]
    assert len(set(cards)) == len(cards)
    assert [client.get(card).status_code for card in cards] == [200] * len(cards)


def test_is_kept_by_everybody_for_ever_and_may_be_shown_elsewhere(client: Client) -> None:
    article(slug="two")
    response = client.get(card_on(client, "/articles/two"))
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    assert response["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_a_new_title_has_a_new_card_to_which_the_old_one_leads(client: Client) -> None:
    text = article(slug="one", title="Раз")
    old = card_on(client, "/articles/one")
    client.get(old)
    text.title = "Два"
    save_text(text=text)
    new = card_on(client, "/articles/one")
    response = client.get(old)
    assert (response.status_code, response["Location"]) == (302, new)
    client.get(new)
    assert stored("one") == [new.rpartition("-")[2]]


def test_wrong_names_draw_nothing(client: Client) -> None:
    article(slug="calm")
    answers = {client.get(f"/cards/article/ru/calm-{number:016x}.png").status_code for number in range(5)}
    assert answers == {302}
    assert not default_storage.exists("cards/article/ru/calm")


def cards_of(slug: str, client: Client, text: Any) -> str:
    """The right address, as it will be or was when the text can be read."""
    text.status, text.published_at = Status.PUBLISHED, None
    save_text(text=text)
    card = card_on(client, f"/articles/{slug}")
    withdraw(text=text)
    return card


def test_a_guessed_card_of_a_draft_is_a_404(client: Client) -> None:
    card = cards_of("secret", client, article(slug="secret", status=Status.DRAFT))
    assert client.get(card).status_code == 404


def test_so_is_that_of_a_text_to_come(client: Client) -> None:
    article(slug="later", published_at=tomorrow())
    assert client.get(f"/cards/article/ru/later-{'0' * 16}.png").status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        "nothing/ru/-",
        "account/ru/-",
        "signIn/ru/-",
        "offline/ru/-",
        "article/ru/-",
        "article/ru/none",
        "home/de/-",
    ],
)
def test_what_nobody_can_find_has_none(client: Client, address: str) -> None:
    assert client.get(f"/cards/{address}-{'0' * 16}.png").status_code == 404


def test_pages_that_nobody_finds_name_none(client: Client) -> None:
    for path in ("/sign-in", "/articles/none", "/offline"):
        assert "og:image" not in client.get(path).content.decode()
