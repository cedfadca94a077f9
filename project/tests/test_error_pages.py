"""What a person sees when something broke: words, a way on, nothing of the inside."""

from pathlib import Path

import pytest
from django.http import HttpResponse, HttpResponseBase
from django.test import Client, RequestFactory
from webpack_loader.utils import get_loader

from core.testing.cast import Actor
from project.pages import errors


def text_of(response: HttpResponseBase) -> str:
    """The test client's responses are of a class of their own."""
    assert isinstance(response, HttpResponse)
    return response.content.decode()


@pytest.mark.parametrize(
    ("path", "words"),
    [("/textbook", "Что-то сломалось у нас"), ("/en/textbook", "Something broke on our side")],
)
def test_our_failure_is_told_in_the_language_of_the_address_and_has_a_number(
    rf: RequestFactory, path: str, words: str
) -> None:
    response = errors.server_error(rf.get(path))
    assert response.status_code == 500
    assert response["Cache-Control"] == "private, no-store"
    assert words in text_of(response)


def test_without_a_built_client_the_words_come_plainly(
    rf: RequestFactory, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    config = get_loader("DEFAULT").config
    monkeypatch.setitem(config, "CACHE", False)
    monkeypatch.setitem(config, "STATS_FILE", tmp_path / "not-built.json")
    response = errors.server_error(rf.get("/"))
    assert response.status_code == 500
    assert response["Content-Type"].startswith("text/plain")
    assert "Что-то сломалось у нас" in text_of(response)


def test_a_form_without_its_token_says_what_to_do() -> None:
    response = Client(enforce_csrf_checks=True).post("/admin/")
    assert response.status_code == 403
    assert "Страница устарела" in text_of(response)


def test_a_request_for_a_foreign_host_is_answered_with_a_page() -> None:
    response = Client().get("/", headers={"host": "foreign.example"})
    assert response.status_code == 400
    assert "Запрос не понят" in text_of(response)


def test_who_is_signed_in_and_may_not_open_the_desk_is_told_so(alice: Actor) -> None:
    """Not sent to sign in, from where the way would lead back to the desk for ever."""
    response = alice.get("/admin/content/article/", follow=True)
    assert response.status_code == 403
    assert "Сюда нет доступа" in text_of(response)


def test_staff_without_the_right_get_a_page_too(therapist: Actor) -> None:
    response = therapist.get("/admin/content/article/")
    assert response.status_code == 403
    assert "Сюда нет доступа" in text_of(response)
