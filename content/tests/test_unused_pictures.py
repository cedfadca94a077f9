"""What the daily command removes, and what it must not."""

import os
from collections.abc import Callable
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from content.actions import remove_unused_pictures, save_text, store_picture
from content.actions.unused_pictures import GRACE
from content.models import GlossaryTerm, Picture, Site
from content.tests.samples import article, author, news_item, page, section, translation
from content.tests.uploads import dot, upload

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_files() -> None:
    """Files outlive the transaction of a test."""
    for folder in ("pictures", "incoming"):
        if default_storage.exists(folder):
            for name in default_storage.listdir(folder)[1]:
                default_storage.delete(f"{folder}/{name}")


@pytest.fixture
def clear(django_capture_on_commit_callbacks: Callable[..., Any]) -> Callable[[], list[str]]:
    """Runs the command; returns what it said."""

    def run(*words: str) -> list[str]:
        out = StringIO()
        with django_capture_on_commit_callbacks(execute=True):
            call_command("remove_unused_pictures", *words, stdout=out, stderr=out)
        return out.getvalue().splitlines()

    return run


def stored(number: int = 0, **given: Any) -> Picture:
    """Described, and last wanted before the grace."""
    made = store_picture(file=upload(dot(number)), alt_ru="Окно", alt_en="A window")
    Picture.objects.filter(pk=made.pk).update(wanted_at=timezone.now() - GRACE - timedelta(hours=1), **given)
    return made


def shows(picture: Picture) -> str:
    return f'<p>Слова.</p><figure><img src="{picture.url}" alt="Окно"></figure>'


def grows_old(path: str, **age: float) -> None:
    then = (timezone.now() - timedelta(**age)).timestamp()
    os.utime(default_storage.path(path), (then, then))


def written(path: str, **age: float) -> str:
    default_storage.save(path, ContentFile(b"1234"))
    grows_old(path, **age)
    return path


def test_an_unused_picture_goes_with_its_files(clear: Callable[..., list[str]]) -> None:
    picture = stored()

    said = clear()

    assert not Picture.objects.exists()
    assert not default_storage.exists(picture.path(8))
    assert not default_storage.exists(picture.original_path)
    assert said[-1].startswith("Removed 1 unused pictures and 0 files of no picture: ")


def test_a_dry_run_tells_the_same_and_removes_nothing(clear: Callable[..., list[str]]) -> None:
    picture = stored()
    size = default_storage.size(picture.path(8)) + default_storage.size(picture.original_path)

    said = clear("--dry-run")

    assert picture.name in said[0]
    assert f"Would remove 1 unused pictures and 0 files of no picture: {size} bytes." == said[-1]
    assert default_storage.exists(picture.path(8))
    assert Picture.objects.exists()


def test_a_young_one_stays_since_somebody_may_be_writing(clear: Callable[..., list[str]]) -> None:
    stored()
    Picture.objects.update(wanted_at=timezone.now() - GRACE + timedelta(hours=1))

    clear()

    assert Picture.objects.exists()


@pytest.mark.parametrize("kind", [article, news_item, page, section])
@pytest.mark.parametrize("status", ["draft", "published"])
def test_what_a_text_of_any_kind_shows_stays(
    kind: Callable[..., Any], status: str, clear: Callable[..., list[str]]
) -> None:
    kind(body=shows(stored()), status=status)
    Picture.objects.update(wanted_at=timezone.now() - 2 * GRACE)

    clear()

    assert Picture.objects.exists()


def test_what_only_a_translation_or_a_scheduled_text_shows_stays(clear: Callable[..., list[str]]) -> None:
    translation(article(), body=shows(stored(1)))
    article(body=shows(stored(2)), published_at=timezone.now() + timedelta(days=9))
    Picture.objects.update(wanted_at=timezone.now() - 2 * GRACE)

    clear()

    assert Picture.objects.count() == 2


def test_covers_portraits_logos_and_terms_keep_theirs(clear: Callable[..., list[str]]) -> None:
    article(cover=stored(1))
    author(photo=stored(2))
    Site.objects.update_or_create(pk=Site.THE_ONE, defaults={"name_ru": "Опора", "logo": stored(3)})
    GlossaryTerm.objects.create(slug="t", title_ru="Тревога", definition_ru=shows(stored(4)))
    Picture.objects.update(wanted_at=timezone.now() - 2 * GRACE)

    clear()

    assert Picture.objects.count() == 4


def test_what_an_earlier_version_shows_stays(clear: Callable[..., list[str]]) -> None:
    text = article(body=shows(stored(1)), cover=stored(2))
    text.body, text.cover = "<p>Без картинок.</p>", None
    save_text(text=text)
    Picture.objects.update(wanted_at=timezone.now() - 2 * GRACE)

    clear()

    assert Picture.objects.count() == 2


def test_files_of_no_picture_go_when_they_are_old(clear: Callable[..., list[str]]) -> None:
    old = [written(f"pictures/{'a' * 32}-480.webp", days=2), written(f"incoming/{'b' * 32}", days=2)]
    young = written(f"pictures/{'c' * 32}-480.webp", hours=1)
    foreign = written("pictures/note.txt", days=90)

    said = clear()

    assert [default_storage.exists(path) for path in (*old, young, foreign)] == [False, False, True, True]
    assert "Removed 0 unused pictures and 2 files of no picture: 8 bytes." in said


def test_a_missing_file_is_told(clear: Callable[..., list[str]]) -> None:
    picture = stored()
    article(body=shows(picture))
    default_storage.delete(picture.path(8))

    said = clear()

    assert f"A file is missing: {picture.path(8)}. " in said[-1]
    assert Picture.objects.exists()


def test_an_original_that_nobody_waits_for_goes(
    clear: Callable[..., list[str]],
) -> None:
    made = stored(1, processed_at=timezone.now())
    given_up = stored(2, failed_at=timezone.now() - GRACE - timedelta(days=1))
    hopeful = stored(3, failed_at=timezone.now())
    article(body="".join(map(shows, (made, given_up, hopeful))))
    for picture in (made, given_up, hopeful):
        grows_old(picture.original_path, days=30)

    clear()

    kept = [default_storage.exists(each.original_path) for each in (made, given_up, hopeful)]
    assert kept == [False, False, True]


def test_a_picture_that_no_task_makes_any_more_is_marked(clear: Callable[..., list[str]]) -> None:
    lost, waiting = stored(1), stored(2)
    article(body=shows(lost) + shows(waiting))
    DBTaskResult.objects.filter(args_kwargs__args=[lost.pk]).delete()

    said = clear()

    assert list(Picture.objects.filter(failed_at__isnull=False)) == [lost]
    assert said[-1].startswith("1 pictures were given up by the worker")


def test_without_pictures_nothing_is_asked_of_the_texts(django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(4):
        cleared = remove_unused_pictures()

    assert cleared.size == 0
