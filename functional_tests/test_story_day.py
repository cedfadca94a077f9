"""An editor's whole day: a text from Word becomes an article, two people work at it, and it goes again."""

import urllib.error
import urllib.request
from pathlib import Path

import pytest
from selenium.webdriver.common.keys import Keys

from functional_tests.conftest import Somebody
from functional_tests.desk import (
    begins_article,
    comes_by_link,
    finds,
    pastes,
    photo,
    puts_picture,
    reopens,
    saves_as,
)
from functional_tests.person import Person
from functional_tests.practice import Practice
from functional_tests.test_story_versions import text_in_form, writes_on

TITLE = "Один день"
MARINA = "marina.day@example.org"
FROM_WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=RU>
<!--StartFragment--><h1 style='mso-style-name:H1'>Утро</h1>
<p class=MsoNormal style='margin:0cm'><span style='font-family:Calibri;color:red'>Она сказала: "сейчас" -
и вышла.</span><o:p></o:p></p>
<p class=MsoNormal><b style='mso-bidi-font-weight:normal'>Вечером</b> стало тише.</p>
<!--EndFragment--></body></html>"""


@pytest.fixture
def marina(practice: Practice, somebody: Somebody) -> Person:
    practice.manage("create_staff", MARINA, "--name", "Марина")
    someone = somebody()
    comes_by_link(someone, practice, MARINA)
    return someone


def status(practice: Practice, path: str) -> int:
    """As Django answers, before any script."""
    try:
        with urllib.request.urlopen(practice.address + path, timeout=30) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code


def writes_it_up(editor: Person, folder: Path) -> None:
    begins_article(editor, TITLE, "Как день складывается из мелочей.")
    pastes(editor, FROM_WORD)
    editor.clicks("button", "Типографика")
    editor.until(lambda: "«сейчас»" in text_in_form(editor), "the quotes were not set")
    assert "Calibri" not in (editor.sees("textbox", "Редактор").get_attribute("innerHTML") or "")
    editor.presses(Keys.CONTROL + Keys.END)
    editor.presses(Keys.ENTER)
    puts_picture(editor, photo(folder / "day.jpg"), alt="Красное небо над полем")
    saves_as(editor, "черновик")


def looks_at_it(editor: Person, visitor: Person) -> None:
    """In the frames of a phone and of a computer; nobody else can."""
    reopens(editor, TITLE)
    form = editor.driver.current_window_handle
    editor.clicks("button", "Предпросмотр")
    editor.until(lambda: len(editor.driver.window_handles) == 2, "no preview was opened")
    editor.driver.switch_to.window(editor.driver.window_handles[-1])
    frame = editor.until(
        lambda: editor.driver.find_element("css selector", 'iframe[title="Предпросмотр на телефоне"]'),
        "no frame",
    )
    address = str(frame.get_attribute("src"))
    editor.driver.switch_to.frame(frame)
    editor.reads("«сейчас»")
    editor.driver.switch_to.default_content()
    editor.driver.close()
    editor.driver.switch_to.window(form)
    visitor.opens(address)
    visitor.reads("Такой страницы нет")


def works_beside(editor: Person, marina: Person) -> None:
    """Marina adds a sentence while Olga has the text open; Olga takes hers."""
    marina.opens(editor.path())
    marina.reads("Этот текст сейчас открыт не только у вас: Ольга")
    writes_on(marina, " Дописала Марина.")
    saves_as(marina, "черновик")
    editor.reads("Этот текст только что сохранили: Марина")
    writes_on(editor, " Дописала Ольга.")
    editor.clicks("button", "Сохранить")
    editor.sees("heading", "Пока не сохранено")
    editor.clicks("link", "Взять тот, что сохранён")
    editor.clicks("button", "Выбросить")


def publishes_it(editor: Person, visitor: Person) -> None:
    saves_as(editor, "опубликовано")
    finds(visitor, TITLE)
    visitor.clicks("link", TITLE)
    visitor.reads("Дописала Марина.")
    assert "Дописала Ольга." not in visitor.page_text()


def renames_it(editor: Person, visitor: Person) -> None:
    reopens(editor, TITLE)
    slug = editor.driver.find_element("name", "slug")
    slug.clear()
    slug.send_keys("a-day-of-its-own")
    saves_as(editor, "опубликовано")
    visitor.opens("/articles/odin-den")
    visitor.is_at("/articles/a-day-of-its-own")
    visitor.sees("heading", TITLE)


def takes_it_away(editor: Person, visitor: Person) -> None:
    reopens(editor, TITLE)
    saves_as(editor, "черновик")
    visitor.opens("/articles/a-day-of-its-own")
    visitor.sees("heading", "Этот текст снят с публикации")


def test_a_whole_day_at_the_desk(
    editor: Person, marina: Person, visitor: Person, practice: Practice, tmp_path: Path
) -> None:
    writes_it_up(editor, tmp_path)
    editor.opens("/admin/")
    editor.sees("link", TITLE)
    looks_at_it(editor, visitor)
    works_beside(editor, marina)
    publishes_it(editor, visitor)
    renames_it(editor, visitor)
    assert status(practice, "/articles/a-day-of-its-own") == 200
    takes_it_away(editor, visitor)
    assert status(practice, "/articles/a-day-of-its-own") == 410
    assert status(practice, "/articles/odin-den") == 410
    assert editor.console_errors() == []
