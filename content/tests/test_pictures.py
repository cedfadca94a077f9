"""From the upload to the files, and away again."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from content.actions import remove_picture, retry_picture, save_text, store_picture, take_upload
from content.models import Picture
from content.tasks import make_widths, write_file
from content.tests.samples import article, picture
from content.tests.uploads import opened, photo, telephone_photo, upload
from core.errors import DomainError

pytestmark = pytest.mark.django_db


def files_of(picture: Picture) -> dict[int, tuple[int, int]]:
    """Sizes of the files that exist, by width."""
    paths = {width: picture.path(width) for width in picture.wanted_widths}
    found = {width: path for width, path in paths.items() if default_storage.exists(path)}
    return {width: size_of(path) for width, path in found.items()}


def size_of(path: str) -> tuple[int, int]:
    with default_storage.open(path) as file:
        return opened(file.read()).size


def test_the_smallest_file_is_there_at_once() -> None:
    picture = store_picture(file=upload(photo(2000, 1200)))

    assert (picture.width, picture.height, picture.widths) == (1600, 960, [480])
    assert files_of(picture) == {480: (480, 288)}
    assert picture.url == f"/media/pictures/{picture.name}-480.webp"
    assert default_storage.exists(picture.original_path)


def test_the_worker_makes_the_others_and_forgets_the_original(
    run_tasks: Callable[[], int], django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    picture = store_picture(file=upload(telephone_photo(2000, 1200), "IMG 1.JPG"))

    with django_capture_on_commit_callbacks(execute=True):
        run_tasks()

    picture.refresh_from_db()
    assert (picture.widths, picture.width, picture.height) == ([480, 960, 1200], 1200, 2000)
    assert files_of(picture) == {480: (480, 800), 960: (960, 1600), 1200: (1200, 2000)}
    assert not default_storage.exists(picture.original_path)
    assert picture.url.endswith("-960.webp")
    assert picture.srcset.count("w,") == 2


def test_a_small_picture_is_not_made_larger(run_tasks: Callable[[], int]) -> None:
    picture = store_picture(file=upload(photo(300, 200)))
    run_tasks()

    assert files_of(picture) == {300: (300, 200)}


def test_making_the_files_twice_does_no_harm(django_capture_on_commit_callbacks: Callable[..., Any]) -> None:
    picture = store_picture(file=upload(photo(1000, 500)))
    for _time in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            make_widths.func(picture.pk)

    assert files_of(picture) == {480: (480, 240), 960: (960, 480), 1000: (1000, 500)}


def test_names_are_random_and_tell_nothing() -> None:
    one = store_picture(file=upload(photo(50, 50), "Иванова диагноз.jpg"))
    two = store_picture(file=upload(photo(51, 50), "Иванова диагноз.jpg"))

    assert one.name != two.name
    assert len(one.name) == 32


def test_the_same_picture_twice_is_stored_once() -> None:
    first = store_picture(file=upload(photo(50, 50), "one.jpg"), alt_ru="Окно")
    again = take_upload(file=upload(photo(50, 50), "two.jpg"), alt_ru="Дверь", alt_en="A window")

    assert (again.picture.pk, again.is_new) == (first.pk, False)
    assert (again.picture.alt_ru, again.picture.alt_en) == ("Окно", "A window")  # only what was missing
    assert len(default_storage.listdir("incoming")[1]) >= 1
    assert Picture.objects.count() == DBTaskResult.objects.count() == 1


def test_pictures_from_before_may_have_no_fingerprint() -> None:
    one, two = picture(), picture()

    assert (one.digest, two.digest) == ("", "")
    assert take_upload(file=upload(photo(50, 50))).is_new


def test_uploaded_once_more_it_is_wanted_again() -> None:
    stored = store_picture(file=upload(photo(50, 50)))
    Picture.objects.update(wanted_at=long_ago())

    store_picture(file=upload(photo(50, 50)))

    stored.refresh_from_db()
    assert stored.wanted_at > long_ago()


def test_a_picture_that_the_worker_cannot_make_is_marked(run_tasks: Callable[[], int]) -> None:
    stored = store_picture(file=upload(photo(1000, 500)))
    spoil(stored)

    give_up(run_tasks)

    stored.refresh_from_db()
    assert stored.failed_at is not None
    assert stored.widths == [480]
    assert default_storage.exists(stored.original_path)  # for another try


def test_another_try_makes_the_files(run_tasks: Callable[[], int]) -> None:
    stored = store_picture(file=upload(photo(1000, 500)))
    spoil(stored)
    give_up(run_tasks)
    write_file(stored.original_path, photo(1000, 500))

    retry_picture(picture=stored)
    run_tasks()

    stored.refresh_from_db()
    assert (stored.failed_at, stored.widths) == (None, [480, 960, 1000])


def test_without_its_original_another_try_is_refused_in_words() -> None:
    stored = picture(processed_at=None, failed_at=long_ago())

    with pytest.raises(DomainError) as refused:
        retry_picture(picture=stored)

    assert refused.value.code == "ORIGINAL_GONE"


def test_the_same_file_again_mends_a_picture_whose_original_is_gone(run_tasks: Callable[[], int]) -> None:
    stored = store_picture(file=upload(photo(1000, 500)))
    default_storage.delete(stored.original_path)
    make_widths.func(stored.pk)
    stored.refresh_from_db()
    assert stored.failed_at is not None

    again = store_picture(file=upload(photo(1000, 500)))
    run_tasks()

    assert (again.pk, files_of(again)) == (stored.pk, {480: (480, 240), 960: (960, 480), 1000: (1000, 500)})


def test_the_same_file_again_mends_a_picture_whose_files_were_lost(run_tasks: Callable[[], int]) -> None:
    stored = store_picture(file=upload(photo(1000, 500)))
    run_tasks()
    default_storage.delete(stored.path(960))

    store_picture(file=upload(photo(1000, 500)))
    run_tasks()

    assert set(files_of(stored)) == {480, 960, 1000}


def test_a_picture_removed_while_its_files_were_made_does_not_come_back() -> None:
    stored = store_picture(file=upload(photo(1000, 500)))
    key = stored.pk
    Picture.objects.all().delete()

    make_widths.func(key)

    assert not Picture.objects.exists()


def test_a_text_that_brings_a_picture_which_is_gone_is_told() -> None:
    gone = picture()
    body = f'<p><img src="{gone.url}" alt="Окно"></p>'
    kept = article(body=body)
    gone.delete()

    with pytest.raises(DomainError) as refused:
        article(body=body)

    assert (refused.value.code, refused.value.path) == ("PICTURE_GONE", ["body"])
    assert save_text(text=kept).version == 2  # it stood there before: other words can be mended


def long_ago() -> datetime:
    return timezone.now() - timedelta(days=400)


def spoil(stored: Picture) -> None:
    """The upload was whole; on the disk it is not any more."""
    write_file(stored.original_path, photo(1000, 500)[:900])


def give_up(run_tasks: Callable[[], int]) -> None:
    for _attempt in range(8):
        run_tasks()
        DBTaskResult.objects.filter(status=TaskResultStatus.READY).update(run_after=timezone.now())


def test_nothing_is_left_of_a_refused_file() -> None:
    with pytest.raises(DomainError):
        store_picture(file=upload(photo()[:500], "photo.jpg"))

    assert not Picture.objects.exists()
    assert not DBTaskResult.objects.exists()


def test_a_picture_goes_with_its_files(django_capture_on_commit_callbacks: Callable[..., Any]) -> None:
    picture = store_picture(file=upload(photo(1000, 500)))

    with django_capture_on_commit_callbacks(execute=True):
        remove_picture(picture=picture)

    assert files_of(picture) == {}
    assert not default_storage.exists(picture.original_path)
    make_widths.func(1)  # its task finds nothing to do


def test_a_picture_that_a_text_shows_stays() -> None:
    picture = store_picture(file=upload(photo(100, 50), "a.jpg"))
    article(title="Сон", body=f'<img src="{picture.url}" alt="Окно">')

    with pytest.raises(DomainError) as refused:
        remove_picture(picture=picture)

    assert (refused.value.code, "Сон" in refused.value.message) == ("IN_USE", True)
    assert files_of(picture)
