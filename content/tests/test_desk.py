"""The first page of the admin: today's work, for the person who looks."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from django.utils.translation import override

from content import actions, clock, desk
from content.desk_rows import MOST, Whole
from content.models import Article, ExternalLink, Status
from content.tests.samples import (
    article,
    author,
    news_item,
    page,
    picture,
    section,
    tomorrow,
    translation,
    yesterday,
)
from core.testing.cast import Actor


@pytest.fixture(autouse=True)
def in_russian() -> Any:
    with override("ru"):
        yield


@pytest.fixture
def olga(editor: Actor) -> Any:
    editor.user.is_superuser = True
    editor.user.save()
    return editor.user


def card(user: Any, name: str) -> desk.Card:
    return next(each for each in desk.today(user) if each.name == name)


def titles(user: Any, name: str) -> list[str]:
    return [item.title for item in card(user, name).items]


def test_my_drafts_come_first_then_the_latest(olga: Any) -> None:
    mine = article(title="Моя", status=Status.DRAFT)
    actions.save_text(text=mine, by=olga)
    Article.objects.update(updated_at=yesterday())
    news_item(title="Чужая новая", status=Status.DRAFT)

    assert titles(olga, "drafts") == ["Моя", "Чужая новая"]
    assert card(olga, "drafts").items[0].note.startswith("статья, ваш")


def test_what_will_appear_and_go_stands_with_its_time(olga: Any) -> None:
    later = page(title="Потом", published_at=tomorrow() + timedelta(hours=1))
    article(title="Завтра", published_at=tomorrow())
    news_item(title="Уйдёт", withdrawn_at=tomorrow())
    gone = article(title="Ушла")
    actions.withdraw(text=gone)

    assert titles(olga, "scheduled") == ["Завтра", "Потом"]
    assert titles(olga, "leaving") == ["Уйдёт"]
    assert timezone.localtime(later.published_at).strftime("%H:%M") in card(olga, "scheduled").items[1].note
    assert clock.offset(timezone.localtime()) in card(olga, "scheduled").note


def test_reviews_are_due_after_a_year_for_medical_texts_only(olga: Any) -> None:
    day, someone = timezone.localdate(), author()
    article(title="Свежая", reviewed_on=day - timedelta(days=365), reviewed_by=someone)
    article(title="Старая", reviewed_on=day - timedelta(days=366), reviewed_by=someone)
    section(title="Никогда")
    article(title="О нас", is_medical=False)
    article(title="Черновик", status=Status.DRAFT)

    assert titles(olga, "reviews") == ["Никогда", "Старая"]


def test_dead_links_are_told_where_they_stand(olga: Any) -> None:
    url = "https://example.org/a?b=1&c=2"
    text = article(title="Ссылается", body=f'<a href="{url}">x</a>')
    article(title="Похожая", body='<a href="https://example.org/a?b=1&c=22">x</a>')
    ExternalLink.objects.filter(url=url).update(failures=3, problem="нет страницы")

    (item,) = card(olga, "links").items

    assert (item.address, item.note) == (url, "нет страницы")
    assert item.step_address == f"/admin/content/article/{text.pk}/change/"
    assert "Ссылается" in item.step


def test_pictures_that_failed_come_before_those_without_words(olga: Any) -> None:
    picture()
    picture(alt_ru="Окно", alt_en="")
    picture(alt_ru="Лампа", failed_at=yesterday())

    assert titles(olga, "pictures") == ["Лампа", "Окно"]


def test_last_published_leads_to_the_site(olga: Any) -> None:
    text = article(title="Видна", slug="seen")
    translation(text, title="Seen", published_at=timezone.now())

    items = card(olga, "published").items

    assert [item.step_address for item in items] == ["/en/articles/seen", "/articles/seen"]


def test_nothing_to_do_is_said_kindly(olga: Any) -> None:
    assert [each.items for each in desk.today(olga)] == [[]] * 7
    assert all(each.calm.endswith(".") for each in desk.today(olga))


def test_who_may_change_nothing_is_told_nothing(alice: Actor, therapist: Actor) -> None:
    article(status=Status.DRAFT)

    assert desk.today(alice.user) == []
    assert desk.today(therapist.user) == []


def test_every_step_can_be_taken(olga: Any, editor: Actor) -> None:
    article(status=Status.DRAFT)
    section()
    picture(alt_en="")

    cards = editor.get("/admin/").context["today"]

    steps = [item.step_address.partition("#")[0] for card_ in cards for item in card_.items]
    assert len(steps) == 4
    assert {editor.get(step).status_code for step in steps} == {200}


def fill() -> None:
    for _number in range(9):
        article(status=Status.DRAFT)
        news_item(published_at=tomorrow())
        section(withdrawn_at=tomorrow())
        picture(alt_ru="")
        article(body=f'<a href="https://example.org/{_number}">x</a>')
    ExternalLink.objects.update(failures=3)


def test_much_work_costs_no_more_queries_than_some(olga: Any, django_assert_num_queries: Any) -> None:
    article(body='<a href="https://example.org/">x</a>')
    ExternalLink.objects.update(failures=3)
    desk.today(olga)  # permissions are asked once
    with django_assert_num_queries(8):
        desk.today(olga)
    for _number in range(2):
        fill()
        with django_assert_num_queries(8 + 6):  # each card but the last tells how many more there are
            cards = desk.today(olga)
    assert max(len(each.items) for each in cards) == MOST


def test_what_has_no_room_is_told_with_the_lists_of_all(olga: Any) -> None:
    for _number in range(5):
        article(status=Status.DRAFT)
    assert (card(olga, "drafts").more, card(olga, "drafts").lists) == (0, ())

    for _number in range(3):
        news_item(status=Status.DRAFT)

    assert card(olga, "drafts").more == 2
    assert card(olga, "drafts").lists == (
        Whole("статьи", 5, "/admin/content/article/?state=draft"),
        Whole("новости", 3, "/admin/content/newsitem/?state=draft"),
    )


def test_each_list_holds_as_many_as_are_told(olga: Any, editor: Actor) -> None:
    fill()
    picture(alt_ru="", failed_at=yesterday())
    article(status=Status.DRAFT, is_medical=True)  # needs no review yet

    cards = [each for each in desk.today(olga) if each.more]

    assert [each.name for each in cards] == ["drafts", "scheduled", "leaving", "reviews", "links", "pictures"]
    for told in (whole for each in cards for whole in each.lists):
        assert editor.get(told.address).context["cl"].result_count == told.total, told


def test_the_page_says_how_many_more_there_are(olga: Any, editor: Actor) -> None:
    fill()

    html = " ".join(editor.get("/admin/").content.decode().split())

    assert 'Ещё 3. Все: <a href="/admin/content/article/?state=draft">статьи (9)</a>' in html
    assert "Ещё 3. Покажутся здесь, когда эти будут исправлены." in html
