"""What was read is remembered: on the device of a guest, everywhere for a person; a changed text says so."""

import pytest

from functional_tests.conftest import Somebody
from functional_tests.diarist import comes_to_diary
from functional_tests.looks import violations
from functional_tests.person import Person
from functional_tests.practice import Practice
from functional_tests.shelf import kept

FIRST, SECOND = "/textbook/what-anxiety-is-for", "/textbook/one-loop"
FIRST_TITLE, SECOND_TITLE = "Что такое тревога и зачем она нужна", "Мысли, чувства, тело: одна петля"
TIMES_FASTER = 40
# A reader for whom time flies: a section takes two minutes, a story may not.
FAST_CLOCK = """
const asIs = window.setInterval
window.setInterval = (call, ms, ...given) => asIs(call, ms / %d, ...given)
"""
IN_SIGHT = """
const place = document.getElementById(location.hash.slice(1))?.getBoundingClientRect()
return place && place.top >= 0 && place.top <= innerHeight
"""
IS_INSIDE = r"""
const shares = (localStorage.getItem('reading') ?? '').matchAll(/"share":(\d+)/g)
return [...shares].some(([, share]) => share > 10)
"""
ADDS = """
from content.actions import save_text
from content.models import Section
text = Section.objects.get(slug='what-anxiety-is-for', language='ru')
text.body += '<p>Новый абзац, которого раньше не было.</p>'
save_text(text=text)
"""


CHANGES = """
text.body = text.body.replace('«проверь», и только.', '«проверь», и больше ничего.')
save_text(text=text)
"""
# What a screen reader hears of the paragraphs that are marked.
SAID = """
const plain = ({textContent}) => textContent.replaceAll('\u00a0', ' ')
return [...document.querySelectorAll('[data-fresh]')].map(plain)
"""


@pytest.fixture
def guest(visitor: Person) -> Person:
    visitor.has_screen(390, 844, phone=True)
    return visitor


def time_flies(reader: Person) -> None:
    source = FAST_CLOCK % TIMES_FASTER
    reader.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": source})


def opens_text(reader: Person, path: str) -> None:
    """And waits until its reading is followed."""
    reader.opens(path)
    reader.client_is_running()
    reader.until(
        lambda: reader.all("button", "Отметить прочитанным") or reader.all("button", "Снять отметку"),
        "nothing of reading came",
    )


def goes_down(reader: Person, step: int, share: float = 1.0) -> None:
    """Screen by screen, staying long enough for a fast clock to see it."""
    height = reader.driver.execute_script("return document.documentElement.scrollHeight")
    for top in range(step, int(height * share) + step, step):
        reader.scrolls_to(top)
        reader.driver.execute_async_script("setTimeout(arguments[0], 400)")


def stays_at(reader: Person, top: int) -> None:
    """Until the device has noted the place, not the text's beginning, where one may have stood before."""
    reader.scrolls_to(top)
    reader.until(lambda: reader.driver.execute_script(IS_INSIDE), "the place was not noted")


def sees_read(reader: Person, title: str) -> None:
    """In the contents; the mark's word is part of the link."""
    reader.until(
        lambda: any(title in link.text and "прочитано" in link.text for link in reader.all("link")),
        f"{title!r} is not marked as read",
    )


def test_a_section_is_read_by_reading_it(guest: Person) -> None:
    time_flies(guest)
    opens_text(guest, SECOND)
    goes_down(guest, 300)
    guest.reads("Прочитано")
    guest.sees("button", "Снять отметку")
    guest.opens("/textbook")
    sees_read(guest, SECOND_TITLE)
    guest.reads("прочитано 1 из")


def test_leafing_through_is_no_reading(guest: Person) -> None:
    opens_text(guest, SECOND)
    goes_down(guest, 800)
    assert guest.all("button", "Отметить прочитанным")
    assert not guest.all("button", "Снять отметку")


def test_by_hand_and_taken_back(guest: Person) -> None:
    opens_text(guest, FIRST)
    guest.clicks("button", "Отметить прочитанным")
    guest.reads("Прочитано")
    guest.clicks("button", "Снять отметку")
    guest.sees("button", "Отметить прочитанным")
    guest.opens("/textbook")
    guest.reads(FIRST_TITLE)
    assert "прочитано 1 из" not in guest.page_text()


