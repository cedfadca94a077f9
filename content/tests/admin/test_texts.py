"""An editor writes, translates, publishes and withdraws."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from content.models import Article, NewsItem, Section, Status
from content.tests.admin.forms import filled
from content.tests.samples import (
    article,
    author,
    make_chapter,
    news_item,
    page,
    picture,
    section,
    tomorrow,
    topic,
    translation,
)
from core.richtext import plain
from core.testing.cast import Actor

ADD = "/admin/content/article/add/"
LIST = "/admin/content/article/"


def errors(response: object) -> dict[str, list[str]]:
    found: dict[str, list[str]] = response.context["adminform"].form.errors  # type: ignore[attr-defined]
    return found


def test_a_draft_is_written(desk: Actor) -> None:
    anna, sleep = author(), topic("sleep")
    body = '<h2 style="color:red">Сон</h2><p class="MsoNormal">Слова<script>x</script></p>'

    desk.post(ADD, filled(desk, ADD, title="Сон", slug="sleep", body=body, author=anna.pk, topics=[sleep.pk]))

    written = Article.objects.get()
    assert re.fullmatch(r'<h2 id="s-son">Сон</h2><p id="p-\w{6}">Слова</p>', written.body)
    assert (written.status, written.reading_minutes, list(written.topics.all())) == ("draft", 1, [sleep])


def test_a_text_is_published_with_the_date_of_now(desk: Actor) -> None:
    desk.post(ADD, filled(desk, ADD, title="Сон", slug="sleep", lead="Зачем.", status="published"))

    assert Article.objects.get().is_visible


def test_what_is_missing_is_told_beside_the_field(desk: Actor) -> None:
    body = f'<img src="{picture(alt_ru="").url}">'
    cover = picture(alt_en="")
    sent = filled(desk, ADD, title="Сон", slug="sleep", status="published", body=body, cover=cover.pk)

    found = errors(desk.post(ADD, sent))

    assert set(found) == {"lead", "body", "cover"}
    assert not Article.objects.exists()


def test_an_address_that_is_taken_is_told_in_words(desk: Actor) -> None:
    article(slug="sleep")

    found = errors(desk.post(ADD, filled(desk, ADD, title="Сон", slug="sleep")))

    assert "На этом языке уже есть текст с таким адресом." in str(found)


def test_an_edited_text_is_saved(desk: Actor) -> None:
    text = article(title="Было", body="<p>Старое.</p>")
    address = f"/admin/content/article/{text.pk}/change/"

    response = desk.post(address, filled(desk, address, title="Стало", body="<p>Новое.</p>"))

    text.refresh_from_db()
    assert (response.status_code, text.title, plain(text.body)) == (302, "Стало", "Новое.")
    assert text.is_visible


def test_a_translation_begins_with_what_is_shared(desk: Actor) -> None:
    anna, sleep = author(), topic()
    original = article(slug="son", author=anna, topics=(sleep,), drawing="night", sources="Книга.")
    shown = desk.get(f"/admin/content/article/{original.pk}/change/").context["translation"]

    sent = filled(desk, shown["address"], title="Sleep")
    desk.post(ADD, sent)

    assert shown["words"] == "Перевести: English"
    made = Article.objects.get(language="en")
    assert (made.original, made.slug, made.author, made.drawing) == (original, "son", anna, "night")
    assert list(made.topics.all()) == [sleep]


def test_texts_lead_to_one_another(desk: Actor) -> None:
    original = article()
    translated = translation(original)

    for text, other in ((original, translated), (translated, original)):
        shown = desk.get(f"/admin/content/article/{text.pk}/change/").context["translation"]
        assert shown["address"] == f"/admin/content/article/{other.pk}/change/"


@pytest.mark.parametrize("make", [article, news_item, page, section])
def test_a_text_that_can_be_read_has_a_way_to_the_site(desk: Actor, make: object) -> None:
    seen, draft = make(slug="seen"), make(slug="draft", status=Status.DRAFT)  # type: ignore[operator]
    name = seen._meta.model_name

    assert b'/seen"' in desk.get(f"/admin/content/{name}/{seen.pk}/change/").content
    assert b'/draft"' not in desk.get(f"/admin/content/{name}/{draft.pk}/change/").content
    listed = desk.get(f"/admin/content/{name}/").content.decode()
    assert ('/seen"' in listed, '/draft"' in listed) == (True, False)


def test_many_are_published_and_withdrawn_at_once(desk: Actor) -> None:
    good = news_item(status=Status.DRAFT)
    bad = news_item(status=Status.DRAFT, lead="", title="Без вступления")
    chosen = {"_selected_action": [good.pk, bad.pk]}
    address = "/admin/content/newsitem/"

    told = desk.post(address, chosen | {"action": "publish_chosen"}, follow=True).content.decode()
    assert "Опубликован 1 текст." in told
    assert "Без вступления: " in told
    assert list(NewsItem.objects.published()) == [good]

    desk.post(address, chosen | {"action": "withdraw_chosen"})
    assert not NewsItem.objects.published().exists()


def test_the_list_tells_states_and_can_be_narrowed(desk: Actor) -> None:
    article(title="Видна")
    article(title="Черновик статьи", status=Status.DRAFT)
    article(title="Ждёт", published_at=tomorrow())

    whole = desk.get(LIST).content.decode()
    drafts = desk.get(f"{LIST}?status__exact=draft").content.decode()

    assert all(word in whole for word in ("badge-seen", "badge-draft", "badge-waiting", "Ждёт"))
    assert ("Черновик статьи" in drafts, "Видна" in drafts) == (True, False)


@pytest.mark.parametrize(("name", "make"), [("article", article), ("section", section)])
def test_a_long_list_costs_what_a_short_one_costs(desk: Actor, name: str, make: object) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            desk.get(f"/admin/content/{name}/")
        return len(captured)

    translation(make())  # type: ignore[operator]
    desk.get(f"/admin/content/{name}/")
    few = queries()
    for _number in range(10):
        translation(make())  # type: ignore[operator]

    assert queries() == few


def test_a_new_section_comes_last_in_its_chapter(desk: Actor) -> None:
    chapter = make_chapter()
    first = section(chapter, position=5)
    address = "/admin/content/section/add/"

    desk.post(address, filled(desk, address, title="Новый", slug="new", chapter=chapter.pk))

    assert list(chapter.sections.order_by("position").values_list("slug", flat=True)) == [first.slug, "new"]
    assert Section.objects.get(slug="new").position == 1


def test_a_patient_never_gets_in(alice: Actor, visitor: Actor) -> None:
    led = visitor.get(LIST, follow=True).redirect_chain[-1]
    assert led == ("/sign-in?next=/admin/content/article/", 302)
    assert alice.get(LIST, follow=True).status_code == 403


def test_the_desk_says_what_was_done_in_words_of_any_gender(desk: Actor) -> None:
    told = desk.post(ADD, filled(desk, ADD, title="Прогулка", slug="walk"), follow=True).content.decode()

    assert "Добавлено: статья «<a href=" in told
    assert "был успешно" not in told


def test_each_input_of_the_form_has_a_name(desk: Actor) -> None:
    html = desk.get(ADD).content.decode()

    assert 'aria-label="День публикации"' in html
    assert 'aria-label="Время публикации"' in html
    assert 'title="Добавить: автор"' in html


def test_an_author_is_not_deleted_from_a_text(desk: Actor) -> None:
    html = desk.get("/admin/content/article/add/").content.decode()

    assert "change_id_author" in html
    assert "delete_id_author" not in html
    assert "add_id_original" not in html
    assert "delete_id_author" not in desk.get("/admin/content/textbook/add/").content.decode()
