"""A visitor who has no mouse: every main thing is reached, and the focus is never lost."""

import pytest
from selenium.webdriver.common.keys import Keys

from functional_tests.person import Person

MANY = 60


@pytest.fixture
def typist(visitor: Person) -> Person:
    visitor.opens("/")
    visitor.client_is_running()
    return visitor


def tabs_to(typist: Person, name: str) -> list[str]:
    """Names of what was passed on the way, `name` last."""
    passed: list[str] = []
    while name not in passed and len(passed) < MANY:
        typist.presses(Keys.TAB)
        passed.append(typist.focused())
    assert name in passed, f"{name!r} was not reached: {passed}"
    return passed


def focus_is_in(typist: Person, selector: str) -> bool:
    return bool(
        typist.driver.execute_script("return Boolean(document.activeElement.closest(arguments[0]))", selector)
    )


def focus_is_visible(typist: Person) -> bool:
    focused = typist.driver.switch_to.active_element
    drawn = typist.style_of(focused, "outline-style"), typist.style_of(focused, "box-shadow")
    return focused.is_displayed() and drawn != ("none", "none")


def test_the_header_is_walked_in_reading_order_and_the_focus_is_always_seen(typist: Person) -> None:
    unseen = []
    passed: list[str] = []
    while "Начать с учебника" not in passed and len(passed) < MANY:
        typist.presses(Keys.TAB)
        passed.append(typist.focused())
        if not focus_is_visible(typist):
            unseen.append(typist.focused())
    assert unseen == []
    expected = ["Перейти к содержанию", "Нужна помощь сейчас", "Опора, на главную", "Статьи", "Учебник"]
    assert passed[:5] == expected
    assert passed.index("Войти") < passed.index("Начать с учебника")


def test_the_header_is_skipped(typist: Person) -> None:
    tabs_to(typist, "Перейти к содержанию")
    typist.presses(Keys.ENTER)
    typist.presses(Keys.TAB)
    assert focus_is_in(typist, "main")
    typist.is_focused_on("Начать с учебника")


def test_a_section_is_opened_read_and_left_for_the_next_one(typist: Person) -> None:
    tabs_to(typist, "Начать с учебника")
    typist.presses(Keys.ENTER)
    typist.sees("heading", "Как помочь себе, когда тревожно")
    tabs_to(typist, "Начать читать")
    typist.presses(Keys.ENTER)
    typist.sees("heading", "Что такое тревога и зачем она нужна")
    assert typist.driver.switch_to.active_element.tag_name == "main"
    typist.sees("navigation", "Соседние разделы").find_element("tag name", "a").send_keys(Keys.ENTER)
    typist.sees("heading", "Мысли, чувства, тело: одна петля")
    assert typist.driver.switch_to.active_element.tag_name == "main"


def test_the_help_card_keeps_the_focus_and_gives_it_back(typist: Person) -> None:
    tabs_to(typist, "Нужна помощь сейчас")
    typist.presses(Keys.ENTER)
    typist.sees("dialog", "Нужна помощь сейчас")
    for _step in range(12):
        typist.presses(Keys.TAB)
        # Between the last and the first the browser's own bar has its turn, which a page sees as its body.
        assert focus_is_in(typist, "dialog") or typist.driver.switch_to.active_element.tag_name == "body"
    typist.presses(Keys.ESCAPE)
    typist.does_not_see("dialog")
    typist.is_focused_on("Нужна помощь сейчас")


def test_reading_settings_are_changed_and_left(typist: Person) -> None:
    typist.opens("/textbook/one-loop")
    typist.client_is_running()
    tabs_to(typist, "Размер текста и тема")
    typist.presses(Keys.ENTER)
    typist.sees("dialog", "Размер текста и тема")
    tabs_to(typist, "Обычный")
    typist.presses(Keys.ARROW_RIGHT)
    assert typist.driver.find_element("tag name", "html").get_attribute("data-text") == "large"
    typist.presses(Keys.ESCAPE)
    typist.does_not_see("dialog")
    typist.is_focused_on("Размер текста и тема")
