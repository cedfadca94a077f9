"""A text that readers cannot see yet, on its own page, for those who write it."""

import json
import re
from datetime import UTC, datetime
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.test import Client

from accounts import groups
from content import actions
from content.models import Article, Chapter, Section, Status, Text
from content.previews import Preview, keep
from content.tests.samples import (
    article,
    make_chapter,
    news_item,
    page,
    section,
    tomorrow,
    topic,
    translation,
    yesterday,
)
from core.testing.cast import Actor, graphql

pytestmark = pytest.mark.django_db
KINDS = [(article, "/articles"), (news_item, "/news"), (page, "/pages"), (section, "/textbook")]
FOLDERS = {"article": "/articles", "newsitem": "/news", "page": "/pages", "section": "/textbook"}
SECRET = "Слова, которых ещё никто не читал"


@pytest.fixture
def desk(editor: Actor) -> Actor:
    editor.user.groups.add(groups.with_permissions(groups.EDITORS))
    return editor


def draft(make: Any = article, **given: Any) -> Any:
    return make(
        **{"slug": "draft", "status": Status.DRAFT, "published_at": None, "body": f"<p>{SECRET}.</p>"} | given
    )


def path_of(text: Text, name: object = "") -> str:
    prefix = "/en" if text.language == "en" else ""
    return f"{prefix}{FOLDERS[text._meta.model_name or '']}/{text.slug}?preview={name or text.pk}"


def shown(actor: Client, path: str) -> str:
    answer = actor.get(path)
    assert answer.status_code == 200
    return str(answer.content.decode())


@pytest.mark.parametrize(("make", "_folder"), KINDS)
@pytest.mark.parametrize(
    "state",
    [
        {"status": Status.DRAFT, "published_at": None},
        {"status": Status.DRAFT, "published_at": None, "lead": ""},
        {"published_at": tomorrow()},
        {"withdrawn_at": yesterday(), "published_at": yesterday().replace(year=2020)},
    ],
    ids=["draft", "unfinished", "scheduled", "withdrawn"],
)
def test_an_editor_sees_what_readers_do_not(
    desk: Actor, make: Any, _folder: str, state: dict[str, Any]
) -> None:
    text = draft(make, **state)

    words = shown(desk, path_of(text))

    assert f">{text.title}</h1>" in words
    assert SECRET in words
    assert "Предпросмотр: так увидит читатель" in words
    text.refresh_from_db()
    assert not text.is_visible


def test_the_page_is_the_readers_own(desk: Actor, visitor: Actor) -> None:
    sleep = topic("sleep")
    article(topics=(sleep,), title="Похожая")
    text = draft(topics=(sleep,))
    previewed = shown(desk, path_of(text))
    actions.publish(text=text)

    read = shown(visitor, "/articles/draft")

    def outline(html: str) -> str:
        inside = html.partition('<div id="app">')[2].partition("<script")[0]
        return re.sub(r'datetime="[^"]*"', "", inside)

    assert outline(previewed) == outline(read)
    assert "Похожая" in previewed


@pytest.mark.parametrize(("make", "folder"), KINDS)
@pytest.mark.parametrize("who", ["visitor", "alice", "therapist", "editor"])
def test_nobody_else_sees_anything(request: Any, make: Any, folder: str, who: str) -> None:
    """`editor` is staff without rights here."""
    text = draft(make)
    actor: Actor = request.getfixturevalue(who)

    answer = actor.get(path_of(text))

    assert answer.status_code == 404
    assert SECRET not in answer.content.decode()
    assert answer.content == actor.get(f"{folder}/draft").content
    assert answer["X-Frame-Options"] == "DENY"


def test_rights_to_another_kind_are_no_rights(editor: Actor) -> None:
    editor.user.user_permissions.add(Permission.objects.get(codename="change_newsitem"))
    text, item = draft(article), draft(news_item)

    assert editor.get(path_of(text)).status_code == 404
    assert editor.get(path_of(item)).status_code == 200


@pytest.mark.parametrize("taken", ["is_staff", "is_active"])
def test_who_left_the_staff_sees_nothing(desk: Actor, taken: str) -> None:
    text = draft()
    setattr(desk.user, taken, False)
    desk.user.save()

    assert desk.get(path_of(text)).status_code == 404


@pytest.mark.parametrize("name", ["0", "999999", "9" * 60, "-1", "none", "x" * 3000, "²", "%00", "1 or 1"])
def test_a_guessed_name_is_as_none(desk: Actor, name: str) -> None:
    text = draft()

    assert desk.get("/articles/draft", {"preview": name}).status_code == 404
    assert not text.is_visible


def test_a_name_leads_to_its_own_address_only(desk: Actor) -> None:
    text, other = draft(), article(slug="other")

    assert SECRET not in shown(desk, f"/articles/other?preview={text.pk}")
    assert desk.get(f"/news/draft?preview={text.pk}").status_code == 404
    assert desk.get(f"/en/articles/draft?preview={text.pk}").status_code == 404
    assert "preview-note" not in shown(desk, f"/articles?preview={other.pk}")


