"""The side panel and the typographer's button: what they answer, and to whom."""

from typing import Any

import pytest
from django.utils import formats, timezone

from content.models import Article, ExternalLink, Status
from content.tests.admin.forms import filled
from content.tests.samples import article, author
from core.testing.cast import Actor

CHECK = "/admin/content/article/check/"
TYPOGRAPHY = "/admin/content/article/typography/"


def told(desk: Actor, **given: Any) -> str:
    words = {"title": "Тревога", "lead": "Коротко.", "body": "<p>Слова.</p>", "language": "ru"}
    answer: Any = desk.post(CHECK, words | given)
    assert answer.status_code == 200
    html: str = answer.json()["html"]
    return html


def test_what_stops_publishing_and_what_does_not(desk: Actor) -> None:
    assert "Публикации ничто не мешает" in told(desk)
    html = told(desk, lead="", body='<p><a href="/nowhere">тут</a></p>')
    assert "напишите вступление" in html
    assert "«тут» ведёт на /nowhere" in html


def test_reviews_are_hinted(desk: Actor) -> None:
    today = formats.date_format(timezone.localdate(), "d.m.Y")
    html = told(desk, is_medical="on")
    assert "Источники не названы" in html
    assert "Не указано, кто проверил" in html
    given = {"is_medical": "on", "sources": "Бек, 1979", "reviewed_by": author().pk, "reviewed_on": today}
    assert "провер" not in told(desk, **given).lower()
    assert "больше года" in told(desk, **given | {"reviewed_on": "01.01.2020"})
    assert "Источники" not in told(desk)


def test_typography_is_listed_with_its_surroundings_and_nothing_is_changed(desk: Actor) -> None:
    text = article(body='<p>Он сказал: "да" - и ушёл</p>')

    html = told(desk, body=text.body, id=text.pk)

    assert "2 места" in html
    assert "<del>" in html
    text.refresh_from_db()
    assert '"да" -' in text.body


def test_how_it_reads_and_what_is_long(desk: Actor) -> None:
    html = told(desk, body=f"<p>{'слово и дело ' * 20}.</p>", description="коротко", title="О" * 80)

    assert "Длинное предложение" in html
    assert "90–160" in html
    assert "минут" in html
    assert "Название длинное" in html


def test_links_to_other_sites_are_listed_with_their_trouble(desk: Actor) -> None:
    ExternalLink.objects.create(url="https://example.org/a", problem="страницы там больше нет", failures=3)

    html = told(desk, body='<a href="https://example.org/a">x</a><a href="https://example.org/b">x</a>')

    assert "страницы там больше нет" in html
    assert "https://example.org/b" in html


def test_whatever_is_sent_is_shown_as_words(desk: Actor) -> None:
    html = told(desk, body='<p><a href="/x&quot;><script>">"&lt;img src=x onerror=alert(1)&gt;"...</a></p>')

    assert "<script" not in html
    assert "<img" not in html


@pytest.mark.parametrize(
    "given", [{"reviewed_by": "x"}, {"reviewed_on": "yesterday"}, {"id": "²"}, {"cover": "9" * 30}]
)
def test_nonsense_is_no_failure(desk: Actor, given: dict[str, str]) -> None:
    assert told(desk, **given)


def test_the_typographer_answers_with_the_text_well_set(desk: Actor) -> None:
    given = {"body": '<p>"Да" - сказал</p>', "title": '"Сон"', "lead": "Тихо...", "language": "ru"}

    answer = desk.post(TYPOGRAPHY, given).json()

    assert answer["body"] == "<p>«Да»&nbsp;— сказал</p>"
    assert (answer["title"], answer["lead"], answer["count"]) == ("«Сон»", "Тихо…", 5)
    assert "Ctrl+Z" in answer["words"]
    again = desk.post(TYPOGRAPHY, {name: answer[name] for name in ("body", "title", "lead")}).json()
    assert (again["count"], again["body"]) == (0, answer["body"])


@pytest.mark.parametrize("address", [CHECK, TYPOGRAPHY])
def test_only_who_may_write_is_answered(address: str, alice: Actor, therapist: Actor, visitor: Actor) -> None:
    for stranger, status in ((alice, 302), (therapist, 403), (visitor, 302)):
        assert stranger.post(address, {"body": "<p>x</p>"}).status_code == status


def test_reading_is_no_way_to_ask(desk: Actor) -> None:
    assert desk.get(CHECK).status_code == 405
    assert desk.get(TYPOGRAPHY).status_code == 405


def test_a_long_list_of_links_costs_no_more(desk: Actor, django_assert_max_num_queries: Any) -> None:
    texts = [article() for _number in range(12)]
    links = "".join(f'<a href="/articles/{text.slug}">x</a>' for text in texts)
    with django_assert_max_num_queries(12):
        told(desk, body=links)


def test_the_form_has_the_panel_and_cleans_what_was_pasted(desk: Actor) -> None:
    html = desk.get("/admin/content/article/add/").content.decode()
    assert "Проверка текста" in html
    assert "content/checking.js" in html

    bullet = "<span style='mso-list:Ignore'>·</span>"
    body = f"<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>{bullet}пункт</p>"
    add = "/admin/content/article/add/"
    desk.post(add, filled(desk, add, title="Из Word", slug="word", body=body))

    assert "<ul><li" in Article.objects.get().body
    assert Article.objects.get().status == Status.DRAFT
