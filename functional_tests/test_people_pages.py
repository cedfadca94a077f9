"""Signing in and the account in all their states: the same from both sides, accessible, never too wide."""

from collections.abc import Iterator

import pytest

from functional_tests.mailbox import Mailbox, code_in, link_in
from functional_tests.person import Person, person
from functional_tests.practice import Practice
from functional_tests.test_every_page import violations
from functional_tests.test_first_view import has_one_markup
from functional_tests.test_story_signing_in import known_person, opens_link

ADDRESS = "vera@example.org"


@pytest.fixture(scope="module")
def guest(practice: Practice, browser: tuple[str, str]) -> Iterator[Person]:
    with person(practice.address, browser) as someone:
        yield someone


@pytest.fixture(scope="module")
def vera(practice: Practice, browser: tuple[str, str]) -> Iterator[Person]:
    with person(practice.address, browser) as someone:
        known_person(practice, someone, ADDRESS)
        yield someone


def looks_well(someone: Person, axe_source: str) -> None:
    """In both themes, on a desktop and on the narrowest phone, as it stands: nothing is loaded anew.

    The screen is as tall as the page: what lies half below a bar that stays would count as too small.
    """
    for theme in ("light", "dark"):
        someone.prefers(theme)
        for width in (1280, 390, 320):
            someone.has_screen(width, 844, phone=width < 700)
            tall = someone.driver.execute_script("return document.documentElement.scrollHeight")
            someone.has_screen(width, max(844, tall), phone=width < 700)
            assert violations(someone, axe_source) == [], (theme, width)
            assert not someone.scrolls_sideways(), (theme, width)
    someone.has_screen(1280, 900)


def opens_anew(someone: Person, path: str) -> None:
    """A letter that another story of this guest is waiting for is known to the tab alone: it is forgotten."""
    someone.opens(path)
    someone.driver.execute_script("sessionStorage.clear()")
    someone.opens(path)


@pytest.mark.parametrize("path", ["/sign-in?next=/account", "/en/sign-in", "/account", "/en/account"])
def test_a_guest_gets_one_markup_from_both_sides(guest: Person, path: str) -> None:
    opens_anew(guest, path)
    has_one_markup(guest, path)


@pytest.mark.parametrize(
    "path", ["/sign-in", "/en/sign-in?next=/account", "/sign-in?next=/admin/", "/account", "/en/account"]
)
def test_a_person_gets_one_markup_from_both_sides(vera: Person, path: str) -> None:
    opens_anew(vera, path)
    has_one_markup(vera, path)


@pytest.mark.parametrize("path", ["/account", "/en/account", "/sign-in"])
def test_the_pages_of_a_person_look_well(vera: Person, axe_source: str, path: str) -> None:
    vera.opens(path)
    vera.client_is_running()
    looks_well(vera, axe_source)


def test_errors_of_the_account_look_well(vera: Person, axe_source: str) -> None:
    vera.opens("/account")
    vera.client_is_running()
    vera.types("Как к вам обращаться", "о" * 90)
    vera.clicks("button", "Сохранить")
    vera.reads("Имя слишком длинное")
    looks_well(vera, axe_source)


@pytest.mark.parametrize("path", ["/account", "/sign-in/link", "/sign-in/link#t=0123.abcdef"])
def test_the_pages_of_a_guest_look_well(guest: Person, axe_source: str, path: str) -> None:
    opens_link(guest, path)
    guest.sees("link", "Войти")
    looks_well(guest, axe_source)


def test_the_way_of_a_letter_looks_well(
    guest: Person, vera: Person, axe_source: str, mailbox: Mailbox
) -> None:
    guest.opens("/sign-in")
    guest.client_is_running()
    guest.clicks("button", "Получить письмо")
    guest.reads("Введите адрес, на который прислать письмо.")
    looks_well(guest, axe_source)
    guest.types("Электронная почта", ADDRESS)
    guest.clicks("button", "Получить письмо")
    guest.sees("heading", "Проверьте почту")
    looks_well(guest, axe_source)
    letter = mailbox.letter_to(ADDRESS)
    guest.types("Код из письма", f"{(int(code_in(letter)) + 1) % 1_000_000:06}")
    guest.reads("Код не подошёл")
    looks_well(guest, axe_source)
    opens_link(vera, link_in(letter))
    vera.sees("heading", "Нужен код из письма")
    looks_well(vera, axe_source)
    opens_link(guest, link_in(letter))
    guest.sees("button", "Войти как")
    looks_well(guest, axe_source)
