"""The history at the desk, and saves that come too late."""

from typing import Any

import pytest
from django.contrib import admin
from django.contrib.auth.models import Permission
from django.test import RequestFactory

from content import actions
from content.models import Article, OldAddress, Revision
from content.tests.admin.forms import filled
from content.tests.samples import article, author, news_item, page, picture, section, topic
from core.errors import DomainError
from core.testing.cast import Actor

LIST = "/admin/content/article/"
SECOND = "<p>Мы гуляем утром у дома.</p>"


def change(text: Any) -> str:
    return f"/admin/content/{text._meta.model_name}/{text.pk}/change/"


def history(text: Any, rest: str = "") -> str:
    return f"/admin/content/{text._meta.model_name}/{text.pk}/history/{rest}"


def edited(text: Any, **changes: Any) -> Any:
    """By somebody else, while the form stands open here."""
    stored = type(text).objects.get(pk=text.pk)
    for name, value in changes.items():
        setattr(stored, name, value)
    return actions.save_text(text=stored)


def test_a_saving_at_the_desk_is_a_version_with_its_topics(desk: Actor) -> None:
    text, sleep = article(), topic()

    desk.post(change(text), filled(desk, change(text), title="Стало", topics=[sleep.pk]))

    newest = actions.versions(text)[0]
    assert (newest.number, newest.saved_by, newest.fields["topics"]) == (2, desk.user, [sleep.pk])


def test_the_history_says_who_when_and_what(desk: Actor) -> None:
    text = article(title="Было")
    desk.post(change(text), filled(desk, change(text), title="Стало", body=SECOND))

    shown = desk.get(history(text))

    assert [row["changed"] for row in shown.context["rows"]] == [["название", "текст"], None]
    words = shown.content.decode()
    assert "Версия 2" in words
    assert "Название, текст" in words
    assert str(desk.user) in words


def test_a_long_history_has_pages(desk: Actor) -> None:
    text = article(title="0")
    for number in range(1, 33):
        edited(text, title=str(number))

    first, last = desk.get(history(text)), desk.get(f"{history(text)}?page=2")

    assert len(first.context["rows"]) == 30
    assert first.context["rows"][-1]["changed"] == ["название"]
    assert [row["version"].number for row in last.context["rows"]] == [3, 2, 1]


def test_a_text_without_versions_says_so(desk: Actor) -> None:
    old = Article.objects.create(slug="old", title="Старое")

    assert "Версий пока нет" in desk.get(history(old)).content.decode()


def test_two_versions_are_compared_in_words(desk: Actor) -> None:
    anna, sleep, window = author(name_ru="Анна Петрова"), topic(title_ru="Сон"), picture(alt_ru="Окно")
    text = article(body="<p>Мы гуляем вечером у дома.</p>")
    changed = edited(text, body=SECOND, author=anna, cover=window, lead="Другое.", published_at=None)
    actions.save_text(text=changed, topics=[sleep])

    words = desk.get(history(text, "compare/?old=3&new=1")).content.decode()

    assert "[убрано: </span>вечером<" in words
    assert "[добавлено: </span>утром<" in words
    for named in ("Анна Петрова", "Сон", window.url, "ничего нет"):
        assert named in words


@pytest.mark.parametrize(
    "asked", ["", "?old=1&new=1", "?old=1&new=99", "?old=a&new=2", "?old=1&new=9999999999999"]
)
def test_what_cannot_be_compared_leads_back_to_the_history(desk: Actor, asked: str) -> None:
    text = article()

    told = desk.get(history(text, f"compare/{asked}"), follow=True)

    assert told.redirect_chain == [(history(text), 302)]
    assert "Выберите две версии" in told.content.decode()


def test_a_version_is_brought_back_after_a_look(desk: Actor) -> None:
    text = article(title="Первая")
    edited(text, title="Вторая")
    address = history(text, "1/restore/")

    asked = desk.get(address)
    assert Article.objects.get().title == "Вторая"
    told = desk.post(address, {"base": asked.context["base"]}, follow=True)

    assert (Article.objects.get().title, Article.objects.get().version) == ("Первая", 3)
    assert told.redirect_chain == [(change(text), 302)]
    assert "Версия 1 возвращена как новая" in told.content.decode()


