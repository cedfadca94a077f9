"""What holds for every public page: accessible, never wider than the screen, quiet, only our own host."""

from collections.abc import Iterator
from typing import Any

import pytest

from functional_tests.looks import violations
from functional_tests.pages import EVERY, EVERY_AND_MISSING
from functional_tests.person import Person, person
from functional_tests.practice import Practice

FOREIGN = """
return performance.getEntriesByType('resource').map((entry) => entry.name)
  .filter((name) => !name.startsWith(location.origin) && !name.startsWith('data:'))
"""


@pytest.fixture(scope="module")
def reader(practice: Practice, browser: tuple[str, str]) -> Iterator[Person]:
    """One person looks at all pages: a browser per page would take a quarter of an hour."""
    with person(practice.address, browser) as someone:
        yield someone


def shows_trouble(messages: list[str], path: str) -> list[str]:
    """A page that is not there is rightly answered with 404, which the console mentions."""
    return [message for message in messages if not (path in message and "404" in message)]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("path", EVERY_AND_MISSING)
def test_is_accessible_in_both_themes(reader: Person, path: str, theme: str) -> None:
    reader.has_screen(1280, 900)
    reader.prefers(theme)
    reader.opens(path)
    reader.client_is_running()
    assert violations(reader) == []
    reader.has_screen(390, 844, phone=True)
    assert violations(reader) == []


@pytest.mark.parametrize("path", EVERY_AND_MISSING)
def test_is_never_wider_than_the_screen(reader: Person, path: str) -> None:
    reader.opens(path)
    reader.client_is_running()
    wide = {}
    for width in (320, 390, 768, 1280):
        reader.has_screen(width, 800, phone=width < 700)
        wide[width] = reader.scrolls_sideways()
    assert wide == {320: False, 390: False, 768: False, 1280: False}


@pytest.mark.parametrize("path", EVERY_AND_MISSING)
def test_says_nothing_in_the_console_and_asks_no_foreign_host(reader: Person, path: str) -> None:
    reader.has_screen(1280, 900)
    reader.console_errors()  # what an earlier page said
    reader.opens(path)
    reader.client_is_running()
    assert shows_trouble(reader.console_errors(), path) == []
    foreign: list[Any] = reader.driver.execute_script(FOREIGN)
    assert foreign == []


@pytest.mark.parametrize("path", EVERY)
def test_has_one_heading_a_title_and_a_description(reader: Person, path: str) -> None:
    reader.opens(path)
    reader.client_is_running()
    assert len(reader.driver.find_elements("css selector", "h1")) == 1
    assert len(reader.driver.title) > 5
    assert reader.driver.find_element("css selector", "meta[name=description]").get_attribute("content")
    language = reader.driver.find_element("css selector", "html").get_attribute("lang")
    assert language == ("en" if path.startswith("/en") else "ru")
