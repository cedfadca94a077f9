"""The desk beyond writing: the textbook's order, the practice's name, who may come in, what it asks for."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from functional_tests.desk import comes_in, finds, goes_into_text
from functional_tests.looks import WCAG, is_accessible
from functional_tests.mailbox import Mailbox
from functional_tests.person import Person
from functional_tests.practice import Practice

PAGES = (
    "",
    "content/article/",
    "content/article/add/",
    "content/section/",
    "content/textbook/",
    "content/picture/",
    "content/site/",
)


def sections(visitor: Person) -> list[str]:
    """The first three of the textbook."""
    visitor.opens("/textbook")
    rows = visitor.driver.find_elements("css selector", "main ol li")
    return [row.text.splitlines()[1] for row in rows[:3]]


def test_a_section_moved_by_its_arrow_moves_for_readers(editor: Person, visitor: Person) -> None:
    first, second, third = sections(visitor)
    editor.opens("/admin/content/section/")
    editor.clicks("button", f"Ниже: {first}")
    editor.reads(f"«{first}» теперь на новом месте")
    visitor.until(lambda: sections(visitor) == [second, first, third], "the order is the old one")
    visitor.clicks("link", "Начать читать")
    visitor.sees("heading", second)
    visitor.sees("link", first)
    editor.clicks("button", f"Выше: {first}")
    visitor.until(lambda: sections(visitor) == [first, second, third], "the order is not restored")


@contextmanager
def practice_called(editor: Person, name: str) -> Iterator[None]:
    def call(it: str) -> None:
        editor.opens("/admin/")
        editor.clicks("link", "Практика")
        editor.types("Имя по-русски", it)
        editor.clicks("button", "Сохранить")

    call(name)
    try:
        yield
    finally:
        call("Опора")


def test_the_practices_new_name_is_on_every_page(editor: Person, visitor: Person) -> None:
    with practice_called(editor, "Тихая гавань"):
        finds(visitor, "Тихая гавань", at="/")
        visitor.client_is_running()
        visitor.sees("link", "Тихая гавань, на главную")
        assert visitor.driver.title.endswith("Тихая гавань")
        visitor.clicks("link", "Учебник")
        visitor.sees("heading", "Как помочь себе, когда тревожно")
        visitor.until(lambda: visitor.driver.title.endswith("· Тихая гавань"), "the title has the old name")
    finds(visitor, "Опора", at="/")


def test_a_patient_cannot_open_the_desk(visitor: Person, practice: Practice) -> None:
    find = "from accounts.models import User; User.objects.get_or_create(email='marina.patient@example.org')"
    practice.manage("shell", "-c", find)
    link = practice.manage("sign_in_link", "marina.patient@example.org", "--yes").split()[-1]
    visitor.opens(link)
    visitor.clicks("button", "Войти как")
    visitor.is_at("/")
    for path in ("/admin/", "/admin/content/article/", "/admin/accounts/user/"):
        visitor.opens(path)
        visitor.sees("heading", "Сюда нет доступа")
        visitor.sees("link", "На главную")
        assert "Прогулка" not in visitor.page_text()


def test_a_stranger_is_asked_to_sign_in_and_is_brought_back(visitor: Person) -> None:
    visitor.opens("/admin/content/article/")
    visitor.is_at("/sign-in")
    assert "next=/admin/content/article/" in visitor.driver.current_url


@pytest.mark.parametrize("path", PAGES)
def test_the_desk_is_quiet_accessible_and_asks_no_foreign_host(editor: Person, path: str) -> None:
    editor.console_errors()  # what an earlier page said
    editor.opens(f"/admin/{path}")
    if path.endswith("add/"):
        goes_into_text(editor)
    assert editor.console_errors() == []
    assert editor.foreign_requests() == []
    # Django's own templates break two of axe's habits that are no part of WCAG.
    is_accessible(editor, WCAG)


def test_an_editor_comes_in_by_a_letter(visitor: Person, practice: Practice, mailbox: Mailbox) -> None:
    practice.manage("create_staff", "vera.editor@example.org", "--name", "Вера")
    comes_in(visitor, mailbox, "vera.editor@example.org")
    visitor.sees("link", "Статьи")
