from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from content.actions import save_text, withdraw
from content.models import Section
from content.tests.samples import article, section, translation
from core.errors import DomainError
from core.sealing import Tampered
from diary.actions import MOST_NOTES, Note, forget_reading, note_reading, renew_data_key
from diary.library import Library
from diary.models import ReadingProgress
from diary.personal_data import erase_for, export_for
from diary.reading import Standing, TextKey


@pytest.fixture
def text(owner: Any) -> Section:
    return section(body="<p>Первый абзац.</p>")


def note(text: Any, **given: Any) -> Note:
    when = timezone.now() - timedelta(hours=1)
    return Note(text=TextKey(text._meta.model_name, text.pk), **{"at": when, "share": 40, **given})


def seen(owner: Any, text: Any) -> Standing:
    found = Library(owner, "ru").text(TextKey(text._meta.model_name, text.pk))
    assert found is not None
    return found


def test_a_place_is_kept(owner: Any, stranger: Any, text: Section) -> None:
    note_reading(by=owner, notes=[note(text, anchor="p-3f9k2a")])
    assert (seen(owner, text).share, seen(owner, text).anchor) == (40, "p-3f9k2a")
    assert seen(stranger, text).state == "new"


def test_the_same_notes_twice_change_nothing(owner: Any, text: Section) -> None:
    notes = [note(text), note(text, share=None, read=True)]
    note_reading(by=owner, notes=notes)
    before = ReadingProgress.objects.get()
    note_reading(by=owner, notes=notes)
    after = ReadingProgress.objects.get()
    assert (after.pk, bytes(after.sealed)) == (before.pk, bytes(before.sealed))


def test_the_row_says_neither_which_text_nor_that_two_people_read_the_same(
    owner: Any, stranger: Any, text: Section
) -> None:
    for person in (owner, stranger):
        note_reading(by=person, notes=[note(text)])
    one, other = ReadingProgress.objects.all()
    assert one.mark != other.mark
    assert len(one.sealed) == len(other.sealed)


def test_a_row_copied_to_another_person_does_not_open(owner: Any, stranger: Any, text: Section) -> None:
    for person in (owner, stranger):
        note_reading(by=person, notes=[note(text)])
    theirs = ReadingProgress.objects.of(stranger).get()
    ReadingProgress.objects.of(owner).update(sealed=theirs.sealed)
    with pytest.raises(Tampered):
        Library(owner, "ru").recent()


def test_what_readers_cannot_see_is_passed_over(owner: Any, text: Section) -> None:
    hidden = section()
    withdraw(text=hidden)
    gone = Note(text=TextKey("article", 10**9), at=timezone.now(), share=3)
    assert note_reading(by=owner, notes=[note(hidden), gone, note(text)]) == [TextKey("section", text.pk)]


def test_a_clock_that_is_ahead_cannot_hold_a_place_for_ever(owner: Any, text: Section) -> None:
    note_reading(by=owner, notes=[note(text, at=timezone.now() + timedelta(days=900), share=90)])
    note_reading(by=owner, notes=[note(text, at=timezone.now(), share=10)])
    assert seen(owner, text).share == 10


def test_who_takes_read_back_means_both_languages(owner: Any, text: Section) -> None:
    english = translation(text)
    note_reading(by=owner, notes=[note(text, read=True)])
    assert seen(owner, english).state == "read"
    note_reading(by=owner, notes=[note(english, at=timezone.now(), share=None, read=False)])
    assert seen(owner, text).read_at is None


def test_a_text_whose_words_changed_says_so_until_it_is_read_again(owner: Any, text: Section) -> None:
    note_reading(by=owner, notes=[note(text, read=True)])
    text.body = "<p><strong>Первый</strong> абзац.</p>"
    assert not seen(owner, save_text(text=text)).changed
    text.body += "<p>Второй.</p>"
    assert seen(owner, save_text(text=text)).changed
    note_reading(by=owner, notes=[note(text, at=timezone.now(), read=True, edition=text.edition)])
    assert not seen(owner, text).changed


