"""Nothing that an editor typed is lost: two at one text, a closed tab, a lost network, an ended sign-in."""

from pathlib import Path

import pytest
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.alert import Alert
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.expected_conditions import alert_is_present

from functional_tests.conftest import EDITOR, Somebody
from functional_tests.desk import (
    begins_article,
    comes_by_link,
    goes_into_text,
    reopens,
    saves_as,
    writes_text,
)
from functional_tests.looks import looks_well
from functional_tests.person import Person, person
from functional_tests.practice import Practice

MARINA = "marina.editor@example.org"
ARTICLES = "/admin/content/article/"


@pytest.fixture
def marina(practice: Practice, somebody: Somebody) -> Person:
    """A second editor, in a browser of her own."""
    practice.manage("create_staff", MARINA, "--name", "Марина")
    someone = somebody()
    comes_by_link(someone, practice, MARINA)
    return someone


def writes_on(editor: Person, words: str) -> None:
    """At the end of the text."""
    goes_into_text(editor)
    editor.presses(Keys.CONTROL + Keys.END)
    editor.presses(words)


def is_kept_here(editor: Person) -> None:
    editor.reads("Сохранено на этом устройстве")


def closes_the_tab_and_comes_back(editor: Person, address: str) -> None:
    """Without saving: whatever the page wants to say to it is not asked."""
    old = editor.driver.current_window_handle
    editor.driver.switch_to.new_window("tab")
    new = editor.driver.current_window_handle
    editor.driver.switch_to.window(old)
    editor.driver.close()
    editor.driver.switch_to.window(new)
    editor.has_screen(1280, 900)
    editor.opens(address)


def text_in_form(editor: Person) -> str:
    return str(editor.sees("textbox", "Редактор форматированного текста").text)


def has_a_draft_article(editor: Person, title: str) -> str:
    """Returns the address of its form."""
    begins_article(editor, title, f"{title}: коротко.")
    writes_text(editor)
    saves_as(editor, "черновик")
    reopens(editor, title)
    return editor.path()


def test_two_at_one_text_know_of_each_other(editor: Person, marina: Person) -> None:
    form = has_a_draft_article(editor, "Вдвоём")
    marina.opens(form)
    marina.reads("Этот текст сейчас открыт не только у вас: Ольга, с ")
    editor.reads("Этот текст сейчас открыт не только у вас: Марина, с ")
    marina.opens("/admin/")
    # Her last sign of life may overtake her leaving: then she is forgotten a little later.
    editor.until(
        lambda: "открыт не только у вас" not in editor.page_text(), "Marina is still there", seconds=60
    )
    assert marina.console_errors() == []


def test_a_save_over_hers_is_stopped_and_both_texts_are_kept(editor: Person, marina: Person) -> None:
    form = has_a_draft_article(editor, "Спор")
    marina.opens(form)
    writes_on(marina, " Марина была здесь.")
    saves_as(marina, "черновик")
    editor.reads("Этот текст только что сохранили: Марина")
    writes_on(editor, " А это мои слова.")
    editor.clicks("button", "Сохранить")
    editor.sees("heading", "Пока не сохранено")
    editor.reads("Марина была здесь.")
    assert "А это мои слова." in text_in_form(editor)
    editor.clicks("button", "Сохранить мой поверх")
    editor.is_at(ARTICLES)
    reopens(editor, "Спор")
    assert "А это мои слова." in text_in_form(editor)
    editor.clicks("link", "История")
    editor.reads("Сохранена поверх версии 2")
    editor.clicks("link", "Что изменилось в версии 3")
    editor.reads("изменено")
    editor.reads("Марина была здесь")


def test_who_takes_hers_keeps_their_own_as_a_draft(editor: Person, marina: Person) -> None:
    form = has_a_draft_article(editor, "Уступка")
    marina.opens(form)
    writes_on(marina, " Её слова.")
    saves_as(marina, "черновик")
    writes_on(editor, " Мои слова.")
    editor.clicks("button", "Сохранить")
    editor.clicks("link", "Взять тот, что сохранён")
    editor.reads("Есть несохранённый черновик от ")
    editor.reads("С тех пор текст на сервере изменили.")
    assert "Её слова." in text_in_form(editor)
    editor.clicks("button", "Вернуть черновик")
    editor.until(lambda: "Мои слова." in text_in_form(editor), "the draft did not come back")
    editor.clicks("button", "Сохранить")
    editor.sees("heading", "Пока не сохранено")
    editor.opens(form)
    editor.clicks("button", "Выбросить")
    editor.reads("Черновик выброшен.")
    editor.clicks("button", "Отменить")
    editor.sees("button", "Вернуть черновик")
    editor.clicks("button", "Выбросить")
    editor.opens(form)
    assert "несохранённый черновик" not in editor.page_text()


