"""The pictures of docs/editing.md: what an editor sees at the desk of the demo practice."""

import tempfile
import zipfile
from pathlib import Path

from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement

from functional_tests.desk import PASTE, goes_into_text, reopens
from functional_tests.person import Person
from functional_tests.practice import Practice

EDITOR = "olga@example.org"
ARTICLE = "Почему мы откладываем важное"
PASTED = (
    '<p>Иногда мы говорим себе: "завтра" - и выдыхаем. '
    'Подробнее <a href="/articles/no-such-page">здесь</a>.</p>'
)
AT_THE_TOP = """
const {anchorNode, anchorOffset} = getSelection()
return anchorOffset === 0 && arguments[0].firstElementChild.contains(anchorNode)
"""
BOOK = {
    "SUMMARY.md": "# Summary\n\n# Тихие вечера\n\n- [О свете](light.md)\n  - [Лампа у окна](lamp.md)\n",
    "light.md": "# О свете\n\nСвет бывает разный. См. [лампу](lamp.md) и [окно](window.md).\n",
    "lamp.md": "# Лампа у окна\n\nТёплый свет.[^1]\n\n![Лампа](lamp.png)\n\n[^1]: Из письма.\n",
}


def take(someone: Person, practice: Practice, folder: Path) -> None:
    practice.manage("create_staff", EDITOR, "--name", "Ольга")
    someone.has_screen(1280, 860)
    someone.prefers("light")
    someone.driver.execute_cdp_cmd("Emulation.setTimezoneOverride", {"timezoneId": "Europe/Moscow"})
    someone.opens(practice.manage("sign_in_link", EDITOR, "--next", "/admin/", "--yes").split()[-1])
    someone.clicks("button", "Войти как")
    someone.is_at("/admin/")
    _leave_work_for_today(someone)
    _form(someone, folder / "desk-form.png")
    _preview(someone, folder / "desk-preview.png")
    _comparison(someone, folder / "desk-compare.png")
    _import(someone, folder / "desk-import.png")
    someone.opens("/admin/")
    someone.takes_picture(folder / "desk-today.png")


def _leave_work_for_today(someone: Person) -> None:
    """A draft and a text that waits for its day."""
    for title, state, day in (
        ("Вечер без экрана", "черновик", ""),
        ("Зимнее расписание", "опубликовано", "31.12.2037"),
    ):
        someone.opens("/admin/content/newsitem/add/")
        someone.types("Название", title)
        someone.types("Вступление", f"{title}: коротко о главном.")
        someone.selects("Состояние", state)
        if day:
            someone.types("День публикации", day)
            someone.types("Время публикации", "09:00")
        someone.clicks("button", "Сохранить")
        someone.is_at("/admin/content/newsitem/")


def _form(someone: Person, file: Path) -> None:
    reopens(someone, ARTICLE)
    text = _goes_to_the_top(someone)
    someone.presses(Keys.ENTER, Keys.ARROW_UP)
    someone.driver.execute_script(PASTE, text, PASTED)
    someone.reads("по этому адресу ничего нет")
    someone.driver.execute_script("document.querySelector('.check-frame').scrollIntoView(); scrollBy(0, -16)")
    someone.takes_picture(file)


def _goes_to_the_top(someone: Person) -> WebElement:
    """The editor learns of the caret's new place a moment after the browser."""
    text = goes_into_text(someone)
    someone.presses(Keys.CONTROL + Keys.HOME)
    someone.until(lambda: someone.driver.execute_script(AT_THE_TOP, text), "the caret did not move")
    return text


def _preview(someone: Person, file: Path) -> None:
    someone.opens("/admin/content/article/")
    reopens(someone, ARTICLE)
    if someone.all("button", "Выбросить"):
        someone.clicks("button", "Выбросить")
    form = someone.driver.current_window_handle
    someone.clicks("button", "Предпросмотр")
    someone.until(lambda: len(someone.driver.window_handles) == 2, "no preview was opened")
    someone.driver.switch_to.window(someone.driver.window_handles[-1])
    someone.has_screen(1280, 860)
    for frame in someone.driver.find_elements("css selector", "iframe"):
        someone.driver.switch_to.frame(frame)
        someone.client_is_running()
        someone.driver.switch_to.default_content()
    someone.takes_picture(file)
    someone.driver.close()
    someone.driver.switch_to.window(form)


def _comparison(someone: Person, file: Path) -> None:
    _goes_to_the_top(someone)
    someone.presses("Сначала о главном. ")
    someone.types("Вступление", "Откладывание редко бывает ленью. Чаще это способ не встречаться с тревогой.")
    someone.clicks("button", "Сохранить и продолжить")
    someone.clicks("link", "История")
    someone.clicks("link", "Что изменилось в версии 2")
    someone.sees("heading", "Что изменилось")
    someone.takes_picture(file)


def _import(someone: Person, file: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        book = Path(folder) / "тихие-вечера.zip"
        with zipfile.ZipFile(book, "w") as archive:
            for name, text in BOOK.items():
                archive.writestr(f"src/{name}", text)
        someone.opens("/admin/content/bookimport/add/")
        someone.driver.find_element("css selector", "input[type=file]").send_keys(str(book))
        someone.clicks("button", "Посмотреть книгу")
        someone.reads("Это только просмотр")
    someone.takes_picture(file)
