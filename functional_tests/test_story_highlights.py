"""Somebody marks words of a text, writes a note, and finds both again; also with the keyboard alone."""

import re
from collections.abc import Callable, Iterator
from itertools import count

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from functional_tests.looks import violations
from functional_tests.person import Person
from functional_tests.practice import Practice
from functional_tests.shelf import kept

Somebody = Callable[[], Person]
TEXT = "/textbook/one-loop"
WORDS = "Теперь соберём обратно."
NOTE = "Вечером всегда так"
NEW_WORDS = "Теперь соберём всё обратно."
REWORDS = """
from content.actions import save_text
from content.models import Section
text = Section.objects.get(slug='one-loop', language='ru')
text.body = text.body.replace('Теперь соберём обратно.', 'Теперь соберём всё обратно.')
save_text(text=text)
"""
NEW_PERSON = """
from django.core.management import call_command
from accounts.models import User
User.objects.create(email='{address}')
call_command('sign_in_link', '{address}', next='{path}', yes=True)
"""
_numbers = count(1)
# As a person drags over the words.
SELECT = """
const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT)
while (walker.nextNode()) {
  const from = walker.currentNode.data.indexOf(arguments[0])
  if (from < 0) continue
  const range = document.createRange()
  range.setStart(walker.currentNode, from)
  range.setEnd(walker.currentNode, from + arguments[0].length)
  walker.currentNode.parentElement.scrollIntoView({block: 'center'})
  getSelection().removeAllRanges()
  getSelection().addRange(range)
  return true
}
return false
"""
MARKED = "return [...document.querySelectorAll('mark')].map((mark) => mark.textContent)"
FILES = """
window.made = []
URL.createObjectURL = (file) => { file.text().then((words) => window.made.push(words)); return '#' }
"""


def comes(someone: Person, practice: Practice, name: str) -> None:
    """A new person each time, so that stories do not meet."""
    address = f"{name}-{next(_numbers)}@example.org"
    printed = practice.manage("shell", "-c", NEW_PERSON.format(address=address, path=TEXT))
    someone.opens(re.findall(r"http\S+", printed)[-1])
    someone.clicks("button", "Войти как")
    someone.is_at(TEXT)
    someone.sees("heading")


def selects(someone: Person, words: str) -> None:
    assert someone.driver.execute_script(SELECT, words)


def marks(someone: Person, words: str, button: str) -> None:
    selects(someone, words)
    someone.clicks("button", button)


def sees_marked(someone: Person, *words: str) -> None:
    someone.until(lambda: someone.driver.execute_script(MARKED) == list(words), f"not marked: {words}")


def presses_mark(someone: Person) -> None:
    """The marked words themselves; its button is for the keyboard."""
    someone.until(lambda: someone.driver.find_elements(By.TAG_NAME, "mark"), "nothing is marked")
    someone.driver.find_element(By.TAG_NAME, "mark").click()


@pytest.fixture
def reader(somebody: Somebody, practice: Practice) -> Iterator[Person]:
    someone = somebody()
    comes(someone, practice, "reader")
    yield someone
    assert [error for error in someone.console_errors() if "DISCONNECTED" not in error] == []


def test_a_mark_and_a_note_are_there_again(reader: Person) -> None:
    marks(reader, WORDS, "Отметить, тон: хвойный")
    sees_marked(reader, WORDS)
    presses_mark(reader)
    reader.types("Заметка для себя", NOTE)
    reader.reads("Сохранено в")
    reader.opens(TEXT)
    sees_marked(reader, WORDS)
    reader.sees("button", f"Выделение с заметкой: {WORDS}")


def test_a_deleted_mark_can_be_brought_back(reader: Person) -> None:
    marks(reader, WORDS, "Заметка")
    reader.types("Заметка для себя", NOTE)
    reader.reads("Сохранено в")
    reader.clicks("button", "Удалить выделение")
    sees_marked(reader)
    reader.clicks("button", "Вернуть")
    sees_marked(reader, WORDS)
    reader.presses(Keys.ESCAPE)
    reader.does_not_see("dialog", "Выделение")


def test_all_of_them_stand_on_one_page_and_go_into_a_file(reader: Person) -> None:
    marks(reader, WORDS, "Заметка")
    reader.types("Заметка для себя", NOTE)
    reader.reads("Сохранено в")
    reader.opens("/diary/reading")
    reader.reads("Мысль «обиделась» рождает тревогу")  # what stands around
    reader.reads(NOTE)
    assert violations(reader) == []
    reader.driver.execute_script(FILES)
    reader.clicks("button", "Простой текст")
    file = str(reader.until(lambda: reader.driver.execute_script("return window.made[0]"), "no file"))
    assert f"[{WORDS}] Мысль «обиделась»" in file
    assert NOTE in file
    reader.types("Найти в выделениях", "такого нет")
    reader.reads("Ничего не нашлось")
    reader.types("Найти в выделениях", "ВЕЧЕРОМ")
    reader.clicks("link", "Открыть в тексте")
    sees_marked(reader, WORDS)


