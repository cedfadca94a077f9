"""Somebody takes their diary along, erases it, and comes back with the file; leaves for good, and stays."""

import json
import re
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest
from selenium.webdriver.common.by import By

from functional_tests.conftest import Somebody
from functional_tests.desk import comes_by_link
from functional_tests.looks import looks_well
from functional_tests.mailbox import Mailbox, text_of
from functional_tests.person import WAIT_SECONDS, Person
from functional_tests.practice import Practice

WROTE = "Долго не решалась, потом записала."
WRITTEN = """
from datetime import UTC, datetime, timedelta
from uuid import UUID
from accounts.models import User
from diary import actions
from diary.actions.writing import Moment
owner = User.objects.create(email="%(address)s")
for number in range(%(entries)s):
    moment = Moment(datetime(2026, 3, 1, 18, tzinfo=UTC) + timedelta(hours=number), "Europe/Moscow")
    writing = actions.Writing(by=owner, key=UUID(int=number + 1), moment=moment)
    actions.write_entry(writing=writing, given={"mood": 2, "note": "%(note)s"})
"""
_numbers = count(1)
Writer = Callable[..., Person]


@pytest.fixture
def writer(practice: Practice, somebody: Somebody) -> Writer:
    """Somebody new with so many entries, at the page of their data."""

    def come(entries: int = 3) -> Person:
        address = f"taker{next(_numbers)}@example.org"
        practice.manage("shell", "-c", WRITTEN % {"address": address, "entries": entries, "note": WROTE})
        person = somebody()
        comes_by_link(person, practice, address, at="/diary/data")
        person.sees("heading", "Взять с собой")
        return person

    return come


def takes_file(person: Person, folder: Path) -> Path:
    person.driver.execute_cdp_cmd(
        "Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(folder)}
    )
    person.clicks("button", "Собрать файл")
    person.clicks("link", "Скачать")
    deadline = time.monotonic() + WAIT_SECONDS
    while time.monotonic() < deadline:
        if found := list(folder.glob("opora-*.json")):
            return found[0]
        time.sleep(0.1)
    raise AssertionError("No file came.")


def brings_in(person: Person, file: Path) -> None:
    person.driver.find_element(By.CSS_SELECTOR, "input[type=file]").send_keys(str(file))
    person.clicks("button", "Загрузить")


def erases_everything(person: Person, how: str) -> None:
    person.chooses(how)
    person.types("впишите слово «стереть»", "стереть")
    person.clicks("button", "Стереть записи")


NOW = (
    "Сразу и навсегда Вернуть будет нельзя. Из резервных копий практики стёртое уходит позже, "
    "обычно за 35 дней."
)
WEEK = (
    "С возможностью вернуть Записи исчезнут сразу, но 7 дней их можно вернуть на этой странице. "
    "Потом они сотрутся сами."
)


def test_what_was_taken_along_comes_back_after_all_was_erased(writer: Writer, tmp_path: Path) -> None:
    person = writer()
    file = takes_file(person, tmp_path)
    assert json.loads(file.read_text())["diary"]["entry"][0]["note"] == WROTE
    erases_everything(person, NOW)
    person.reads("Стёрто навсегда 3 записи.")
    person.reads("Здесь пока ничего нет.")
    brings_in(person, file)
    person.reads("3 записи добавлены")
    person.clicks("button", "Загрузить")
    person.reads("3 записи уже были здесь")
    person.opens("/diary/entries")
    person.reads(WROTE)


def test_a_week_to_change_ones_mind(writer: Writer) -> None:
    person = writer()
    erases_everything(person, WEEK)
    person.sees("heading", "Можно вернуть")
    person.clicks("button", "Вернуть")
    person.reads("Вернулось 3 записи.")
    person.does_not_see("heading", "Можно вернуть")


def test_without_the_word_nothing_is_erased(writer: Writer) -> None:
    person = writer()
    person.clicks("button", "Стереть записи")
    person.reads("пока ничего не стёрто")
    person.until(lambda: "впишите слово" in person.focused(), "the focus is not at the word")


def test_a_large_file_is_made_by_the_worker(writer: Writer, tmp_path: Path) -> None:
    person = writer(entries=400)
    assert len(json.loads(takes_file(person, tmp_path).read_text())["diary"]["entry"]) == 400


def test_a_foreign_file_is_refused_in_words(writer: Writer, tmp_path: Path) -> None:
    person = writer()
    (tmp_path / "other.json").write_text('{"app": "another"}')
    brings_in(person, tmp_path / "other.json")
    person.reads("Этот файл выгружен не отсюда. Ничего не изменилось.")


def test_a_page_for_paper(writer: Writer) -> None:
    person = writer()
    person.chooses("Для чтения и печати Страница, которую можно напечатать или сохранить как PDF.")
    person.clicks("button", "Показать")
    person.sees("heading", "Мои записи")
    person.reads(WROTE)
    person.clicks("button", "Назад к моим данным")
    person.sees("heading", "Взять с собой")


def test_leaving_for_good_and_staying_after_all(
    writer: Writer, somebody: Somebody, mailbox: Mailbox, practice: Practice
) -> None:
    person = writer()
    address = f"taker{next(_numbers) - 1}@example.org"
    person.types("впишите слово «удалить»", "удалить")
    person.clicks("button", "Удалить кабинет")
    person.sees("heading", "Кабинет будет удалён")
    link = re.search(r"https?://\S+/account/keep/\S+", text_of(mailbox.letter_to(address)))
    assert link
    comes_by_link_and_is_asked(somebody(), practice, address)
    stranger_to_the_session = somebody()
    stranger_to_the_session.opens(link[0])
    stranger_to_the_session.clicks("button", "Оставить кабинет")
    stranger_to_the_session.sees("heading", "Кабинет остаётся")
    person.opens("/diary/data")
    person.sees("heading", "Удалить кабинет")


def comes_by_link_and_is_asked(person: Person, practice: Practice, address: str) -> None:
    """Signing in leads to the question whether the account shall stay."""
    person.opens(practice.manage("sign_in_link", address, "--next", "/articles", "--yes").split()[-1])
    person.clicks("button", "Войти как")
    person.is_at("/diary/data")
    person.sees("heading", "Кабинет будет удалён")


def test_the_page_looks_well(writer: Writer) -> None:
    person = writer()
    person.clicks("button", "Собрать файл")
    person.sees("link", "Скачать")
    person.clicks("button", "Только часть")
    person.clicks("button", "Стереть записи")
    person.reads("пока ничего не стёрто")
    # The notice of the sign-in lies over the page for some seconds.
    person.until(lambda: "Вы вошли" not in person.page_text(), "the notice stays")
    looks_well(person)
    person.types("впишите слово «удалить»", "удалить")
    person.clicks("button", "Удалить кабинет")
    person.sees("heading", "Кабинет будет удалён")
    looks_well(person)
    person.opens("/en/diary/data")
    person.sees("heading", "Take it with you")
    looks_well(person)
