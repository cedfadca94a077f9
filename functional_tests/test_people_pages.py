"""Signing in and the account in all their states: the same from both sides, accessible, never too wide."""

from collections.abc import Iterator

import pytest

from functional_tests.looks import looks_well
from functional_tests.mailbox import Mailbox, code_in, link_in
from functional_tests.person import Person, person
from functional_tests.practice import Practice
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
def test_the_pages_of_a_person_look_well(vera: Person, path: str) -> None:
    vera.opens(path)
    vera.client_is_running()
    looks_well(vera)


def test_errors_of_the_account_look_well(vera: Person) -> None:
    vera.opens("/account")
    vera.client_is_running()
    vera.types("Как к вам обращаться", "о" * 90)
    vera.clicks("button", "Сохранить")
    vera.reads("Имя слишком длинное")
    looks_well(vera)


@pytest.mark.parametrize("path", ["/account", "/sign-in/link", "/sign-in/link#t=0123.abcdef"])
def test_the_pages_of_a_guest_look_well(guest: Person, path: str) -> None:
    opens_link(guest, path)
    guest.sees("link", "Войти")
    looks_well(guest)


def test_the_way_of_a_letter_looks_well(guest: Person, vera: Person, mailbox: Mailbox) -> None:
    guest.opens("/sign-in")
    guest.client_is_running()
    guest.clicks("button", "Получить письмо")
    guest.reads("Введите адрес, на который прислать письмо.")
    looks_well(guest)
    guest.types("Электронная почта", ADDRESS)
    guest.clicks("button", "Получить письмо")
    guest.sees("heading", "Проверьте почту")
    looks_well(guest)
    letter = mailbox.letter_to(ADDRESS)
    guest.types("Код из письма", f"{(int(code_in(letter)) + 1) % 1_000_000:06}")
    guest.reads("Код не подошёл")
    looks_well(guest)
    opens_link(vera, link_in(letter))
    vera.sees("heading", "Нужен код из письма")
    looks_well(vera)
    opens_link(guest, link_in(letter))
    guest.sees("button", "Войти как")
    looks_well(guest)
