"""What the desk's scripts ask about pictures, and what the lists and forms show of them."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from content.actions import store_picture
from content.models import Article, Picture
from content.tests.admin.forms import filled
from content.tests.samples import article, picture
from content.tests.uploads import dot, moving, upload
from core.testing.cast import Actor

HERE = "/admin/content/picture/"


def chosen(desk: Actor, **asked: Any) -> list[str]:
    return [one["alt"]["ru"] for one in desk.get(f"{HERE}choose/", asked).json()["pictures"]]


def test_pictures_are_found_by_words_of_their_descriptions(desk: Actor) -> None:
    picture(alt_ru="Лампа на столе", alt_en="A lamp")
    picture(alt_ru="Море", alt_en="The sea")

    assert chosen(desk) == ["Море", "Лампа на столе"]  # the newest first
    assert chosen(desk, q="столе лампа") == ["Лампа на столе"]
    assert chosen(desk, q="sea") == ["Море"]
    assert chosen(desk, q="гора") == []


def test_they_come_page_by_page(desk: Actor) -> None:
    for _number in range(25):
        picture()

    first, last = (desk.get(f"{HERE}choose/", {"page": page}).json() for page in (1, 99))

    assert (len(first["pictures"]), first["page"], first["pages"], first["count"]) == (24, 1, 2, 25)
    assert (len(last["pictures"]), last["page"]) == (1, 2)


def test_a_page_of_one_and_of_many_asks_as_much(desk: Actor, django_assert_num_queries: Any) -> None:
    picture()
    desk.get(f"{HERE}choose/")
    with django_assert_num_queries(6):
        assert len(chosen(desk)) == 1
    for _number in range(20):
        picture()
    with django_assert_num_queries(6):
        assert len(chosen(desk)) == 21


def test_a_chosen_picture_is_wanted_from_now_on(desk: Actor) -> None:
    one = picture(wanted_at=timezone.now() - timedelta(days=99))

    answer = desk.post(f"{HERE}{one.pk}/want/").json()

    assert (answer["id"], answer["url"]) == (one.pk, one.url)
    one.refresh_from_db()
    assert (timezone.now() - one.wanted_at).days == 0


def test_a_picture_that_is_gone_is_told(desk: Actor) -> None:
    for verb in ("want", "describe"):
        response = desk.post(f"{HERE}99/{verb}/")
        assert (response.status_code, "больше нет" in response.json()["error"]["message"]) == (404, True)


def test_it_is_described_from_the_editor_language_by_language(desk: Actor) -> None:
    one = picture(alt_ru="", alt_en="")

    desk.post(f"{HERE}{one.pk}/describe/", {"alt_ru": " Окно ", "alt_en": ""})
    answer = desk.post(f"{HERE}{one.pk}/describe/", {"alt_ru": "", "alt_en": "A window"}).json()

    assert answer["alt"] == {"ru": "Окно", "en": "A window"}


@pytest.mark.parametrize("verb", ["want", "describe", "retry"])
def test_nothing_is_changed_by_looking(desk: Actor, verb: str) -> None:
    assert desk.get(f"{HERE}{picture().pk}/{verb}/").status_code == 403


def test_others_may_neither_see_nor_change(alice: Actor, therapist: Actor, visitor: Actor) -> None:
    one = picture(alt_ru="")
    for client, status in ((alice, 302), (visitor, 302), (therapist, 403)):
        assert client.get(f"{HERE}choose/").status_code == status
        for verb in ("want", "describe", "retry"):
            assert client.post(f"{HERE}{one.pk}/{verb}/", {"alt_ru": "Взлом"}).status_code == status
    one.refresh_from_db()
    assert one.alt_ru == ""


def test_what_is_worth_knowing_of_an_upload_is_told(desk: Actor) -> None:
    first = desk.post(f"{HERE}upload/", {"upload": upload(moving(), "moves.gif")}).json()
    again = desk.post(f"{HERE}upload/", {"upload": upload(moving(), "copy.gif")}).json()

    assert "первый кадр" in first["notes"][0]
    assert "уже есть" in again["notes"][0]
    assert again["id"] == first["id"]


def test_the_list_tells_what_shows_a_picture(desk: Actor) -> None:
    shown, once, never = picture(alt_ru="Море"), picture(alt_ru="Лист"), picture(alt_ru="Гора")
    text = article(title="Про море", body=f'<p><img src="{shown.url}" alt="Море"></p>')
    Article.objects.create(title="Обложка", slug="o", cover=once)

    page = desk.get(HERE).content.decode()
    unused = desk.get(f"{HERE}?used=no").content.decode()

    assert f'<a href="/admin/content/article/{text.pk}/change/">Статья: Про море</a>' in page
    assert "Статья: Обложка" in page
    assert (never.name in unused, shown.name in unused, once.name in unused) == (True, False, False)


def test_a_list_of_one_and_of_many_asks_as_much(desk: Actor, django_assert_max_num_queries: Any) -> None:
    for _number in range(30):
        one = picture()
        article(body=f'<p><img src="{one.url}" alt="Море"></p>')

    with django_assert_max_num_queries(60):
        page = desk.get(HERE)

    assert page.content.decode().count("Статья: ") == 30


def test_files_that_were_not_made_are_told_and_asked_for_again(desk: Actor) -> None:
    one = store_picture(file=upload(dot(7)), alt_ru="Слива", alt_en="A plum")
    Picture.objects.update(failed_at=timezone.now())
    page = desk.get(f"{HERE}?files=failed").content.decode()
    assert "Обработчик не смог сделать файлы 1 картинки" in page
    assert f'formaction="{HERE}{one.pk}/retry/"' in page

    desk.post(f"{HERE}{one.pk}/retry/")

    one.refresh_from_db()
    assert one.failed_at is None
    assert "Обработчик не смог" not in desk.get(HERE).content.decode()


def test_without_its_original_the_button_says_what_to_do(desk: Actor) -> None:
    one = picture(failed_at=timezone.now())

    response = desk.post(f"{HERE}{one.pk}/retry/", follow=True)

    assert "Загрузите тот же файл снова" in response.content.decode()


def test_a_cover_is_chosen_by_its_picture(desk: Actor) -> None:
    one, other = picture(alt_ru="Море"), picture(alt_ru="Лист")
    text = article(title="Сон", cover=one)
    address = f"/admin/content/article/{text.pk}/change/"
    page = desk.get(address).content.decode()
    assert f'<input type="hidden" name="cover" value="{one.pk}"' in page
    assert one.address(480) in page
    assert other.name not in page  # all of them would make the page heavy

    desk.post(address, filled(desk, address, cover=other.pk))
    text.refresh_from_db()
    assert text.cover == other

    desk.post(address, filled(desk, address, cover=""))
    text.refresh_from_db()
    assert text.cover is None


def test_a_text_with_a_picture_that_is_gone_is_not_saved(desk: Actor) -> None:
    text, gone = article(title="Сон"), picture()
    address = f"/admin/content/article/{text.pk}/change/"
    values = filled(desk, address, body=f'<p><img src="{gone.url}" alt="Окно"></p>')
    gone.delete()

    response = desk.post(address, values)

    assert set(response.context["adminform"].form.errors) == {"body"}