@pytest.mark.parametrize(
    ("wrong", "code", "path"),
    [
        ({"share": 101}, "OUT_OF_RANGE", ["notes", "0", "share"]),
        ({"share": -1}, "OUT_OF_RANGE", ["notes", "0", "share"]),
        ({"anchor": "<p>"}, "UNKNOWN", ["notes", "0", "anchor"]),
        ({"edition": "слова"}, "UNKNOWN", ["notes", "0", "anchor"]),
        ({"text": TextKey("page", 1)}, "UNKNOWN", ["notes", "0", "kind"]),
    ],
)
def test_a_note_that_cannot_be_is_refused(
    owner: Any, text: Section, wrong: dict[str, Any], code: str, path: list[str]
) -> None:
    with pytest.raises(DomainError) as refused:
        note_reading(by=owner, notes=[replace(note(text), **wrong)])
    assert (refused.value.code, refused.value.path) == (code, path)


def test_a_moment_without_its_zone_is_refused(owner: Any, text: Section) -> None:
    with pytest.raises(DomainError, match="TIME_INVALID"):
        note_reading(by=owner, notes=[note(text, at=timezone.now().replace(tzinfo=None))])


def test_too_many_notes_at_once_are_refused(owner: Any, text: Section) -> None:
    with pytest.raises(DomainError, match="TOO_MANY"):
        note_reading(by=owner, notes=[note(text)] * (MOST_NOTES + 1))
    assert not ReadingProgress.objects.exists()


@pytest.mark.parametrize("count", [1, 20])
def test_a_batch_costs_as_many_queries_as_one_note(
    owner: Any, text: Section, django_assert_num_queries: DjangoAssertNumQueries, count: int
) -> None:
    notes = [note(text), *(note(article()) for _each in range(count))]
    note_reading(by=owner, notes=notes)
    later = [replace(each, at=timezone.now(), share=50) for each in notes]
    with django_assert_num_queries(7):  # transaction (2), articles, sections, data key, rows, what is new
        note_reading(by=owner, notes=later)
    assert seen(owner, text).share == 50


def test_renewing_the_key_keeps_reading_and_finds_it_again(owner: Any, text: Section) -> None:
    note_reading(by=owner, notes=[note(text)])
    before = ReadingProgress.objects.get().mark
    list(renew_data_key(owner))
    assert ReadingProgress.objects.get().mark != before
    note_reading(by=owner, notes=[note(text, at=timezone.now(), share=60)])
    assert (ReadingProgress.objects.count(), seen(owner, text).share) == (1, 60)


def test_half_way_through_renewing_old_rows_are_found_and_written(owner: Any, text: Section) -> None:
    note_reading(by=owner, notes=[note(text)])
    other = article()
    renewing = renew_data_key(owner)
    next(renewing)
    note_reading(by=owner, notes=[note(text, at=timezone.now(), share=60), note(other)])
    list(renewing)
    assert (seen(owner, text).share, seen(owner, other).share) == (60, 40)


def test_one_may_take_reading_along_and_have_it_erased(owner: Any, stranger: Any, text: Section) -> None:
    for person in (owner, stranger):
        note_reading(by=person, notes=[note(text, read=True)])
    [told] = export_for(owner)["reading"]
    assert (told["title"], told["share"], told["kind"]) == (text.title, 40, "section")
    erase_for(owner)
    assert list(ReadingProgress.objects.values_list("owner", flat=True)) == [stranger.pk]


def test_forgetting_takes_ones_own_only(owner: Any, stranger: Any, text: Section) -> None:
    for person in (owner, stranger):
        note_reading(by=person, notes=[note(text)])
    assert forget_reading(by=owner) == 1
    assert seen(stranger, text).state == "begun"
