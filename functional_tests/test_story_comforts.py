"""Reading in comfort: explanations in place, contents that follow, listening, checking oneself, print."""

import time
from collections.abc import Iterator

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement

from functional_tests.looks import violations
from functional_tests.person import Person
from functional_tests.practice import Practice
from functional_tests.shelf import kept
from functional_tests.voice import gets_voice, heard, sentence_ends

SECTION = "/textbook/one-loop"
# The demo has no footnotes: an editor would put one by the editor's button.
WRITES_A_NOTE = """
from content.actions import save_text
from content.models import Section
text = Section.objects.get(slug="one-loop", language="ru")
note = '<span class="footnote">Камера не знает причин: <a href="/help">подробнее</a>.</span>'
text.body = text.body.replace("построил на нём метод лечения.", f"построил на нём КПТ{note}.", 1)
save_text(text=text)
"""


@pytest.fixture(scope="module", autouse=True)
def book(practice: Practice, database_url: str) -> Iterator[None]:
    with kept(database_url):
        practice.manage("shell", "-c", WRITES_A_NOTE)
        yield


@pytest.fixture
def reader(visitor: Person) -> Person:
    visitor.prefers("light")
    return opened(visitor, SECTION)


@pytest.fixture
def phone(visitor: Person) -> Person:
    visitor.has_screen(390, 844, phone=True)
    visitor.prefers("dark")
    visitor.driver.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": True})
    return opened(visitor, SECTION)


def opened(someone: Person, path: str) -> Person:
    someone.opens(path)
    someone.client_is_running()
    described = "return Boolean(document.querySelector('a.term[aria-describedby], .glossary-entry'))"
    someone.until(lambda: someone.driver.execute_script(described), "the comforts did not come")
    return someone


def shown_in_the_middle(someone: Person, role: str, name: str) -> WebElement:
    found = someone.sees(role, name)
    someone.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", found)
    return found