def test_a_preview_is_kept_by_nobody_and_framed_by_the_desk_alone(desk: Actor) -> None:
    text = draft()

    answer = desk.get(path_of(text))

    assert answer["Cache-Control"] == "private, no-store"
    assert answer["X-Robots-Tag"] == "noindex, nofollow"
    assert '<meta name="robots" content="noindex">' in answer.content.decode()
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in answer["Content-Security-Policy"]
    assert answer["Content-Security-Policy"].count("frame-ancestors") == 1


def test_nothing_of_it_stays_in_kept_answers(desk: Actor, visitor: Actor) -> None:
    known = article(slug="known", title="Известная")
    text = draft(title="Тайная")
    shown(desk, path_of(text))

    for path in ("/articles/known", "/articles", "/"):
        assert "Тайная" not in shown(visitor, path)
        assert "Тайная" not in shown(desk, path)
    assert visitor.get("/articles/draft").status_code == 404
    assert known.is_visible


def test_the_endpoint_never_answers_with_it(desk: Actor, visitor: Actor) -> None:
    text = draft()
    shown(desk, path_of(text))
    query = '{ article(slug: "draft", language: RU) { title } }'

    for actor in (desk, visitor):
        assert graphql(actor, query) == {"data": {"article": None}}
        answer = actor.post(
            f"/graphql?preview={text.pk}", json.dumps({"query": query}), content_type="application/json"
        )
        assert answer.json() == {"data": {"article": None}}


def test_the_client_finds_the_answer_in_the_page_as_a_visitor_would(desk: Actor) -> None:
    text = draft()

    words = shown(desk, path_of(text))
    found = re.search(r'<script type="application/json" id="initial-data">(.*?)</script>', words)

    assert found
    data = json.loads(found[1])
    assert data['ArticlePage:{"language":"RU","slug":"draft"}']["article"]["title"] == text.title
    assert data["ViewerFrame:{}"] == {"viewer": None}
    assert desk.user.email not in words


def test_a_scheduled_text_shows_the_day_of_its_publishing(desk: Actor) -> None:
    text = draft(news_item, status=Status.PUBLISHED, published_at=datetime(2031, 5, 4, 9, tzinfo=UTC))

    assert '<time datetime="2031-05-04">4 мая 2031</time>' in shown(desk, path_of(text))


def test_a_section_is_shown_in_its_place_in_the_book(desk: Actor) -> None:
    chapter = make_chapter()
    first, last = section(chapter, position=0), section(chapter, position=2)
    text = draft(section, chapter=chapter, position=1)

    words = shown(desk, path_of(text))

    assert [f'href="/textbook/{slug}"' in words for slug in (first.slug, last.slug)] == [True, True]
    assert list(Section.objects.values_list("position", flat=True).order_by("pk")) == [0, 2, 1]


def test_a_translation_is_shown_in_its_own_language(desk: Actor) -> None:
    original = draft()
    text = translation(original, status=Status.DRAFT, published_at=None, title="A draft")

    words = shown(desk, path_of(text))

    assert '<html lang="en"' in words
    assert ">A draft</h1>" in words


@pytest.mark.parametrize(("theme", "there"), [("dark", True), ("light", True), ('"><b>', False)])
def test_it_is_looked_at_in_both_themes(desk: Actor, theme: str, there: bool) -> None:
    text = draft()
    address = path_of(text)

    html = desk.get(address, {"preview": text.pk, "theme": theme}).content.decode()

    assert (f'data-theme="{theme}"' in html) is there
    assert "data-theme" not in desk.get(f"/help?theme={theme}").content.decode().partition("<style>")[0]


def typed(desk: Actor, text: Any, topics: list[int] | None = None) -> str:
    return keep(Preview(text, topics), person=desk.user)


def test_what_was_typed_is_shown_and_not_saved(desk: Actor, visitor: Actor) -> None:
    text = article(slug="a", title="Было")
    text.title, text.body = "Стало", "<p>Слова<script>alert(1)</script></p>"
    sleep = topic("sleep", title_ru="Сон")
    name = typed(desk, text, [sleep.pk])

    words = shown(desk, path_of(text, name))

    assert ">Стало</h1>" in words
    assert "Сон" in words
    assert "alert(1)" not in words
    assert "Было" in shown(visitor, "/articles/a")
    assert Article.objects.get().title == "Было"


def test_a_new_section_that_was_never_saved_is_shown_last_in_its_chapter(desk: Actor) -> None:
    chapter = make_chapter()
    neighbour = section(chapter)
    text = Section(slug="new", title="Новый", lead="Зачем.", chapter=chapter)

    words = shown(desk, path_of(text, typed(desk, text)))

    assert ">Новый</h1>" in words
    assert f'rel="prev" href="/textbook/{neighbour.slug}"' in words or f"/textbook/{neighbour.slug}" in words
    assert Section.objects.get() == neighbour
    assert Chapter.objects.count() == 1


def test_what_one_typed_no_other_editor_sees(desk: Actor) -> None:
    text = draft()
    name = typed(desk, text)
    other = Actor(type(desk.user).objects.create(email="other@example.org", is_staff=True))
    other.user.groups.add(groups.with_permissions(groups.EDITORS))

    assert other.get(path_of(text, name)).status_code == 404
    assert other.get(path_of(text)).status_code == 200
    assert desk.get(path_of(text, name)).status_code == 200
