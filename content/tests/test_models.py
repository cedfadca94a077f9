"""What must always be true of rows, and the words when it is not."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from content.models import Article, Section, Site, Status
from content.tests.samples import article, make_chapter, section, tomorrow, translation

pytestmark = pytest.mark.django_db


def refused(**values: Any) -> bool:
    """The database itself refuses a published Russian article with these values changed."""
    good = {"slug": "new", "title": "Т", "lead": "Л", "status": Status.PUBLISHED, "published_at": tomorrow()}
    try:
        with transaction.atomic():
            Article.objects.create(**good | values)
    except IntegrityError:
        return True
    return False


@pytest.mark.parametrize(
    "values",
    [
        {"slug": "taken"},
        {"language": "de"},
        {"status": "maybe"},
        {"title": ""},
        {"lead": ""},
        {"published_at": None},
    ],
)
def test_the_database_refuses_what_can_never_be(values: dict[str, Any]) -> None:
    article(slug="taken")

    assert refused(**values)
    assert not refused()


def test_a_draft_may_lack_what_a_published_text_needs() -> None:
    assert not refused(status=Status.DRAFT, lead="", title="", published_at=None)


def test_the_same_address_in_the_other_language_is_free() -> None:
    article(slug="new", language="en")

    assert not refused()


def test_one_translation_and_never_of_itself() -> None:
    original = article()
    translated = translation(original)

    with pytest.raises(IntegrityError), transaction.atomic():
        Article.objects.create(original=original, language="en", slug="second")
    with pytest.raises(IntegrityError), transaction.atomic():
        Article.objects.filter(pk=translated.pk).update(original=translated.pk)


def test_only_an_original_section_has_a_chapter() -> None:
    chapter = make_chapter()

    with pytest.raises(IntegrityError), transaction.atomic():
        Section.objects.create(slug="nowhere", title="Т")
    with pytest.raises(IntegrityError), transaction.atomic():
        Section.objects.create(slug="twice", language="en", original=section(), chapter=chapter)


def test_there_is_one_practice() -> None:
    Site.objects.create(name_ru="Опора")

    with pytest.raises(IntegrityError), transaction.atomic():
        Site.objects.create(pk=2, name_ru="Вторая")


def field_errors(text: Any) -> dict[str, list[str]]:
    with pytest.raises(ValidationError) as found:
        text.full_clean()
    return found.value.message_dict


def test_what_is_wrong_with_a_translation_is_told_beside_the_field() -> None:
    original = article()
    translated = translation(original)
    common = {"title": "Т", "slug": "new"}

    assert "original" in field_errors(Article(original=original, language="ru", **common))
    assert "original" in field_errors(Article(original=translated, language="ru", **common))
    original.original = article(language="en")
    assert "original" in field_errors(original)


def test_a_sections_place_is_told_beside_the_field() -> None:
    whole = section()

    assert "chapter" in field_errors(Section(title="Т", slug="new"))
    assert "chapter" in field_errors(
        Section(title="Т", slug="new", language="en", original=whole, chapter=whole.chapter)
    )


def test_english_words_fall_back_to_russian() -> None:
    site = Site(name_ru="Опора", tagline_ru="Тихо", tagline_en="Quiet")

    assert (site.words("name", "en"), site.words("tagline", "en"), site.words("name", "ru")) == (
        "Опора",
        "Quiet",
        "Опора",
    )


def test_a_text_is_visible_when_its_time_has_come() -> None:
    assert article().is_visible
    assert not article(published_at=tomorrow()).is_visible
    assert not article(status=Status.DRAFT).is_visible
