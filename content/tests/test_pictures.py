"""From the upload to the files, and away again."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django_tasks_db.models import DBTaskResult

from content.actions import remove_picture, store_picture
from content.models import Picture
from content.tasks import make_widths
from content.tests.samples import article
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