def taps(someone: Person, element: WebElement) -> None:
    where = someone.driver.execute_script(
        "const {x, y, width, height} = arguments[0].getBoundingClientRect();"
        "return {x: x + width / 2, y: y + height / 2}",
        element,
    )
    someone.driver.execute_cdp_cmd("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [where]})
    someone.driver.execute_cdp_cmd("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def box(someone: Person, element: WebElement) -> dict[str, float]:
    found: dict[str, float] = someone.driver.execute_script(
        "return arguments[0].getBoundingClientRect().toJSON()", element
    )
    return found


def card(someone: Person) -> WebElement:
    return someone.driver.find_element("id", "explanation")


def no_card(someone: Person) -> None:
    someone.until(lambda: not card(someone).is_displayed(), "the card stays")


# --- footnotes ---


def test_a_footnote_is_read_beside_its_mark_and_the_place_is_kept(reader: Person) -> None:
    mark = shown_in_the_middle(reader, "link", "Сноска 1")
    place = reader.scrolled()
    mark.send_keys(Keys.ENTER)
    note = reader.sees("dialog", "Сноска 1")
    assert "Камера не знает причин" in note.text
    assert abs(box(reader, note)["top"] - box(reader, mark)["bottom"]) < 20
    assert (reader.scrolled(), reader.path()) == (place, SECTION)
    reader.presses(Keys.TAB)
    reader.is_focused_on("подробнее")
    reader.presses(Keys.ESCAPE)
    reader.does_not_see("dialog", "Сноска 1")
    reader.is_focused_on("Сноска 1")


def test_a_click_elsewhere_or_on_the_mark_closes_the_footnote(reader: Person) -> None:
    mark = shown_in_the_middle(reader, "link", "Сноска 1")
    mark.click()
    reader.sees("dialog", "Сноска 1")
    mark.click()
    reader.does_not_see("dialog", "Сноска 1")
    mark.click()
    reader.sees("dialog", "Сноска 1")
    ActionChains(reader.driver).move_to_element_with_offset(mark, 0, -120).click().perform()
    reader.does_not_see("dialog", "Сноска 1")
    reader.is_focused_on("Сноска 1")


def test_on_a_phone_a_footnote_is_a_sheet_at_the_bottom(phone: Person) -> None:
    taps(phone, shown_in_the_middle(phone, "link", "Сноска 1"))
    note = phone.sees("dialog", "Сноска 1")
    phone.until(lambda: round(box(phone, note)["bottom"]) == 844, "the sheet is not at the bottom")
    sheet = box(phone, note)
    assert (sheet["left"], sheet["width"]) == (0, 390)
    close = box(phone, phone.sees("button", "Закрыть"))
    assert min(close["width"], close["height"]) >= 44
    phone.clicks("button", "Закрыть")
    phone.does_not_see("dialog", "Сноска 1")


def test_without_javascript_a_footnote_is_a_link_there_and_back(visitor: Person) -> None:
    with visitor.without_javascript():
        visitor.opens(SECTION)
        shown_in_the_middle(visitor, "link", "Сноска 1").click()
        assert visitor.driver.current_url.endswith("#note-1")
        visitor.clicks("link", "Вернуться к тексту")
        assert visitor.driver.current_url.endswith("#ref-1")


# --- terms ---


def test_a_term_is_explained_on_focus_and_dismissed_without_losing_it(reader: Person) -> None:
    shown_in_the_middle(reader, "link", "Сноска 1")
    reader.driver.execute_script("document.querySelector('.note-ref a').focus()")
    reader.presses(Keys.SHIFT, Keys.TAB)
    reader.is_focused_on("КПТ")
    reader.until(lambda: "Метод психотерапии" in card(reader).text, "no explanation")
    told = reader.driver.switch_to.active_element.get_attribute("aria-describedby")
    description = reader.driver.find_element("id", told).get_attribute("textContent")
    assert description is not None
    assert description in card(reader).text
    ActionChains(reader.driver).send_keys(Keys.ESCAPE).perform()
    no_card(reader)
    reader.is_focused_on("КПТ")


def test_a_term_is_explained_under_the_pointer_which_may_go_onto_the_card(reader: Person) -> None:
    term = shown_in_the_middle(reader, "link", "КПТ")
    ActionChains(reader.driver).move_to_element(term).perform()
    reader.until(lambda: "Метод психотерапии" in card(reader).text, "no explanation")
    ActionChains(reader.driver).move_to_element(card(reader)).perform()
    time.sleep(0.8)  # longer than the card waits for a pointer that strayed
    assert card(reader).is_displayed()
    heading = reader.sees("heading", "Где здесь выбор")
    ActionChains(reader.driver).move_to_element(heading).perform()
    no_card(reader)


def test_a_click_on_a_term_leads_to_its_place_in_the_glossary(reader: Person) -> None:
    shown_in_the_middle(reader, "link", "КПТ").click()
    reader.is_at("/glossary")
    entry = reader.until(lambda: reader.driver.find_elements("id", "cbt"), "no such term")[0]
    reader.until(lambda: 60 < box(reader, entry)["top"] < 200, "it is not below the header")


def test_a_tap_explains_a_term_where_it_stands(phone: Person) -> None:
    taps(phone, shown_in_the_middle(phone, "link", "КПТ"))
    told = phone.sees("dialog", "когнитивно-поведенческая терапия")
    assert "Метод психотерапии" in told.text
    assert phone.path() == SECTION
    phone.clicks("link", "Открыть в словаре")
    phone.is_at("/glossary")


def test_the_glossary_is_found_from_the_textbook_and_walked_by_letters(visitor: Person) -> None:
    visitor.opens("/en/textbook")
    visitor.client_is_running()
    visitor.clicks("link", "Glossary of terms")
    visitor.is_at("/en/glossary")
    letters = visitor.sees("navigation", "Letters")
    assert [link.text for link in letters.find_elements("tag name", "a")][:3] == ["A", "B", "C"]
    letters.find_element("link text", "C").click()
    heading = visitor.sees("heading", "C")
    visitor.until(lambda: 60 < box(visitor, heading)["top"] < 200, "not at the letter")
    visitor.reads("cognitive behavioural therapy")


# --- contents, places, questions ---


def marked_in(contents: WebElement) -> list[str]:
    return [link.text for link in contents.find_elements("css selector", "[aria-current=location]")]


def test_the_contents_follow_the_reader(reader: Person) -> None:
    contents = reader.sees("navigation", "Содержание части")
    shown_in_the_middle(reader, "heading", "Где здесь выбор")
    reader.driver.execute_script("scrollBy(0, 400)")
    reader.until(lambda: marked_in(contents) == ["Где здесь выбор"], "the contents do not follow")
    contents.find_element("link text", "Пять звеньев").click()
    heading = reader.sees("heading", "Пять звеньев")
    reader.until(lambda: 60 < box(reader, heading)["top"] < 200, "not below the header")


def test_on_a_phone_the_contents_open_from_any_place(phone: Person) -> None:
    place = phone.sees("heading", "Где здесь выбор")
    phone.driver.execute_script("arguments[0].scrollIntoView(); scrollBy(0, 400)", place)
    phone.clicks("button", "Содержание")
    sheet = phone.sees("navigation", "Содержание")
    phone.until(lambda: marked_in(sheet) == ["Где здесь выбор"], "the contents do not follow")
    sheet.find_element("link text", "Где здесь выбор").click()
    heading = phone.sees("heading", "Где здесь выбор")
    phone.until(lambda: 50 < box(phone, heading)["top"] < 200, "not below the header")
    assert not sheet.is_displayed()
    assert not phone.scrolls_sideways()


def test_a_link_to_a_paragraph_lands_below_the_header_and_marks_it(visitor: Person) -> None:
    visitor.opens(SECTION)
    paragraphs = visitor.driver.find_elements("css selector", "main p[id^=p-]")
    name = paragraphs[6].get_attribute("id")
    visitor.opens("/help")
    visitor.opens(f"{SECTION}#{name}")
    visitor.client_is_running()
    here = visitor.driver.find_element("id", name)
    visitor.until(lambda: 60 < box(visitor, here)["top"] < 200, "not below the header")
    assert visitor.style_of(here, "animation-name") == "here"


def test_one_checks_oneself_by_keyboard_and_is_given_no_grade(reader: Person) -> None:
    question = shown_in_the_middle(reader, "button", "Что записала бы камера")
    assert "Мысль о том, что это значит, добавляем мы" not in reader.page_text()
    question.send_keys(Keys.ENTER)
    reader.reads("Мысль о том, что это значит, добавляем мы")
    reader.reads("Оценок здесь нет")


# --- listening ---


def test_where_the_device_has_no_voice_listening_is_not_offered(reader: Person) -> None:
    assert reader.all("button", "Слушать текст") == []


@pytest.fixture
def listener(visitor: Person) -> Person:
    gets_voice(visitor)
    return opened(visitor, SECTION)


def lit(someone: Person) -> list[str]:
    return [each.text for each in someone.driver.find_elements("css selector", ".spoken")]


def test_a_text_is_heard_and_seen_paragraph_by_paragraph(listener: Person) -> None:
    listener.sees("button", "Слушать текст")
    assert heard(listener) == []
    listener.clicks("button", "Слушать текст")
    listener.until(lambda: lit(listener) == ["Мысли, чувства, тело: одна петля"], "the title is not shown")
    listener.is_focused_on("Пауза")
    sentence_ends(listener)
    assert heard(listener)[-1].startswith("Между событием и настроением")
    listener.presses(Keys.ENTER)
    listener.sees("button", "Продолжить")
    listener.clicks("button", "Следующий абзац")
    assert lit(listener)[0].startswith("Вы написали подруге")
    listener.selects("Скорость", "1,25×")
    listener.clicks("button", "Продолжить")
    assert heard(listener)[-1] == "Вы написали подруге: «Ну как прошло?»@1.25"


def test_listening_ends_by_escape_and_gives_the_focus_back(listener: Person) -> None:
    listener.clicks("button", "Слушать текст")
    listener.sees("button", "Пауза")
    listener.presses(Keys.ESCAPE)
    listener.does_not_see("button", "Пауза")
    assert heard(listener)[-1] == "-"
    assert lit(listener) == []
    listener.is_focused_on("Слушать текст")


def test_the_voice_stops_when_the_page_is_left_and_the_speed_is_remembered(listener: Person) -> None:
    listener.clicks("button", "Слушать текст")
    listener.selects("Скорость", "0,8×")
    listener.clicks("link", "Дальше")
    listener.is_at("/textbook/when-anxiety-becomes-a-problem")
    listener.does_not_see("button", "Пауза")
    assert heard(listener)[-1] == "-"
    listener.clicks("button", "Слушать текст")
    listener.until(lambda: heard(listener)[-1].endswith("@0.8"), "the speed was forgotten")


# --- everywhere ---


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_cards_contents_and_the_bar_are_accessible(visitor: Person, theme: str) -> None:
    gets_voice(visitor)
    visitor.prefers(theme)
    opened(visitor, SECTION)
    shown_in_the_middle(visitor, "link", "Сноска 1").click()
    visitor.sees("dialog", "Сноска 1")
    assert violations(visitor) == []
    visitor.presses(Keys.ESCAPE)
    visitor.has_screen(320, 700, phone=True)
    visitor.clicks("button", "Содержание")
    assert violations(visitor) == []
    visitor.presses(Keys.ESCAPE)
    visitor.clicks("button", "Слушать текст")
    bar = visitor.sees("button", "Пауза")
    assert min(box(visitor, bar)["width"], box(visitor, bar)["height"]) >= 44
    assert violations(visitor) == []
    assert not visitor.scrolls_sideways()


def test_print_has_all_that_is_read_and_nothing_of_the_page_round_it(reader: Person) -> None:
    reader.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    reader.driver.execute_script("dispatchEvent(new Event('beforeprint'))")
    paper = reader.page_text()
    for words in ("Мысли, чувства", "Мысль о том, что это значит, добавляем мы", "Камера не знает причин"):
        assert words in paper
    assert "Cognitive Therapy and the Emotional Disorders" in paper
    for chrome in ("Войти", "Всё содержание", "Read in English", "Нужна помощь сейчас", "Дальше"):
        assert chrome not in paper