def test_the_keyboard_alone_is_enough(reader: Person) -> None:
    start = reader.until(
        lambda: next(
            (
                each
                for each in reader.driver.find_elements(By.TAG_NAME, "button")
                if "с клавиатуры" in each.accessible_name
            ),
            None,
        ),
        "no way to select by keys",
    )
    reader.driver.execute_script("arguments[0].focus()", start)
    reader.presses(Keys.ENTER)
    reader.presses(Keys.ARROW_DOWN)
    chosen = str(reader.driver.execute_script("return getSelection().toString()"))
    reader.sees("button", "Отметить, тон: небесный")
    reader.presses(Keys.TAB)
    reader.until(lambda: "абрикосовый" in reader.focused(), "Tab does not lead into the bar")
    reader.presses(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT)
    reader.presses(Keys.ENTER)
    reader.until(lambda: "Выделение:" in reader.focused(), "the focus is lost")
    sees_marked(reader, chosen)
    reader.presses(Keys.ENTER)
    reader.sees("dialog", "Выделение")
    reader.presses(Keys.ESCAPE)
    reader.until(lambda: "Выделение:" in reader.focused(), "the focus is not given back")


def test_print_shows_them_only_by_choice(reader: Person) -> None:
    marks(reader, WORDS, "Отметить, тон: песочный")
    sees_marked(reader, WORDS)
    reader.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    mark = reader.driver.find_element(By.TAG_NAME, "mark")
    assert reader.style_of(mark, "backgroundColor") == "rgba(0, 0, 0, 0)"
    reader.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "screen"})
    reader.clicks("button", "1 ваше выделение")
    reader.clicks("checkbox", "Печатать")
    reader.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    assert reader.style_of(mark, "backgroundColor") != "rgba(0, 0, 0, 0)"


def test_what_is_marked_without_a_network_arrives_later(reader: Person) -> None:
    marks(reader, WORDS, "Отметить, тон: хвойный")
    reader.reads("1 ваше выделение")
    with reader.without_network():
        presses_mark(reader)
        reader.types("Заметка для себя", NOTE)
        reader.reads("сохранено на этом устройстве")
    reader.reads("Сохранено в")
    reader.opens(TEXT)
    reader.sees("button", f"Выделение с заметкой: {WORDS}")


def offered(someone: Person) -> bool:
    selects(someone, WORDS)
    return bool(someone.all("link", "Войти, чтобы отмечать"))


def test_a_guest_signs_in_on_the_way_and_loses_nothing(visitor: Person, practice: Practice) -> None:
    visitor.opens(TEXT)
    visitor.client_is_running()
    selects(visitor, WORDS)
    # What offers it comes after the first view, so the words may have to be selected once more.
    visitor.until(lambda: offered(visitor), "no offer")
    ActionChains(visitor.driver).click(visitor.sees("link", "Войти, чтобы отмечать")).perform()
    visitor.is_at("/sign-in")
    comes(visitor, practice, "guest")
    sees_marked(visitor, WORDS)


def test_words_that_an_editor_changed_are_told_and_can_be_marked_anew(
    reader: Person, practice: Practice, database_url: str
) -> None:
    marks(reader, WORDS, "Заметка")
    reader.types("Заметка для себя", NOTE)
    reader.reads("Сохранено в")
    with kept(database_url):
        practice.manage("shell", "-c", REWORDS)
        reader.opens("/help")
        reader.opens(TEXT)
        sees_marked(reader, NEW_WORDS)
        presses_mark(reader)
        reader.reads(f"Вы отметили: «{WORDS}»")
        reader.clicks("button", "Отметить то, что здесь сейчас")
        reader.reads("Сохранено в")
        reader.opens("/diary/reading")
        reader.reads(NEW_WORDS)
        reader.reads(NOTE)
        reader.opens(TEXT)
        reader.sees("button", f"Выделение с заметкой: {NEW_WORDS}")
        presses_mark(reader)
        assert "Вы отметили" not in reader.page_text()


def test_another_person_sees_none_of_them(reader: Person, somebody: Somebody, practice: Practice) -> None:
    marks(reader, WORDS, "Отметить, тон: хвойный")
    sees_marked(reader, WORDS)
    other = somebody()
    comes(other, practice, "other")
    other.reads("Ваши выделения")
    sees_marked(other)