def test_what_is_lost_is_told_before(desk: Actor) -> None:
    anna = author()
    text = article(author=anna)
    edited(text, author=None)
    anna.delete()

    assert "Автор: то, что там стояло, удалено" in desk.get(history(text, "1/restore/")).content.decode()


def test_bringing_back_what_stands_there_is_not_offered(desk: Actor) -> None:
    text = article()
    edited(text)

    assert "возвращать нечего" in desk.get(history(text, "1/restore/")).content.decode()


def test_a_refusal_is_told_in_words_and_nothing_is_done(desk: Actor) -> None:
    text = article(title="Первая")
    edited(text, title="Вторая")
    edited(text, title="Третья")

    late = desk.post(history(text, "1/restore/"), {"base": "2"}, follow=True)
    unknown = desk.get(history(text, "9/restore/"), follow=True)

    assert "сохранили" in late.content.decode()
    assert "Такой версии у этого текста нет." in unknown.content.decode()
    assert Article.objects.get().title == "Третья"


@pytest.mark.parametrize("make", [article, news_item, page, section])
def test_every_kind_of_text_has_a_history(desk: Actor, make: Any) -> None:
    text = edited(make(title="А"), title="Б")

    for rest in ("", "compare/?old=1&new=2", "1/restore/"):
        assert desk.get(history(text, rest)).status_code == 200
    assert desk.get(history(text).replace(f"/{text.pk}/", "/999/")).status_code == 404


@pytest.mark.parametrize("rest", ["", "compare/?old=1&new=2", "1/restore/"])
def test_who_may_not_edit_sees_no_history(alice: Actor, therapist: Actor, visitor: Actor, rest: str) -> None:
    text = edited(article(title="Тайный черновик"), title="Б")

    for client, status in ((visitor, 302), (alice, 302), (therapist, 403)):
        for answer in (client.get(history(text, rest)), client.post(history(text, rest))):
            assert answer.status_code == status
            assert "Тайный" not in answer.content.decode()
    assert Article.objects.get().version == 2


def test_who_may_only_look_brings_nothing_back(therapist: Actor) -> None:
    allow(therapist, "view_article")
    text = edited(article(), title="Б")

    assert "1/restore/" not in therapist.get(history(text)).content.decode()
    assert therapist.get(history(text, "1/restore/")).status_code == 403
    assert therapist.post(history(text, "1/restore/")).status_code == 403


def test_the_right_for_news_is_no_right_for_articles(therapist: Actor) -> None:
    allow(therapist, "change_newsitem")
    text = edited(article(), title="Б")

    assert therapist.get(history(text)).status_code == 403
    assert therapist.post(f"/admin/content/article/{text.pk}/presence/", {"version": 1}).status_code == 403


def allow(person: Actor, permission: str) -> None:
    person.user.user_permissions.add(Permission.objects.get(codename=permission))


# --- a save that comes too late ---


def test_a_save_over_a_newer_version_is_stopped_with_both_texts(desk: Actor) -> None:
    text = article(title="Было", body="<p>Мы гуляем вечером у дома.</p>")
    sent = filled(desk, change(text), title="Моё название", body="<p>Мой абзац.</p>")
    edited(text, body=SECOND)

    stopped = desk.post(change(text), sent)

    assert stopped.status_code == 200
    assert Article.objects.get().title == "Было"
    assert stopped.context["adminform"].form["title"].value() == "Моё название"
    words = stopped.content.decode()
    assert "Пока не сохранено" in words
    assert "Мой абзац." in words
    assert "утром" in words
    assert "Исправьте" not in words


def test_mine_can_be_saved_over_it_and_theirs_stays_in_the_history(desk: Actor) -> None:
    text = article(title="Было")
    sent = filled(desk, change(text), title="Моё")
    edited(text, title="Её")
    newest = desk.post(change(text), sent).context["conflict"].newest

    saved = desk.post(change(text), sent | {"over": newest})

    assert (saved.status_code, Article.objects.get().title) == (302, "Моё")
    assert [version.fields["title"] for version in actions.versions(text)] == ["Моё", "Её", "Было"]
    assert actions.versions(text)[0].note == "сохранена поверх версии 2"