def test_a_guest_goes_on_where_they_stopped_and_may_have_it_forgotten(guest: Person) -> None:
    time_flies(guest)
    opens_text(guest, FIRST)
    stays_at(guest, 2000)
    guest.opens("/")
    guest.sees("heading", "Продолжить чтение")
    guest.clicks("link", "С того же места")
    guest.is_at(FIRST)
    guest.until(lambda: guest.driver.execute_script(IN_SIGHT), "the paragraph is not in sight")
    guest.opens("/")
    guest.clicks("button", "Забыть прочитанное на этом устройстве")
    guest.does_not_see("heading", "Продолжить чтение")
    guest.opens(FIRST)
    assert guest.driver.execute_script("return localStorage.getItem('reading')") is None


def test_what_a_guest_read_comes_along_and_is_there_on_another_device(
    guest: Person, somebody: Somebody, practice: Practice
) -> None:
    address = "reader.elsewhere@example.org"
    time_flies(guest)
    opens_text(guest, FIRST)
    guest.clicks("button", "Отметить прочитанным")
    opens_text(guest, SECOND)
    guest.scrolls_to(1500)
    guest.until(
        lambda: '"one-loop"' in (guest.driver.execute_script("return localStorage.getItem('reading')") or ""),
        "the place was not noted",
    )
    comes_to_diary(guest, practice, address, at="/textbook")
    guest.reads("Прочитанное на этом устройстве добавлено к вашему")
    guest.until(
        lambda: guest.driver.execute_script("return localStorage.getItem('reading')") is None,
        "the notes stayed on the device",
    )
    desk = somebody()
    comes_to_diary(desk, practice, address, at="/")
    desk.sees("heading", "Продолжить чтение")
    desk.reads(SECOND_TITLE)
    desk.opens(SECOND)
    desk.reads("Вы остановились здесь")
    desk.clicks("button", "Продолжить")
    desk.until(lambda: desk.driver.execute_script(IN_SIGHT), "the paragraph is not in sight")
    desk.opens("/textbook")
    sees_read(desk, FIRST_TITLE)


def test_a_text_that_changed_since_says_so(guest: Person, practice: Practice, database_url: str) -> None:
    opens_text(guest, FIRST)
    guest.clicks("button", "Отметить прочитанным")
    with kept(database_url):
        practice.manage("shell", "-c", ADDS)
        guest.opens("/help")
        guest.opens(FIRST)
        guest.reads("Текст изменился с тех пор, как вы читали его")
        guest.clicks("button", "Отметить прочитанным")
        guest.reads("Прочитано")


def test_where_a_text_changed_is_marked_in_its_margin(
    visitor: Person, practice: Practice, database_url: str
) -> None:
    comes_to_diary(visitor, practice, "sees.changes@example.org", at="/textbook")
    opens_text(visitor, FIRST)
    visitor.clicks("button", "Отметить прочитанным")
    visitor.reads("Прочитано")
    visitor.until(
        lambda: visitor.driver.execute_script("return localStorage.getItem('reading')") is None,
        "the server has yet to learn of it",
    )
    with kept(database_url):
        practice.manage("shell", "-c", ADDS + CHANGES)
        visitor.opens("/help")
        visitor.opens(FIRST)
        visitor.reads("На полях отмечены 2 абзаца")
        assert violations(visitor) == []
        visitor.clicks("button", "Показать")
        visitor.until(lambda: visitor.driver.execute_script(IN_SIGHT), "the paragraph is not in sight")
        expected = ["Изменённый абзац: Звонок говорит «", "Новый абзац: Новый абзац, которого"]
        visitor.until(
            lambda: [words[:34] for words in visitor.driver.execute_script(SAID)] == expected,
            "the marks are not said",
        )
        visitor.clicks("button", "Отметить прочитанным")
        visitor.reads("Прочитано")
        visitor.opens("/help")
        opens_text(visitor, FIRST)
        assert "На полях" not in visitor.page_text()
        assert visitor.driver.execute_script(SAID) == []


def test_a_tab_closed_right_after_reading_still_tells_where(somebody: Somebody, practice: Practice) -> None:
    """Nothing was sent before: places wait for their twenty seconds. The closing page itself has to."""
    address = "closes.the.tab@example.org"
    reader, elsewhere = somebody(), somebody()
    comes_to_diary(reader, practice, address, at="/textbook")
    tab = reader.driver.current_window_handle
    reader.driver.switch_to.new_window("tab")
    other = reader.driver.current_window_handle
    reader.driver.switch_to.window(tab)
    reader.driver.execute_cdp_cmd("Page.bringToFront", {})
    opens_text(reader, FIRST)
    stays_at(reader, 700)
    assert '"place"' in reader.driver.execute_script("return localStorage.getItem('reading')")
    reader.driver.close()
    reader.driver.switch_to.window(other)

    comes_to_diary(elsewhere, practice, address, at=FIRST)
    elsewhere.reads("Вы остановились здесь")
