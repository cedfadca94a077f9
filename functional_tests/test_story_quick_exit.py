"""Somebody comes into the room: the diary is gone from the screen at once, and Back does not bring it."""

from itertools import count

import pytest
from selenium.webdriver.common.keys import Keys

from functional_tests.conftest import Somebody
from functional_tests.desk import comes_by_link
from functional_tests.person import Person
from functional_tests.practice import Practice

EXIT = "Быстрый выход"
_numbers = count(1)


@pytest.fixture
def patient(practice: Practice, somebody: Somebody) -> Person:
    address = f"quick{next(_numbers)}@example.org"
    practice.manage(
        "shell", "-c", f"from accounts.models import User; User.objects.create(email='{address}')"
    )
    person = somebody()
    comes_by_link(person, practice, address, at="/")
    return person


def is_elsewhere(person: Person, practice: Practice) -> None:
    person.until(lambda: person.driver.current_url == practice.env["QUICK_EXIT_URL"], "still here")


def walks_through_the_diary(person: Person) -> None:
    person.opens("/help")
    person.client_is_running()
    for name in ("Дневник", "Мысли", "Опросники"):
        person.clicks("link", name)
    person.is_at("/diary/scales")
    person.sees("heading", "Опросники")


def test_back_leads_past_the_diary(patient: Person, practice: Practice) -> None:
    walks_through_the_diary(patient)
    patient.clicks("link", EXIT)
    is_elsewhere(patient, practice)
    patient.goes_back()
    patient.is_at("/help")
    patient.client_is_running()
    patient.sees("heading", "Нужна помощь сейчас")
    patient.driver.forward()
    is_elsewhere(patient, practice)


def test_twice_escape_is_enough(patient: Person, practice: Practice) -> None:
    walks_through_the_diary(patient)
    patient.presses(Keys.ESCAPE, Keys.ESCAPE)
    is_elsewhere(patient, practice)
    assert "Опросники" not in patient.page_text()


def test_once_escape_is_not(patient: Person) -> None:
    walks_through_the_diary(patient)
    patient.presses(Keys.ESCAPE)
    patient.clicks("link", "Мысли")
    patient.is_at("/diary/thoughts")


def test_a_diary_opened_by_its_own_address(patient: Person, practice: Practice) -> None:
    patient.opens("/diary/thoughts")
    patient.client_is_running()
    patient.clicks("link", "Опросники")
    patient.is_at("/diary/scales")
    patient.clicks("link", EXIT)
    is_elsewhere(patient, practice)
    patient.goes_back()
    patient.until(lambda: patient.path() == "/", "Back did not lead to the home page")
    patient.opens("/diary")
    patient.sees("heading", "Как вы сейчас")


def test_without_the_history_of_the_browser(patient: Person, practice: Practice) -> None:
    """Older browsers cannot go past: there the diary leaves again as soon as Back brings it."""
    patient.driver.execute_cdp_cmd(
        "Page.addScriptToEvaluateOnNewDocument",
        {"source": "Object.defineProperty(window, 'navigation', {value: undefined})"},
    )
    walks_through_the_diary(patient)
    patient.clicks("link", EXIT)
    is_elsewhere(patient, practice)
    patient.goes_back()
    is_elsewhere(patient, practice)
    patient.opens("/diary")
    patient.sees("heading", "Как вы сейчас")
