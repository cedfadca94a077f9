"""What an editor does at the desk, in the editor's words."""

import base64
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PIL import Image
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement

from functional_tests.mailbox import Mailbox, link_in
from functional_tests.person import Person
from functional_tests.practice import Practice

FORMATTED = "Редактор форматированного текста"
PASTE = """
const data = new DataTransfer()
data.setData('text/html', arguments[1])
arguments[0].dispatchEvent(new ClipboardEvent('paste',
  {clipboardData: data, bubbles: true, cancelable: true}))
"""
CARRIED = """
const carried = ([name, type, content]) =>
  new File([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], name, {type})
const data = new DataTransfer()
const {x, y} = arguments[0].getBoundingClientRect()
"""
DROP = (
    CARRIED
    + """
for (const file of arguments[1]) data.items.add(carried(file))
arguments[0].dispatchEvent(new DragEvent('drop',
  {dataTransfer: data, bubbles: true, cancelable: true, clientX: x + 20, clientY: y + 20}))
"""
)
PASTE_FILE = (
    CARRIED
    + """
data.items.add(carried(arguments[1]))
arguments[0].dispatchEvent(new ClipboardEvent('paste',
  {clipboardData: data, bubbles: true, cancelable: true}))
"""
)
ORIENTATION, GPS, MAKE = 0x0112, 0x8825, 0x010F
LYING_ON_ITS_SIDE = 6  # to be turned clockwise: what is on the left will be on top


def comes_in(editor: Person, mailbox: Mailbox, address: str) -> None:
    """By the letter, on the way to the desk."""
    before = len(mailbox.letters)
    editor.opens("/admin/")
    editor.client_is_running()
    editor.types("Электронная почта", address)
    editor.clicks("button", "Получить письмо")
    link = link_in(mailbox.letter_to(address, after=before))
    editor.opens("/help")  # a link that differs after # alone would not load a page
    editor.opens(link)
    editor.clicks("button", "Войти как")
    editor.is_at("/admin/")
    editor.sees("heading", "Что здесь есть")


def comes_by_link(person: Person, practice: Practice, address: str, at: str = "/admin/") -> None:
    """By the operator's link, since letters are few."""
    person.opens(practice.manage("sign_in_link", address, "--next", at, "--yes").split()[-1])
    person.clicks("button", "Войти как")
    person.is_at(at)


def begins_article(editor: Person, title: str, lead: str) -> None:
    editor.opens("/admin/content/article/add/")
    editor.types("Название", title)
    editor.types("Вступление", lead)


def goes_into_text(editor: Person) -> WebElement:
    field = editor.sees("textbox", FORMATTED)
    field.click()
    return field


def writes_text(editor: Person) -> None:
    """A heading, a bold word and a call-out."""
    goes_into_text(editor)
    editor.clicks("button", "Стиль")
    editor.clicks("menu item", "Заголовок")
    editor.presses("Зачем гулять", Keys.ENTER)
    editor.presses("Полчаса вокруг дома, ")
    editor.clicks("button", "Жирный")
    editor.presses("без телефона")
    editor.clicks("button", "Жирный")
    editor.presses(".", Keys.ENTER)
    editor.presses("В метель лучше остаться дома.")
    editor.clicks("button", "Важно")
    editor.presses(Keys.ARROW_DOWN)


def puts_picture(editor: Person, file: Path, *, alt: str) -> None:
    """By the editor's own button, and describes it."""
    text = editor.sees("textbox", FORMATTED)
    editor.driver.find_element("css selector", "input[type=file]").send_keys(str(file))
    editor.until(lambda: "/media/" in (text.get_attribute("innerHTML") or ""), "the picture did not come")
    editor.clicks("button", "Редактировать альтернативный текст")
    editor.sees("textbox", "Альтернативный текст")
    editor.presses(alt, Keys.ENTER)


def pastes(editor: Person, html: str) -> None:
    editor.driver.execute_script(PASTE, goes_into_text(editor), html)


def drops(editor: Person, *files: Path, onto: WebElement | None = None, kind: str = "") -> None:
    """As from a folder of the computer; `kind` is the type that the browser takes them for."""
    place = onto or editor.sees("textbox", FORMATTED)
    editor.driver.execute_script(DROP, place, [_carried(file, kind) for file in files])


def pastes_screenshot(editor: Person, file: Path) -> None:
    """The clipboard has a picture and nothing else; it comes where the cursor is."""
    text = editor.sees("textbox", FORMATTED)
    editor.driver.execute_script(PASTE_FILE, text, _carried(file, "image/png"))


def _carried(file: Path, kind: str) -> list[str]:
    return [file.name, kind, base64.b64encode(file.read_bytes()).decode()]


def shown_in_text(editor: Person, count: int) -> list[str]:
    """Addresses of the stored pictures in the text, once there are so many."""

    def found() -> list[str]:
        html = editor.sees("textbox", FORMATTED).get_attribute("innerHTML") or ""
        return re.findall(r'src="(/media/pictures/[^"]+)"', html)

    editor.until(lambda: len(found()) >= count, f"there are not {count} pictures in the text")
    return found()


def coloured(file: Path, colour: str, size: tuple[int, int] = (900, 600), **options: Any) -> Path:
    """A picture in one colour; its ending says which kind of file it is."""
    Image.new("RGB", size, colour).save(file, **options)
    return file


def saves_as(editor: Person, state: str) -> None:
    """`черновик` or `опубликовано`; waits for the list with the news of it."""
    editor.selects("Состояние", state)
    editor.clicks("button", "Сохранить")
    editor.is_at("/admin/content/article/")


def reopens(editor: Person, title: str) -> None:
    editor.opens("/admin/content/article/")
    editor.clicks("link", title)


def publishes_article(editor: Person, title: str, body: Callable[[Person], None] = writes_text) -> None:
    begins_article(editor, title, f"{title}: коротко о главном.")
    body(editor)
    saves_as(editor, "опубликовано")


def finds(visitor: Person, title: str, at: str = "/articles") -> None:
    """The visitor opens the list until the title stands there: answers are kept for a second."""

    def looks() -> bool:
        visitor.opens(at)
        return title in visitor.page_text()

    visitor.until(looks, f"{title!r} is not in the list")


def photo(file: Path) -> Path:
    """As a telephone takes it: lying on its side, with its place; red where the sky will be."""
    picture = Image.new("RGB", (1800, 1200), "white")
    picture.paste("red", (0, 0, 600, 1200))
    facts = picture.getexif()
    facts[ORIENTATION] = LYING_ON_ITS_SIDE
    facts[MAKE] = "A telephone"
    facts.get_ifd(GPS).update({1: "N", 2: (55.0, 45.0, 20.0), 3: "E", 4: (37.0, 37.0, 3.0)})
    picture.save(file, "JPEG", exif=facts)
    return file