def test_the_other_publishing_it_in_the_list_is_told_as_well(editor: Person, marina: Person) -> None:
    has_a_draft_article(editor, "Из списка")
    marina.opens(ARTICLES)
    marina.driver.find_element("css selector", "#result_list tbody input[type=checkbox]").click()
    marina.selects("Действие", "Опубликовать")
    marina.clicks("button", "Выполнить")
    marina.reads("Опубликован 1 текст.")
    writes_on(editor, " Ещё слова.")
    editor.clicks("button", "Сохранить")
    editor.sees("heading", "Пока не сохранено")
    editor.reads("Состояние")
    assert "опубликовано" in editor.page_text().partition("стало:")[2][:20]


def test_an_old_version_is_looked_at_and_brought_back(editor: Person) -> None:
    has_a_draft_article(editor, "Возвращение")
    editor.types("Название", "Испорчено")
    editor.clicks("button", "Сохранить и продолжить")
    editor.clicks("link", "История")
    editor.sees("heading", "Версия 2")
    editor.clicks("link", "Вернуть версию 1")
    editor.sees("heading", "Вернуть версию 1")
    editor.reads("Испорчено")
    editor.clicks("button", "Вернуть")
    editor.reads("Версия 1 возвращена как новая")
    assert editor.sees("textbox", "Название").get_attribute("value") == "Возвращение"
    editor.clicks("link", "История")
    editor.sees("heading", "Версия 3")
    editor.reads("Возвращена версия 1")


def test_a_closed_tab_loses_nothing(editor: Person) -> None:
    form = has_a_draft_article(editor, "Закрытая вкладка")
    writes_on(editor, " Недописанное.")
    editor.selects("Рисунок", "ночь")
    is_kept_here(editor)
    closes_the_tab_and_comes_back(editor, form)
    editor.reads("Есть несохранённый черновик от ")
    assert "С тех пор" not in editor.page_text()
    editor.clicks("button", "Вернуть черновик")
    editor.until(lambda: "Недописанное." in text_in_form(editor), "the draft did not come back")
    assert editor.sees("combobox", "Рисунок").get_attribute("value") == "night"
    saves_as(editor, "черновик")
    editor.opens(form)
    assert "Недописанное." in text_in_form(editor)
    editor.sees("heading", "Закрытая вкладка")
    assert "несохранённый черновик" not in editor.page_text()


def test_a_new_text_is_kept_before_it_was_ever_saved(editor: Person) -> None:
    begins_article(editor, "Ещё не сохранённая", "Коротко.")
    writes_text(editor)
    is_kept_here(editor)
    closes_the_tab_and_comes_back(editor, f"{ARTICLES}add/")
    editor.clicks("button", "Вернуть черновик")
    editor.until(lambda: "без телефона" in text_in_form(editor), "the draft did not come back")
    assert editor.sees("textbox", "Название").get_attribute("value") == "Ещё не сохранённая"
    saves_as(editor, "черновик")
    editor.opens(f"{ARTICLES}add/")
    editor.sees("textbox", "Название")
    assert "несохранённый черновик" not in editor.page_text()


def test_the_words_outlive_a_text_that_another_deletes(editor: Person, marina: Person) -> None:
    form = has_a_draft_article(editor, "Удалённая")
    writes_on(editor, " Спасённое.")
    marina.opens(form.replace("change", "delete"))
    marina.clicks("button", "Да")
    marina.is_at(ARTICLES)
    editor.reads("Этот текст удалили. То, что вы написали, осталось на этом устройстве")
    editor.console_errors()  # the browser mentions that it is not there
    is_kept_here(editor)
    editor.opens(f"{ARTICLES}add/")
    editor.clicks("button", "Вернуть черновик")
    editor.until(lambda: "Спасённое." in text_in_form(editor), "the words are gone")
    saves_as(editor, "черновик")
    reopens(editor, "Удалённая")


def test_after_thirty_days_a_draft_is_thrown_away(editor: Person) -> None:
    editor.opens("/admin/")
    editor.driver.execute_async_script(KEPT_LONG_AGO, 31)
    editor.opens(f"{ARTICLES}add/")
    editor.sees("textbox", "Название")
    assert "long-ago" not in str(editor.driver.execute_async_script(KEPT))
    assert "несохранённый черновик" not in editor.page_text()
    editor.driver.execute_async_script(KEPT_LONG_AGO, 29)
    editor.opens(f"{ARTICLES}add/")
    editor.reads("Есть несохранённый черновик от ")
    editor.clicks("button", "Выбросить")