def test_saving_over_is_stopped_again_when_there_is_a_third(desk: Actor) -> None:
    text = article(title="Было")
    sent = filled(desk, change(text), title="Моё")
    edited(text, title="Её")
    edited(text, title="Ещё чьё-то")

    stopped = desk.post(change(text), sent | {"over": 2})

    assert stopped.context["conflict"].newest == 3
    assert Article.objects.get().title == "Ещё чьё-то"


def test_publishing_in_the_list_meanwhile_is_told_too(desk: Actor) -> None:
    text = article()
    sent = filled(desk, change(text), title="Моё")
    desk.post(LIST, {"action": "withdraw_chosen", "_selected_action": [text.pk]})

    stopped = desk.post(change(text), sent)

    assert "Состояние" in [field.label for field in stopped.context["conflict"].theirs]


def test_a_form_without_its_version_is_stopped(desk: Actor) -> None:
    text = edited(article(title="Было"), title="Её")
    sent = filled(desk, change(text), title="Моё")

    for base in ("", "не число"):
        assert desk.post(change(text), sent | {"version": base}).context["conflict"]
    assert Article.objects.get().title == "Её"


def test_the_same_words_sent_twice_are_no_conflict(desk: Actor) -> None:
    """As when the answer to the first save was lost on the way."""
    text = article(title="Было")
    sent = filled(desk, change(text), title="Стало")
    desk.post(change(text), sent)

    assert desk.post(change(text), sent).status_code == 302
    assert Article.objects.get().title == "Стало"


def test_the_ends_of_lines_are_no_change(desk: Actor) -> None:
    text = article(sources="Первая.\nВторая.")

    desk.post(change(text), filled(desk, change(text), sources="Первая.\r\nВторая."))

    assert Article.objects.get().sources == "Первая.\nВторая."
    assert desk.get(history(text)).context["rows"][0]["changed"] == []


def test_mistakes_and_a_conflict_are_told_together(desk: Actor) -> None:
    text = article(title="Было")
    sent = filled(desk, change(text), title="", lead="Моё")
    edited(text, title="Её")

    stopped = desk.post(change(text), sent)

    assert set(stopped.context["adminform"].form.errors) == {"title", "version"}
    assert stopped.context["errors"]


@pytest.mark.parametrize(
    ("path", "field"), [("lead", "lead"), ("nowhere", "__all__"), ("version", "__all__")]
)
def test_what_only_the_action_refuses_is_told_in_the_form(desk: Actor, path: str, field: str) -> None:
    text = article()
    request: Any = RequestFactory().get("/")
    request.user, request.refusal = desk.user, DomainError("REFUSED", "Не вышло.", [path])

    form = admin.site.get_model_admin(Article).get_form(request, text, change=True)
    told = form(filled(desk, change(text)), instance=text).errors

    assert told == {field: ["Не вышло."]}


def test_a_saved_draft_is_named_to_the_browser(desk: Actor) -> None:
    text = article()
    name = "0123456789abcdef" * 2

    saved = desk.post(change(text), filled(desk, change(text), draft=name))
    odd = desk.post(change(text), filled(desk, change(text), draft="<script>"))

    cookie = saved.cookies["saved-draft"]
    assert (cookie.value, cookie["path"], cookie["samesite"]) == (name, "/admin/", "Strict")
    assert "saved-draft" not in odd.cookies


def test_a_new_text_names_its_draft_too(desk: Actor) -> None:
    add = f"{LIST}add/"

    saved = desk.post(add, filled(desk, add, title="Новый", slug="new", draft="0123456789abcdef"))

    assert saved.cookies["saved-draft"].value == "0123456789abcdef"


# --- deleting ---


@pytest.mark.parametrize("way", ["its own page", "the list"])
def test_a_deleted_text_takes_its_history_along(desk: Actor, way: str) -> None:
    text = edited(article(slug="gone"))

    if way == "the list":
        chosen = {"action": "delete_selected", "_selected_action": [text.pk], "post": "yes"}
        desk.post(LIST, chosen)
    else:
        desk.post(f"{LIST}{text.pk}/delete/", {"post": "yes"})

    assert not Article.objects.exists()
    assert not Revision.objects.exists()
    assert OldAddress.objects.get(slug="gone").text_id is None
