"""An editor looks at a text before readers do: as saved, and as typed."""

import re
from typing import Any

import pytest

from content.models import Article, Section, Status
from content.tests.admin.forms import filled
from content.tests.samples import (
    article,
    make_chapter,
    news_item,
    page,
    section,
    tomorrow,
    topic,
    translation,
)
from core.testing.cast import Actor

pytestmark = pytest.mark.django_db
ADD = "/admin/content/article/add/"


def look(desk: Actor, address: str) -> list[str]:
    """What the frames at `address` show; each frame's page must be there."""
    html = desk.get(address).content.decode()
    frames = re.findall(r'<iframe src="([^"]+)"', html)
    return [shown(desk, frame.replace("&amp;", "&")) for frame in frames]


def shown(desk: Actor, address: str) -> str:
    answer = desk.get(address)
    assert answer.status_code == 200
    return str(answer.content.decode())


def typed(desk: Actor, form: str, to: str, **changes: Any) -> Any:
    """Presses «Предпросмотр» in the form at `form`."""
    return desk.post(to, filled(desk, form, **changes), follow=True)


@pytest.mark.parametrize("make", [article, news_item, page, section])
def test_a_saved_draft_is_looked_at_on_a_phone_and_a_desktop(desk: Actor, make: Any) -> None:
    text = make(status=Status.DRAFT, published_at=None, body="<p>Ещё тайна.</p>")
    address = f"/admin/content/{text._meta.model_name}/{text.pk}/preview/"

    frames = look(desk, address)

    assert [("Ещё тайна." in frame, 'data-theme="light"' in frame) for frame in frames] == [(True, True)] * 2
    assert f'href="{address}"' in desk.get(f"/admin/content/{text._meta.model_name}/").content.decode()
    assert f'formaction="{address}"' in desk.get(address.replace("preview", "change")).content.decode()


def test_what_is_typed_is_looked_at_and_not_saved(desk: Actor) -> None:
    text, sleep = article(title="Было"), topic(title_ru="Сон и покой")
    form = f"/admin/content/article/{text.pk}/change/"

    told = typed(desk, form, form.replace("change", "preview"), title="Стало", topics=[sleep.pk])

    frames = look(desk, told.redirect_chain[-1][0])
    assert [(">Стало</h1>" in frame, "Сон и покой" in frame) for frame in frames] == [(True, True)] * 2
    assert "ничего из этого ещё не сохранено" in told.content.decode()
    text.refresh_from_db()
    assert (text.title, text.version, text.topics.count()) == ("Было", 1, 0)


def test_the_state_is_that_of_the_saved_text(desk: Actor) -> None:
    form = f"/admin/content/article/{article().pk}/change/"

    told = typed(desk, form, form.replace("change", "preview"), title="Стало")

    assert "badge-seen" in told.content.decode()


def test_a_text_that_was_never_saved_is_looked_at(desk: Actor) -> None:
    told = typed(desk, ADD, "/admin/content/article/add/preview/", body="<p>Первые слова.</p>")

    frames = look(desk, told.redirect_chain[-1][0])

    assert [("Без названия" in frame, "Первые слова." in frame) for frame in frames] == [(True, True)] * 2
    assert not Article.objects.exists()


def test_an_address_that_is_taken_does_not_matter_yet(desk: Actor) -> None:
    article(slug="sleep", title="Хозяин адреса")

    told = typed(desk, ADD, "/admin/content/article/add/preview/", title="Гость", slug="sleep")

    frames = look(desk, told.redirect_chain[-1][0])
    assert [(">Гость</h1>" in frame) for frame in frames] == [True, True]
    assert Article.objects.get().title == "Хозяин адреса"


def test_a_translation_and_a_section_are_looked_at_before_they_are_saved(desk: Actor) -> None:
    original = section(make_chapter())
    form = f"/admin/content/section/add/?original={original.pk}"
    assert translation(article()).language == "en"

    told = typed(desk, form, "/admin/content/section/add/preview/", title="In English")

    frames = look(desk, told.redirect_chain[-1][0])
    assert [('<html lang="en"' in frame, ">In English</h1>" in frame) for frame in frames] == [
        (True, True)
    ] * 2
    assert Section.objects.get() == original


def test_what_cannot_stand_anywhere_is_told_in_words(desk: Actor) -> None:
    told = typed(
        desk, "/admin/content/section/add/", "/admin/content/section/add/preview/", title="Без главы"
    )

    assert "Выберите главу, в которой стоит раздел." in told.content.decode()
    assert "iframe" not in told.content.decode()


def test_a_date_that_is_none_is_told_in_words(desk: Actor) -> None:
    sent = filled(desk, ADD, title="Сон", published_at_0="завтра", published_at_1="9")

    told = desk.post("/admin/content/article/add/preview/", sent).content.decode()

    assert "Введите правильную дату." in told


def test_a_preview_that_is_over_says_so(desk: Actor) -> None:
    told = desk.get(f"/admin/content/article/preview/t{'0' * 32}/").content.decode()

    assert "хранится только два часа" in told


def test_the_plan_is_told(desk: Actor) -> None:
    moment = tomorrow().replace(year=2031, month=5, day=4, hour=6, minute=0)
    text = article(published_at=moment)

    told = desk.get(f"/admin/content/article/{text.pk}/preview/").content.decode()

    assert 'появится позже</span> <span class="quiet">4 мая 2031 г. 9:00</span>' in told


@pytest.mark.parametrize("who", ["alice", "therapist", "editor", "visitor"])
@pytest.mark.parametrize("path", ["{key}/preview/", "add/preview/", "preview/tabc/"])
def test_only_those_who_write_come_here(request: Any, who: str, path: str) -> None:
    actor: Actor = request.getfixturevalue(who)
    text = article(status=Status.DRAFT, title="Тайный заголовок")
    address = f"/admin/content/article/{path.format(key=text.pk)}"

    for answer in (actor.get(address), actor.post(address, {"title": "x"})):
        assert answer.status_code in (302, 403)
        assert "Тайный" not in answer.content.decode()


@pytest.mark.parametrize("path", ["999999/preview/", "add/preview/"])
def test_there_is_nothing_to_look_at(desk: Actor, path: str) -> None:
    assert desk.get(f"/admin/content/article/{path}").status_code == 404


def test_the_desk_may_show_frames_of_this_site_only(desk: Actor) -> None:
    text = article(status=Status.DRAFT)

    policy = desk.get(f"/admin/content/article/{text.pk}/preview/")["Content-Security-Policy"]

    assert "frame-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