def test_a_lost_network_and_an_ended_sign_in_lose_nothing(editor: Person, practice: Practice) -> None:
    form = has_a_draft_article(editor, "Без связи")
    with editor.without_network():
        writes_on(editor, " Написано в поезде.")
        is_kept_here(editor)
    editor.driver.delete_all_cookies()
    writes_on(editor, " И после.")
    editor.until(
        lambda: "И после." in str(editor.driver.execute_async_script(KEPT)), "the last words are not kept"
    )
    editor.opens("/help")
    comes_by_link(editor, practice, EDITOR)
    editor.opens(form)
    editor.clicks("button", "Вернуть черновик")
    editor.until(lambda: "Написано в поезде. И после." in text_in_form(editor), "words are missing")
    saves_as(editor, "черновик")


KEPT_LONG_AGO = """
const [days, done] = arguments;
const at = Date.now() - days * 24 * 60 * 60 * 1000;
const entries = [["title", "Давно"]];
window.oporaDrafts.put({ id: "long-ago", place: "article/new", base: "0", at, entries }).then(done);
"""
KEPT = """
const done = arguments[0];
window.oporaDrafts.mine().then((drafts) => done(JSON.stringify(drafts)));
"""


@pytest.mark.parametrize("where", ["/admin/", "/account"])
def test_a_draft_leaves_with_its_person_after_a_question(
    editor: Person, practice: Practice, where: str
) -> None:
    form = has_a_draft_article(editor, f"Личный черновик {where.strip('/')}")
    writes_on(editor, " Тайное.")
    is_kept_here(editor)
    editor.opens(where)
    leaves(editor).dismiss()
    editor.opens(form)
    editor.reads("Есть несохранённый черновик от ")
    editor.opens(where)
    leaves(editor).accept()
    editor.until(lambda: editor.path() != where, "still there")
    comes_by_link(editor, practice, EDITOR)
    editor.opens(form)
    editor.sees("textbox", "Название")
    assert "несохранённый черновик" not in editor.page_text()


def leaves(editor: Person) -> Alert:
    """What is asked then."""
    editor.clicks("button", "Выйти")
    asked: Alert = editor.until(lambda: alert_is_present()(editor.driver), "nothing was asked")
    assert "При выходе они удалятся" in asked.text
    return asked


def test_nobody_else_at_the_device_sees_a_draft(editor: Person, practice: Practice) -> None:
    form = has_a_draft_article(editor, "Чужой черновик")
    writes_on(editor, " Тайное.")
    is_kept_here(editor)
    practice.manage("create_staff", MARINA, "--name", "Марина")
    editor.driver.delete_all_cookies()
    comes_by_link(editor, practice, MARINA)
    editor.opens(form)
    editor.sees("textbox", "Название")
    assert "несохранённый черновик" not in editor.page_text()
    editor.driver.delete_all_cookies()
    comes_by_link(editor, practice, EDITOR)
    editor.opens(form)
    editor.reads("Есть несохранённый черновик от ")


def test_a_text_open_in_two_windows_does_not_offer_what_is_being_written(editor: Person) -> None:
    form = has_a_draft_article(editor, "Два окна")
    writes_on(editor, " В первом окне.")
    is_kept_here(editor)
    first = editor.driver.current_window_handle
    editor.driver.switch_to.new_window("tab")
    editor.has_screen(1280, 900)
    editor.opens(form)
    editor.sees("textbox", "Название")
    assert "несохранённый черновик" not in editor.page_text()
    editor.driver.close()
    editor.driver.switch_to.window(first)
    saves_as(editor, "черновик")


def test_a_crashed_browser_loses_nothing(
    editor: Person, practice: Practice, browser: tuple[str, str], tmp_path: Path
) -> None:
    form = has_a_draft_article(editor, "Сбой")
    practice.manage("create_staff", MARINA, "--name", "Марина")
    with person(practice.address, browser, tmp_path) as marina:
        comes_by_link(marina, practice, MARINA)
        marina.opens(form)
        writes_on(marina, " Последнее слово.")
        is_kept_here(marina)
        with pytest.raises(WebDriverException):
            marina.driver.execute_cdp_cmd("Browser.crash", {})
    for left in tmp_path.glob("Singleton*"):
        left.unlink()
    with person(practice.address, browser, tmp_path) as marina:
        comes_by_link(marina, practice, MARINA)
        marina.opens(form)
        marina.clicks("button", "Вернуть черновик")
        marina.until(lambda: "Последнее слово." in text_in_form(marina), "the draft did not come back")


def test_the_pages_of_the_history_suit_everybody(editor: Person) -> None:
    form = has_a_draft_article(editor, "Для всех")
    for title in ("Для всех людей", "Для всех и каждого"):
        editor.types("Название", title)
        editor.clicks("button", "Сохранить и продолжить")
        editor.reads(title)
    history = form.replace("change", "history")
    for address in (form, history, f"{history}compare/?old=1&new=3", f"{history}1/restore/"):
        editor.opens(address)
        looks_well(editor)
