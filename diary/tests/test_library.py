"""What a person has read, beside texts that come, move and go."""

from collections.abc import Callable
from datetime import timedelta
from random import Random
from typing import Any

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from content.actions import publish, save_text, withdraw
from content.models import Chapter, Section
from content.tests.samples import article, make_chapter, make_part, section, translation
from diary.actions import Note, note_reading
from diary.library import Library
from diary.reading import TextKey, percent


def tell(owner: Any, text: Any, ago: int = 60, **given: Any) -> None:
    """`ago` in minutes."""
    when = timezone.now() - timedelta(minutes=ago)
    note = Note(text=TextKey(text._meta.model_name, text.pk), at=when, **{"share": 40, **given})
    note_reading(by=owner, notes=[note])


def titles(owner: Any, language: str = "ru") -> list[str]:
    return [each.row.title for each in Library(owner, language).recent()]


def test_the_last_noted_comes_first_and_what_is_gone_is_left_out(owner: Any) -> None:
    first, second, hidden = article(title="А"), section(title="Б"), article(title="В")
    for ago, text in ((3, first), (2, second), (1, hidden)):
        tell(owner, text, ago)
    withdraw(text=hidden)
    assert titles(owner) == ["Б", "А"]


def test_what_comes_back_was_not_forgotten(owner: Any) -> None:
    text = article(title="А")
    tell(owner, text, read=True)
    withdraw(text=text)
    assert titles(owner) == []
    publish(text=text)
    assert titles(owner) == ["А"]


def test_each_text_once_in_the_language_of_the_reader(owner: Any) -> None:
    text = section(title="Раздел")
    english = translation(text, title="Section")
    tell(owner, text, 2)
    tell(owner, english, 1)
    assert (titles(owner), titles(owner, "en")) == (["Раздел"], ["Section"])


def test_one_goes_on_with_what_was_begun_last(owner: Any) -> None:
    tell(owner, section(title="А"), 3)
    tell(owner, article(title="Б"), 2)
    resume = Library(owner, "ru").resume()
    assert resume
    assert resume.row.title == "Б"


def test_after_a_section_read_one_goes_on_with_the_next_that_is_not(owner: Any) -> None:
    chapter = make_chapter()
    first, second, third = (section(chapter, position=place, title=str(place)) for place in range(3))
    tell(owner, second, 5, read=True)
    tell(owner, first, 1, read=True)
    resume = Library(owner, "ru").resume()
    assert resume
    assert resume.row == third


def test_who_has_read_all_or_nothing_has_nothing_to_go_on_with(owner: Any) -> None:
    text = section()
    assert Library(owner, "ru").resume() is None
    tell(owner, text, read=True)
    assert Library(owner, "ru").resume() is None


def test_without_a_book_there_is_no_progress_of_it(owner: Any) -> None:
    assert Library(owner, "ru").book is None


def test_a_text_that_cannot_be_read_has_no_standing(owner: Any) -> None:
    assert Library(owner, "ru").text(TextKey("section", 0)) is None


# What an editor may do to a book, one thing at a time.
def add(chance: Random, chapters: list[Chapter]) -> None:
    section(chance.choice(chapters), position=chance.randrange(9))


def move(chance: Random, chapters: list[Chapter]) -> None:
    text = chance.choice(list(Section.objects.originals()))
    text.chapter, text.position = chance.choice(chapters), chance.randrange(9)
    save_text(text=text)


def take_away(chance: Random, chapters: list[Chapter]) -> None:
    withdraw(text=chance.choice(list(Section.objects.all())))


def bring_back(chance: Random, chapters: list[Chapter]) -> None:
    publish(text=chance.choice(list(Section.objects.all())))


def delete(chance: Random, chapters: list[Chapter]) -> None:
    chance.choice(list(Section.objects.filter(translations=None))).delete()


def translate(chance: Random, chapters: list[Chapter]) -> None:
    if untranslated := list(Section.objects.originals().filter(translations=None)):
        translation(chance.choice(untranslated))


CHANGES: list[Callable[[Random, list[Chapter]], None]] = [
    add, add, add, move, take_away, bring_back, delete, translate,
]  # fmt: skip


@pytest.mark.parametrize("seed", range(6))
def test_percentages_are_of_the_book_as_it_is_now(owner: Any, seed: int) -> None:
    chance = Random(seed)
    chapters = [make_chapter(part) for part in (make_part(), make_part()) for _each in range(2)]
    for chapter in chapters:
        section(chapter)
    for _step in range(12):
        chance.choice(CHANGES)(chance, chapters)
        tell(owner, chance.choice(list(Section.objects.all())), 1, read=chance.random() < 0.8)
        for language in ("ru", "en"):
            check(owner, language)


def check(owner: Any, language: str) -> None:
    """Every portion counts its own sections, each once; a section is read when either language of it is."""
    reading = Library(owner, language).book
    said = {text.number for text, read in told(owner).items() if read}
    if reading is None:
        assert not Section.objects.published().exists()
        return
    whole = reading.book.sections
    read = [each for each in whole if reading.standings[each.row.pk].read_at]
    rows = Section.objects.filter(pk__in=said).values_list("pk", "original")
    roots = {original or number for number, original in rows}
    assert {each.row.original_id or each.row.pk for each in read} <= roots
    assert len(read) == sum((each.row.original_id or each.row.pk) in roots for each in whole)
    parts = [[s for c in part.chapters for s in c.sections] for part in reading.book.parts]
    assert sum(map(reading.read_among, parts)) == reading.read_among(whole) == len(read)
    assert 0 <= percent(len(read), len(whole)) <= 100


def told(owner: Any) -> dict[TextKey, bool]:
    return {
        text: progress.read_at is not None
        for kind, found in Library(owner, "ru").progress.items()
        for text, progress in ((TextKey(kind, number), each) for number, each in found.items())
    }


@pytest.mark.parametrize("count", [1, 20])
def test_twenty_texts_cost_as_many_queries_as_one(
    owner: Any, django_assert_num_queries: DjangoAssertNumQueries, count: int
) -> None:
    chapter = make_chapter()
    for _each in range(count):
        tell(owner, section(chapter))
        tell(owner, article())
    with django_assert_num_queries(6):  # data key, rows, and for each kind its editions and texts
        assert len(Library(owner, "ru").recent()) == 2 * count
    with django_assert_num_queries(6):  # data key, rows, editions, and the book in three
        assert Library(owner, "ru").book
