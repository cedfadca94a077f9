"""Saving, publishing and withdrawing a text."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from content import actions, readiness
from content.models import Article, Status
from content.tests.samples import article, picture, tomorrow, yesterday
from core.errors import DomainError

pytestmark = pytest.mark.django_db


def test_what_is_saved_is_clean_and_counted() -> None:
    body = '<h2>Сон</h2><script>x</script><p onclick="x">' + "слово " * 200 + "</p><p>&nbsp;</p>"
    text = actions.save_text(text=Article(slug="a", title="Т", body=body))

    text.refresh_from_db()
    assert re.match(r'<h2 id="s-son">Сон</h2><p id="p-\w{6}">слово', text.body)
    assert "script" not in text.body
    assert text.headings == [{"id": "s-son", "title": "Сон", "level": 2}]
    assert text.reading_minutes == 2


def test_paragraphs_keep_their_anchors_when_others_change() -> None:
    text = article(body="<p>Первый абзац.</p><p>Второй абзац.</p>")
    first, second = re.findall(r"p-\w{6}", text.body)

    text.body = "<p>Новый.</p><p>Второй абзац.</p><p>Первый абзац, исправленный.</p>"
    actions.save_text(text=text)

    assert re.findall(r"p-\w{6}", text.body)[1:] == [second, first]


def test_the_moment_of_the_change_is_kept() -> None:
    then = datetime(2026, 1, 1, tzinfo=UTC)
    text = article()
    assert timezone.now() - text.updated_at < timedelta(seconds=5)

    actions.save_text(text=text, changed_at=then)

    assert Article.objects.get().updated_at == then


def test_a_text_is_published_at_once_or_at_its_time() -> None:
    now, later = article(status=Status.DRAFT, published_at=None), article(status=Status.DRAFT)
    moment = tomorrow()

    actions.publish(text=now)
    actions.publish(text=later, at=moment)

    assert now.is_visible
    assert (later.is_visible, later.published_at) == (False, moment)


def test_publishing_is_no_change_of_the_text() -> None:
    text = article(status=Status.DRAFT)
    Article.objects.update(updated_at=yesterday())
    text.refresh_from_db()

    actions.publish(text=text)

    assert text.updated_at < timezone.now() - timedelta(hours=1)


def test_a_withdrawn_text_keeps_its_date() -> None:
    text = article()
    date = text.published_at

    actions.withdraw(text=text)

    assert not Article.objects.published().exists()
    assert Article.objects.get().published_at == date


@pytest.mark.parametrize(("missing", "field"), [({"title": " "}, "title"), ({"lead": ""}, "lead")])
def test_what_is_not_ready_is_not_published(missing: dict[str, Any], field: str) -> None:
    text = article(status=Status.DRAFT, **missing)

    with pytest.raises(DomainError) as refused:
        actions.publish(text=text)

    assert (refused.value.code, refused.value.path) == ("NOT_READY", [field])
    assert Article.objects.get().status == Status.DRAFT


def test_pictures_need_words_for_those_who_cannot_see_them() -> None:
    silent, told = picture(alt_ru="", alt_en="A window"), picture(alt_ru="Окно")
    body = f'<img src="{silent.url}" alt=" "><img src="{told.url}" alt="">'

    assert "1" in readiness.problems(Article(title="Т", lead="Л", language="ru", body=body))["body"]
    assert readiness.problems(Article(title="T", lead="L", language="en", body=body)) == {}
    unknown = f'<img src="/media/pictures/{"a" * 32}-480.webp" alt="">'
    assert "body" in readiness.problems(Article(title="Т", lead="Л", body=unknown))


def test_a_cover_needs_words_in_both_languages() -> None:
    assert "cover" in readiness.problems(Article(title="Т", lead="Л", cover=picture(alt_en="")))
    assert readiness.problems(Article(title="Т", lead="Л", cover=picture())) == {}


def test_words_typed_in_the_editor_describe_the_picture_everywhere() -> None:
    silent, told = picture(alt_ru="", alt_en=""), picture(alt_ru="Лампа")
    article(body=f'<img src="{silent.url}" alt="Окно в сад"><img src="{told.url}" alt="Другая лампа">')

    silent.refresh_from_db()
    told.refresh_from_db()
    assert (silent.alt_ru, silent.alt_en, told.alt_ru) == ("Окно в сад", "", "Лампа")
