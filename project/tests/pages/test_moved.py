"""Texts that moved or are gone, as Django answers."""

from typing import Any

import pytest
from django.test import Client

from content import actions
from content.tests.samples import article, news_item, page, section, topic, translation

pytestmark = pytest.mark.django_db
KINDS = [(article, "/articles"), (news_item, "/news"), (page, "/pages"), (section, "/textbook")]


@pytest.fixture(autouse=True)
def fresh(settings: Any) -> None:
    settings.KEEP_PUBLIC_ANSWERS = False


def moved(text: Any, slug: str) -> Any:
    text.slug = slug
    return actions.save_text(text=text)


@pytest.mark.parametrize(("make", "folder"), KINDS)
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_an_old_address_leads_to_the_present_one_with_what_was_asked(
    client: Client, make: Any, folder: str, prefix: str
) -> None:
    moved(make(slug="old"), "new")

    answer = client.get(f"{prefix}{folder}/old?utm=letter&after=x")

    assert (answer.status_code, answer["Location"]) == (301, f"{prefix}{folder}/new?utm=letter&after=x")
    assert answer["Cache-Control"] == "no-cache"
    assert client.get(answer["Location"]).status_code == 200


@pytest.mark.parametrize("status", [301, 404, 410])
def test_programs_that_ask_for_the_head_alone_are_told_the_same(client: Client, status: int) -> None:
    text = article(slug="old")
    if status == 301:
        moved(text, "new")
    if status == 410:
        actions.withdraw(text=text)

    answer = client.head("/articles/old" if status != 404 else "/articles/none")

    assert (answer.status_code, answer.content) == (status, b"")


@pytest.mark.parametrize(("make", "folder"), KINDS)
@pytest.mark.parametrize(
    ("prefix", "title"), [("", "Этот текст снят с публикации"), ("/en", "This text has been withdrawn")]
)
def test_a_withdrawn_text_is_told_kindly_and_tells_nothing(
    client: Client, make: Any, folder: str, prefix: str, title: str
) -> None:
    actions.withdraw(text=make(slug="a", title="Тайный заголовок", body="<p>Тайные слова.</p>"))

    answer = client.get(f"{prefix}{folder}/a")
    words = answer.content.decode()

    assert answer.status_code == 410
    assert f"<h1>{title}</h1>" in words
    assert 'content="noindex"' in words
    assert "Тайн" not in words
    assert [f'href="{prefix}{path}"' in words for path in ("/textbook", "/articles", "/help")] == [True] * 3


def test_what_never_was_is_not_found(client: Client) -> None:
    assert client.get("/articles/never").status_code == 404


def test_the_address_of_the_translation_leads_to_the_text_of_the_language_asked_for(client: Client) -> None:
    translation(article(slug="son"), slug="sleep")

    assert client.get("/en/articles/son")["Location"] == "/en/articles/sleep"
    assert client.get("/articles/sleep")["Location"] == "/articles/son"


def test_a_slash_too_many_keeps_what_was_asked(client: Client) -> None:
    article(slug="a")

    answer = client.get("/articles/a/?after=x")

    assert (answer.status_code, answer["Location"]) == (301, "/articles/a?after=x")


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_a_topic_that_was_renamed_is_found_under_every_old_address(client: Client, prefix: str) -> None:
    renamed = topic(slug="first")
    for slug in ("second", "third"):
        renamed.slug = slug
        actions.save_topic(topic=renamed)

    for old in ("first", "second"):
        answer = client.get(f"{prefix}/topics/{old}?utm=x")
        assert (answer.status_code, answer["Location"]) == (301, f"{prefix}/topics/third?utm=x")


def test_a_topic_given_its_old_address_back_stands_there(client: Client) -> None:
    renamed = topic(slug="first")
    for slug in ("second", "first"):
        renamed.slug = slug
        actions.save_topic(topic=renamed)

    assert client.get("/topics/first").status_code == 200
    assert client.get("/topics/second")["Location"] == "/topics/first"


def test_a_deleted_topic_is_gone_and_one_that_never_was_is_not_there(client: Client) -> None:
    deleted = topic(slug="first")
    deleted.slug = "second"
    actions.save_topic(topic=deleted)
    actions.delete_topic(topic=deleted)

    assert [client.get(f"/topics/{slug}").status_code for slug in ("first", "second", "none")] == [
        410,
        410,
        404,
    ]
