"""A book brought in at the desk."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.storage import default_storage

from content.models import BookImport, Revision, Section, Status
from content.tests.importing.word_books import WordBook
from content.tests.uploads import upload
from core.testing.cast import Actor

ADD = "/admin/content/bookimport/add/"
Run = Callable[[], int]


def book(words: str = "Слова о сне.") -> bytes:
    return WordBook().heading("Сон", 1).heading("Вечер", 2).says(words).made()


def uploaded(desk: Actor, content: bytes, name: str = "книга.docx", **options: Any) -> BookImport:
    data = {"file": upload(content, name), "language": "ru", "section_level": "0", **options}
    desk.post(ADD, data)
    return BookImport.objects.latest("pk")


def page(desk: Actor, run: BookImport) -> str:
    return desk.get(f"/admin/content/bookimport/{run.pk}/change/").content.decode()


def goes_on(desk: Actor, run: BookImport, button: str, **options: Any) -> BookImport:
    desk.post(f"/admin/content/bookimport/{run.pk}/go/", {button: "1", **options})
    return BookImport.objects.latest("pk")


def test_a_book_is_looked_at_and_then_brought_in(desk: Actor, run_tasks: Run) -> None:
    run = uploaded(desk, book())
    assert "Ждёт очереди" in page(desk, run)
    run_tasks()
    assert "Новые разделы" in page(desk, run)
    assert not Section.objects.exists()
    stored = BookImport.objects.get().stored_as
    assert default_storage.exists(stored)

    brought = goes_on(desk, run, "bring")
    run_tasks()

    brought.refresh_from_db()
    section = Section.objects.get()
    assert (section.title, section.status, section.chapter and section.chapter.title_ru) == (
        "Вечер",
        "draft",
        "Сон",
    )
    assert "Книга перенесена" in page(desk, brought)
    assert (brought.state, brought.stored_as) == ("done", "")
    assert not default_storage.exists(stored)
    saved = Revision.objects.filter(text_id=section.pk).latest("number")
    assert (saved.saved_by, saved.note) == (desk.user, "из файла книга.docx")


def test_what_is_chosen_under_the_look_is_done(desk: Actor, run_tasks: Run) -> None:
    run = uploaded(desk, book())
    run_tasks()
    looked = goes_on(desk, run, "look", publish="on")
    run_tasks()
    assert "Опубликованные разделы" in page(desk, looked)
    goes_on(desk, looked, "bring", publish="on")
    run_tasks()

    assert Section.objects.get().status == Status.PUBLISHED


def test_a_file_can_be_thrown_away(desk: Actor, run_tasks: Run) -> None:
    run = uploaded(desk, book())
    run_tasks()
    stored = BookImport.objects.get().stored_as
    goes_on(desk, run, "discard")

    assert not default_storage.exists(stored)
    assert "Перенести" not in page(desk, run).partition('id="content-main"')[2]
    goes_on(desk, run, "bring")
    assert BookImport.objects.count() == 1


def test_a_failure_is_told_in_words_and_leaves_no_file(desk: Actor, run_tasks: Run) -> None:
    run = uploaded(desk, b"%PDF-1.7 not a book")
    run_tasks()

    run.refresh_from_db()
    assert (run.state, run.stored_as) == ("failed", "")
    assert "не архив ZIP" in page(desk, run)


@pytest.mark.parametrize(("content", "name", "words"), [(b"x", "a.exe", "DOCX"), (b"", "a.docx", "пуст")])
def test_what_is_no_book_is_refused_at_once(desk: Actor, content: bytes, name: str, words: str) -> None:
    response = desk.post(ADD, {"file": upload(content, name), "language": "ru", "section_level": "0"})

    assert words in response.content.decode()
    assert not BookImport.objects.exists()


def test_two_imports_at_once_are_refused(desk: Actor) -> None:
    uploaded(desk, book())
    before = default_storage.listdir("imports")[1]
    response = desk.post(ADD, {"file": upload(book(), "b.docx"), "language": "ru", "section_level": "0"})

    assert "Сейчас переносится другая книга" in response.content.decode()
    assert BookImport.objects.count() == 1
    assert default_storage.listdir("imports")[1] == before


def test_the_page_can_be_asked_how_far_it_is(desk: Actor, run_tasks: Run) -> None:
    run = uploaded(desk, book())
    address = f"/admin/content/bookimport/{run.pk}/status/"
    assert desk.get(address).json() == {"busy": True, "done": 0, "total": 0, "words": "Ждёт очереди."}
    run_tasks()
    assert desk.get(address).json() == {"busy": False, "done": 1, "total": 1, "words": "Готово"}


def test_only_editors_bring_books_in(alice: Actor, visitor: Actor, therapist: Actor) -> None:
    run = BookImport.objects.create(file_name="a.docx", state="done")
    for client, refused in ((alice, 302), (visitor, 302), (therapist, 403)):
        assert client.get(ADD).status_code == refused
        assert client.get(f"/admin/content/bookimport/{run.pk}/status/").status_code == refused
        assert client.post(f"/admin/content/bookimport/{run.pk}/go/", {"bring": "1"}).status_code == refused
    assert BookImport.objects.count() == 1


def test_a_run_that_is_not_there_is_not_found(desk: Actor) -> None:
    assert desk.get("/admin/content/bookimport/99/change/").status_code == 404
