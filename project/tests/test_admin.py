"""The editors' desk as a whole: its policy, its first page, and what it does not show."""

import re
from typing import Any

import pytest
from django.contrib import admin
from django_tasks_db.models import DBTaskResult

from accounts import groups
from content.models import Status
from content.tasks import make_widths
from content.tests.samples import article, news_item
from core.testing.cast import Actor, person


@pytest.fixture
def owner(db: None) -> Actor:
    """Somebody who may see everything that the desk can show."""
    actor = person("owner", group=groups.EDITORS)
    actor.user.is_superuser = True
    actor.user.save()
    return actor


def directives(policy: str) -> dict[str, set[str]]:
    return {
        name: set(sources) for name, *sources in (part.split() for part in policy.split(";") if part.strip())
    }


def test_the_desks_policy_knows_no_foreign_host_and_runs_nothing_inline(owner: Actor) -> None:
    policy = directives(owner.get("/admin/content/article/add/")["Content-Security-Policy"])

    assert policy["script-src"] == {"'self'"}
    assert policy["default-src"] == {"'none'"}
    allowed = {"'self'", "'none'", "data:", "blob:", "'unsafe-inline'"}
    assert {source for sources in policy.values() for source in sources} <= allowed
    assert [name for name, sources in policy.items() if "'unsafe-inline'" in sources] == ["style-src"]


def test_readers_pages_keep_the_strict_policy(visitor: Actor) -> None:
    assert "unsafe" not in visitor.get("/")["Content-Security-Policy"]


def test_no_page_of_the_desk_brings_an_inline_script(owner: Actor) -> None:
    article()
    for address in ("", "content/article/", "content/article/add/", "content/topic/", "content/picture/add/"):
        html = owner.get(f"/admin/{address}").content.decode()
        scripts = [tag.split(">")[0] for tag in html.split("<script")[1:]]
        assert [tag for tag in scripts if "src=" not in tag and "application/json" not in tag] == []
        assert re.findall(r'(?:src|href)="(?:https?:)?//[^"]*', html) == []


def test_what_the_desk_adds_to_djangos_pages_is_added_once(owner: Actor) -> None:
    """A script that guards a form twice would never let it go."""
    html = owner.get("/admin/content/article/add/").content.decode()

    assert html.count("admin-opora/keep.js") == 1
    assert html.count("admin-opora/admin.css") == 1


def test_the_first_page_shows_todays_work(owner: Actor) -> None:
    article(title="Видна")
    news_item(title="Новый черновик", status=Status.DRAFT)

    shown = owner.get("/admin/")

    assert [card.name for card in shown.context["today"]][:2] == ["drafts", "scheduled"]
    html = shown.content.decode()
    assert all(words in html for words in ("Новый черновик", "Дописать: Новый черновик", "Здесь тихо"))


def test_work_that_gave_up_is_told_without_what_was_in_it(owner: Actor, editor: Actor) -> None:
    make_widths.enqueue(987654321)
    DBTaskResult.objects.update(
        status="FAILED", exception_class_path="ValueError", traceback="secret of alice"
    )

    html = owner.get("/admin/").content.decode()

    assert "make_widths" in html
    assert "secret of alice" not in html
    assert "987654321" not in html
    assert "make_widths" not in editor.get("/admin/").content.decode()


def test_the_first_page_costs_the_same_with_some_and_with_much(
    owner: Actor, django_assert_num_queries: Any
) -> None:
    owner.get("/admin/")
    with django_assert_num_queries(16):
        owner.get("/admin/")
    for _time in range(2):
        for _number in range(9):
            article(status=Status.DRAFT)
            news_item()
        with django_assert_num_queries(17):  # the drafts that have no room are counted
            assert owner.get("/admin/").status_code == 200


def test_drafts_are_told_only_to_those_who_may_finish_them(therapist: Actor) -> None:
    article(title="Старый черновик", status=Status.DRAFT)

    response = therapist.get("/admin/")

    assert response.status_code == 200
    assert "Старый черновик" not in response.content.decode()
    assert "Черновики" not in response.content.decode()


def test_texts_stand_first_and_words_are_russian(owner: Actor) -> None:
    response = owner.get("/admin/")

    assert [app["app_label"] for app in response.context["available_apps"]][:2] == ["content", "accounts"]
    html = response.content.decode()
    assert '<html lang="ru"' in html
    named = ("Тексты и картинки", "Статьи", "Разделы учебника", "Черновиков нет")
    assert all(words in html for words in named)


def test_failed_work_is_seen_without_what_was_in_it(owner: Actor) -> None:
    make_widths.enqueue(987654321)
    DBTaskResult.objects.update(
        status="FAILED", exception_class_path="ValueError", traceback="ValueError: secret of alice"
    )
    listed = owner.get("/admin/django_tasks_database/dbtaskresult/?status__exact=FAILED").content.decode()
    one = owner.get(f"/admin/django_tasks_database/dbtaskresult/{DBTaskResult.objects.get().pk}/change/")

    assert "content.tasks.make_widths" in listed
    assert "ValueError" in one.content.decode()
    for html in (listed, one.content.decode()):
        assert "secret of alice" not in html
        assert "987654321" not in html


def test_much_failed_work_is_counted(owner: Actor) -> None:
    for number in range(8):
        make_widths.enqueue(number)
    DBTaskResult.objects.update(status="FAILED")

    card = next(each for each in owner.get("/admin/").context["today"] if each.name == "failed")

    assert (len(card.items), card.more) == (6, 2)
    assert owner.get(card.lists[0].address).context["cl"].result_count == card.lists[0].total == 8


def test_work_is_only_looked_at(owner: Actor) -> None:
    make_widths.enqueue(1)
    address = f"/admin/django_tasks_database/dbtaskresult/{DBTaskResult.objects.get().pk}"

    assert owner.get("/admin/django_tasks_database/dbtaskresult/add/").status_code == 403
    assert owner.post(f"{address}/delete/", {"post": "yes"}).status_code == 403
    assert owner.post(f"{address}/change/", {"status": "READY"}).status_code == 403


def test_the_desk_sends_to_our_own_sign_in(visitor: Actor) -> None:
    assert visitor.get("/admin/", follow=True).redirect_chain[-1] == ("/sign-in?next=/admin/", 302)


def test_leaving_the_desk_clears_the_browser(owner: Actor) -> None:
    response = owner.post("/admin/logout/")
    assert response["Clear-Site-Data"] == '"cache", "storage"'
    assert owner.get("/admin/").status_code == 302


def test_of_diaries_the_operator_sees_numbers_only(owner: Actor, editor: Actor) -> None:
    assert b"card-diaries" in owner.get("/admin/").content
    assert b"card-diaries" not in editor.get("/admin/").content


def test_no_model_of_the_diary_is_in_the_desk() -> None:
    registered = {model._meta.app_label for model in admin.site._registry}
    assert "diary" not in registered
    assert "content" in registered
