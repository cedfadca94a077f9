"""The demo practice as it is shipped: complete, linked, in our tone."""

import re
from collections.abc import Callable
from io import StringIO
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command

from content import book
from content.actions.demo import FOLDER, is_empty, load_demo
from content.addresses import address_of
from content.models import Article, Chapter, CrisisLine, NewsItem, Page, Section, Site, Text, Topic
from content.practice_files import TextFile, read_folder
from content.tests.samples import article
from core.richtext import clean, plain

KINDS = ("news", "articles", "pages", "textbook")
TEXTS: tuple[type[Text], ...] = (NewsItem, Article, Page, Section)


@pytest.fixture
def demo(db: None) -> None:
    load_demo()


def files(kind: str, language: str = "ru") -> list[TextFile]:
    return list(read_folder(FOLDER, kind, language))


def words(file: TextFile) -> int:
    return len(plain(clean(file.html)).split())


def everything() -> list[Text]:
    return [text for kind in TEXTS for text in kind._default_manager.all()]


@pytest.mark.parametrize(
    ("kind", "number", "least"),
    [("news", 6, 1), ("articles", 8, 600), ("textbook", 27, 250), ("pages", 3, 1)],
)
def test_there_is_enough_to_read(kind: str, number: int, least: int) -> None:
    found = files(kind)

    assert len(found) >= number
    assert [file.slug for file in found if words(file) < least] == []
    assert 3 * len(files(kind, "en")) >= len(found)


def test_every_file_is_read_by_readers(demo: None) -> None:
    for kind, model in zip(KINDS, TEXTS, strict=True):
        for language in ("ru", "en"):
            slugs = {file.slug for file in files(kind, language)}
            seen = set(model._default_manager.filter(language=language).values_list("slug", flat=True))
            assert seen == slugs, (kind, language)
    assert all(text.is_visible for text in everything())


def test_the_textbook_has_its_parts_and_chapters(demo: None) -> None:
    for language in ("ru", "en"):
        whole = book.load(language)
        assert whole is not None
        assert len(whole.parts) == 3
        assert [len(part.chapters) for part in whole.parts] == [3, 3, 3]
        assert [len(chapter.sections) for part in whole.parts for chapter in part.chapters] == [3] * 9


def test_the_practice_is_introduced(demo: None) -> None:
    site = Site.objects.current()

    assert (site.name_ru, site.name_en, site.lead_author is not None) == ("Опора", "Opora", True)
    assert CrisisLine.objects.count() >= 3
    assert not CrisisLine.objects.filter(verified=True).exists()
    assert all(topic.title_en for topic in Topic.objects.all())


def test_links_inside_lead_to_pages_that_are_there(demo: None) -> None:
    pages = ("help", "articles", "news", "textbook", "sign-in")
    known = {address_of(text) for text in everything()}
    known |= {f"{prefix}/{page}" for prefix in ("", "/en") for page in pages}
    # A text without a translation is read at the other language's address too.
    known |= {f"/en{address}" for address in known if not address.startswith("/en")}

    for text in everything():
        for address in re.findall(r'href="(/[^"#]*)', text.body):
            assert address in known, f"{text.language}/{text.slug} leads to {address}"


def test_links_of_english_texts_stay_english(demo: None) -> None:
    for text in everything():
        if text.language == "en":
            assert [a for a in re.findall(r'href="(/[^"#]*)', text.body) if not a.startswith("/en")] == []


def test_the_tone_is_calm(demo: None) -> None:
    for text in everything():
        said = f"{text.title} {text.lead} {text.description} {plain(text.body)}"
        assert "!" not in said, f"{text.language}/{text.slug}"


def test_medical_texts_name_their_sources(demo: None) -> None:
    reviewed: list[Article | Section] = [*Article.objects.all(), *Section.objects.all()]

    assert [text.slug for text in reviewed if not (text.author_id and text.source_list)] == []
    assert [
        text.slug for text in Section.objects.all() if not (text.reviewed_on and text.reviewed_by_id)
    ] == []


def test_every_exercise_says_how_to_begin(demo: None) -> None:
    taught = Section.objects.exclude(exercise="")

    assert taught.count() >= 20
    assert [text.slug for text in taught if not text.exercise_prompt] == []
    assert all("!" not in text.exercise_prompt for text in taught)
    for text in taught.filter(language="en"):
        original = Section.objects.get(translations=text)
        assert text.exercise == original.exercise, text.slug
        assert text.exercise_scale == original.exercise_scale, text.slug
        assert text.distortions == original.distortions, text.slug


def snapshot() -> list[dict[str, Any]]:
    models: tuple[type[Any], ...] = (*TEXTS, Chapter, Topic, Site)
    return [row for model in models for row in model._default_manager.order_by("pk").values()]


def test_a_second_run_changes_nothing(demo: None) -> None:
    before = snapshot()

    told = load_demo()

    assert snapshot() == before
    assert not told.created
    assert not told.rewritten


def test_an_edited_text_is_overwritten_only_when_asked(demo: None) -> None:
    title = Article.objects.filter(language="ru").order_by("pk")[0].title
    Article.objects.filter(title=title).update(title="Правка редактора")

    load_demo()
    assert Article.objects.filter(title="Правка редактора").exists()

    load_demo(reset=True)
    assert Article.objects.filter(title=title).exists()


def test_a_translation_waits_for_its_original(db: None, tmp_path: Any) -> None:
    folder = tmp_path / "en" / "news"
    folder.mkdir(parents=True)
    (folder / "alone.md").write_text('+++\ntitle = "A"\nlead = "B"\n+++\nC\n', encoding="utf-8")

    assert load_demo(folder=tmp_path).waiting == ["en/news/alone"]
    assert is_empty()


def said(**options: Any) -> str:
    out = StringIO()
    call_command("demo", stdout=out, **options)
    return out.getvalue()


def test_the_command_tells_what_it_did(db: None) -> None:
    first, second = said(), said()

    assert "created" in first
    assert "articles" in first
    assert "editor@example.org" in first
    assert "left as is" in second
    assert "created" not in second


def test_a_practice_with_texts_is_left_alone_when_asked(
    db: None, django_assert_max_num_queries: Callable[..., Any]
) -> None:
    article()

    with django_assert_max_num_queries(4):
        assert "not loaded" in said(only_if_empty=True)
    assert not get_user_model().objects.exists()
