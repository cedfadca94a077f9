"""Files of the book in the storage."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.core.files.storage import default_storage

from content import version
from content.actions import save_text, withdraw
from content.export.editions import BeingMade, edition
from content.tests.export.epub_rules import problems
from content.tests.samples import news_item, section

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_is_kept() -> None:
    cache.clear()
    if default_storage.exists("exports"):
        for name in default_storage.listdir("exports")[1]:
            default_storage.delete(f"exports/{name}")


def stored() -> list[str]:
    return [f"exports/{name}" for name in default_storage.listdir("exports")[1]]


def test_is_made_once_and_kept() -> None:
    section()
    path = edition("ru")
    assert path
    made = default_storage.get_modified_time(path)
    with default_storage.open(path) as file:
        assert problems(file.read()) == []
    assert edition("ru") == path
    assert default_storage.get_modified_time(path) == made
    assert stored() == [path]


def test_a_change_elsewhere_makes_no_new_one() -> None:
    section()
    path = edition("ru")
    news_item()
    assert edition("ru") == path


def test_a_change_of_the_book_takes_the_place_of_the_old_file() -> None:
    text = section()
    old = edition("ru")
    text.title = "Другое"
    save_text(text=text)
    new = edition("ru")
    assert new != old
    assert stored() == [new]


def test_the_languages_do_not_disturb_each_other() -> None:
    section()
    russian = edition("ru")
    section(language="en")
    english = edition("en")
    assert sorted(stored()) == sorted([str(english), str(russian)])


def test_a_file_that_was_lost_is_made_again() -> None:
    section()
    path = edition("ru")
    assert path
    default_storage.delete(path)
    assert edition("ru") == path
    assert default_storage.exists(path)


def test_who_comes_while_it_is_made_gets_the_one_of_before() -> None:
    text = section()
    before = edition("ru")
    text.title = "Другое"
    save_text(text=text)
    cache.add("epub-making:ru", True, timedelta(minutes=1).seconds)
    assert edition("ru") == before
    cache.delete("epub-making:ru")
    assert edition("ru") != before


def test_or_is_told_to_wait() -> None:
    section()
    cache.add("epub-making:ru", True, timedelta(minutes=1).seconds)
    with pytest.raises(BeingMade):
        edition("ru")


def test_nothing_to_read_is_no_file() -> None:
    withdraw(text=section())
    version.touch()
    assert edition("ru") is None
