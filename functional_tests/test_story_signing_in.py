"""Signing in as people live it: letter, link and code, another device, mistakes, the account, leaving."""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count

import psycopg2
import pytest
from selenium.webdriver.common.keys import Keys

from functional_tests.conftest import Somebody
from functional_tests.mailbox import Mailbox, code_in, link_in
from functional_tests.person import Person
from functional_tests.practice import Practice

EMAIL, SEND, CODE, AGAIN = "Электронная почта", "Получить письмо", "Код из письма", "Отправить ещё раз"
CHECK_MAIL, ENTER_AS, NEW_LETTER = "Проверьте почту", "Войти как", "Получить новое письмо"
MOST_LETTERS = 7  # three in ten minutes; a new ten minutes may begin on the way
ELEVEN_MINUTES_PASS = """
from datetime import timedelta
from django.db.models import F
from accounts.models import SignInRequest
SignInRequest.objects.update(
    **{name: F(name) - timedelta(minutes=11) for name in ("created_at", "expires_at")}
)
"""
_numbers = count(1)


@dataclass(frozen=True)
class Letter:
    link: str
    code: str

    @property
    def other_code(self) -> str:
        return f"{(int(self.code) + 1) % 1_000_000:06}"


Asks = Callable[..., Letter]


@pytest.fixture
def address() -> str:
    """Of somebody who was never here."""
    return f"anna{next(_numbers)}@example.org"


@pytest.fixture
def asks(mailbox: Mailbox, address: str) -> Asks:
    """A person asks for a letter, and it comes."""

    def asking(person: Person, at: str = "/sign-in") -> Letter:
        before = len(mailbox.letters)
        person.opens(at)
        person.client_is_running()
        person.types(EMAIL, address)
        person.clicks("button", SEND)
        person.sees("heading", CHECK_MAIL)
        letter = mailbox.letter_to(address, after=before)
        return Letter(link_in(letter), code_in(letter))

    return asking


@pytest.fixture(autouse=True)
def another_day(practice: Practice) -> None:
    """All these people share one network address, which may ask for only so many letters in ten minutes."""
    connection = psycopg2.connect(practice.env["DATABASE_URL"])
    with connection, connection.cursor() as cursor:
        cursor.execute("DELETE FROM core_ratewindow")
    connection.close()


def opens_link(person: Person, link: str) -> None:
    person.opens("/help")  # a link that differs after # alone would not load a page
    person.opens(link)
    person.client_is_running()


def is_signed_in(person: Person) -> None:
    person.sees("link", "Кабинет")
    person.does_not_see("link", "Войти")


def known_person(practice: Practice, person: Person, address: str, at: str = "/account") -> None:
    """A person who has been here before, signed in by the operator's link."""
    find = f"from accounts.models import User; User.objects.get_or_create(email='{address}')"
    practice.manage("shell", "-c", find)
    link = practice.manage("sign_in_link", address, "--next", at, "--yes").split()[-1]
    opens_link(person, link)
    person.clicks("button", ENTER_AS)
    person.is_at(at)


def test_a_patient_signs_in_by_the_link_in_the_same_browser(visitor: Person, asks: Asks) -> None:
    letter = asks(visitor)
    visitor.reads("Письмо отправлено на a•••@example.org")
    opens_link(visitor, letter.link)
    visitor.sees("heading", "Вход по ссылке")
    assert "#" not in visitor.driver.current_url
    assert letter.link.partition("=")[2] not in str(visitor.driver.execute_script("return history.state"))
    visitor.clicks("button", "Войти как a•••@example.org")
    visitor.is_at("/")
    visitor.reads("Вы вошли")
    is_signed_in(visitor)
    visitor.opens("/")
    is_signed_in(visitor)


def test_by_the_code_where_it_was_asked(visitor: Person, asks: Asks) -> None:
    letter = asks(visitor)
    visitor.types(CODE, f"{letter.code[:3]} {letter.code[3:]}")  # the sixth digit sends it
    visitor.is_at("/")
    is_signed_in(visitor)


def test_a_reload_loses_neither_the_address_nor_the_letter(visitor: Person, asks: Asks, address: str) -> None:
    visitor.opens("/sign-in")
    visitor.client_is_running()
    visitor.types(EMAIL, address)
    visitor.driver.refresh()
    visitor.client_is_running()
    assert visitor.sees("textbox", EMAIL).get_attribute("value") == address
    letter = asks(visitor)
    visitor.driver.refresh()
    visitor.sees("heading", CHECK_MAIL)
    visitor.types(CODE, letter.code)
    visitor.is_at("/")


def test_on_another_device_by_the_link_and_the_code(somebody: Somebody, asks: Asks) -> None:
    laptop, phone = somebody(), somebody()
    letter = asks(laptop, at="/sign-in?next=/textbook")
    phone.has_screen(390, 844, phone=True)
    opens_link(phone, letter.link)
    phone.sees("heading", "Нужен код из письма")
    phone.types(CODE, letter.code)
    phone.is_at("/textbook")
    is_signed_in(phone)
    laptop.types(CODE, letter.code)
    laptop.sees("heading", "По этому письму уже вошли")


def test_the_first_tab_learns_of_the_second(visitor: Person, asks: Asks) -> None:
    letter = asks(visitor)
    first = visitor.driver.current_window_handle
    visitor.driver.switch_to.new_window("tab")
    opens_link(visitor, letter.link)
    visitor.clicks("button", ENTER_AS)
    is_signed_in(visitor)
    visitor.driver.switch_to.window(first)
    visitor.sees("heading", "Вы уже вошли")
    is_signed_in(visitor)


def test_a_code_wrong_three_times_needs_a_new_letter(
    visitor: Person, asks: Asks, mailbox: Mailbox, address: str
) -> None:
    letter = asks(visitor)
    visitor.types(CODE, letter.other_code)
    visitor.reads("Можно попробовать ещё 2 раза")
    assert visitor.sees("textbox", CODE).get_attribute("value") == letter.other_code
    visitor.clicks("button", "Войти")  # the same once more, by hand
    visitor.reads("Можно попробовать ещё 1 раз")
    visitor.clicks("button", "Войти")
    visitor.sees("heading", "Код не подошёл три раза")
    before = len(mailbox.letters)
    visitor.clicks("button", NEW_LETTER)
    visitor.types(CODE, code_in(mailbox.letter_to(address, after=before)))
    visitor.is_at("/")
    is_signed_in(visitor)


def test_a_used_link_says_so(somebody: Somebody, asks: Asks) -> None:
    owner, other = somebody(), somebody()
    letter = asks(owner)
    owner.types(CODE, letter.code)
    is_signed_in(owner)
    opens_link(owner, letter.link)
    owner.sees("heading", "Вы уже вошли")
    opens_link(other, letter.link)
    other.sees("heading", "По этому письму уже вошли")
    other.sees("link", "hello@example.org")
    other.clicks("link", NEW_LETTER)
    other.sees("textbox", EMAIL)


def test_an_old_link_leads_to_a_new_letter_and_the_same_place(
    visitor: Person, asks: Asks, practice: Practice
) -> None:
    letter = asks(visitor, at="/sign-in?next=/account")
    practice.manage("shell", "-c", ELEVEN_MINUTES_PASS)
    opens_link(visitor, letter.link)
    visitor.sees("heading", "Письмо устарело")
    visitor.clicks("link", NEW_LETTER)
    visitor.until(lambda: "next=%2Faccount" in visitor.driver.current_url, "the way is forgotten")


def test_a_link_that_is_not_ours(visitor: Person) -> None:
    opens_link(visitor, "/sign-in/link#t=0123.abcdef")
    visitor.sees("heading", "Мы не узнаём эту ссылку")
    opens_link(visitor, "/sign-in/link")
    visitor.sees("heading", "Откройте ссылку из письма ещё раз")


def test_too_many_letters_are_refused_with_the_time_to_come_back(visitor: Person, asks: Asks) -> None:
    asks(visitor)
    for _ in range(MOST_LETTERS):
        visitor.clicks("button", AGAIN)
        visitor.until(lambda: visitor.all("status", "") and told(visitor), "the button did nothing")
        if "За короткое время было много попыток" in visitor.page_text():
            break
        time.sleep(0.2)
    assert re.search(r"Попробуйте, пожалуйста, ещё раз через \d+ минут", visitor.page_text())
    visitor.sees("textbox", CODE)


def told(person: Person) -> bool:
    text = person.page_text()
    return "Отправили ещё одно письмо" in text or "За короткое время" in text


def test_what_was_typed_outlives_a_lost_network(visitor: Person, address: str) -> None:
    visitor.opens("/sign-in")
    visitor.client_is_running()
    visitor.clicks("button", SEND)
    visitor.reads("Введите адрес, на который прислать письмо.")
    assert visitor.driver.switch_to.active_element.accessible_name == EMAIL
    visitor.types(EMAIL, address)
    with visitor.without_network():
        visitor.clicks("button", SEND)
        visitor.reads("Введённое осталось на месте")
    assert visitor.sees("textbox", EMAIL).get_attribute("value") == address
    visitor.clicks("button", SEND)
    visitor.sees("heading", CHECK_MAIL)


def test_a_wrong_address_is_mended_in_place(visitor: Person, asks: Asks) -> None:
    visitor.opens("/sign-in")
    visitor.client_is_running()
    visitor.types(EMAIL, "anna@")
    visitor.clicks("button", SEND)
    visitor.sees("alert", "")
    visitor.reads("Нужно поправить 1 поле")
    field = visitor.sees("textbox", EMAIL)
    assert field.get_attribute("aria-invalid") == "true"
    asks(visitor)
    visitor.clicks("button", "Изменить адрес")
    visitor.sees("textbox", EMAIL)


def test_the_account_opens_after_signing_in_and_keeps_changes(visitor: Person, asks: Asks) -> None:
    visitor.driver.execute_cdp_cmd("Emulation.setTimezoneOverride", {"timezoneId": "Asia/Yekaterinburg"})
    visitor.opens("/account")
    visitor.client_is_running()
    visitor.sees("heading", "Кабинет откроется после входа")
    link = visitor.all("link", "Войти")[-1].get_attribute("href")
    letter = asks(visitor, at=str(link))
    visitor.types(CODE, letter.code)
    visitor.is_at("/account")
    visitor.types("Как к вам обращаться", "  Анна  ")
    visitor.clicks("button", "Выбрать этот пояс")
    visitor.clicks("button", "Сохранить")
    visitor.reads("Сохранено")
    visitor.opens("/account")
    visitor.client_is_running()
    assert visitor.sees("textbox", "Как к вам обращаться").get_attribute("value") == "Анна"
    assert visitor.sees("combobox", "Часовой пояс").get_attribute("value") == "Asia/Yekaterinburg"
    visitor.does_not_see("button", "Выбрать этот пояс")
    visitor.opens("/")
    visitor.sees("heading", "Здравствуйте, Анна")


def test_signing_out_is_quiet_and_complete(visitor: Person, practice: Practice, address: str) -> None:
    known_person(practice, visitor, address)
    first = visitor.driver.current_window_handle
    visitor.driver.switch_to.new_window("tab")
    visitor.opens("/account")
    visitor.client_is_running()
    visitor.clicks("button", "Выйти")
    visitor.is_at("/")
    visitor.reads("Вы вышли")
    visitor.sees("link", "Войти")
    visitor.driver.back()  # to where the tab began: the account is no page to go back to
    assert address not in visitor.driver.page_source
    visitor.driver.switch_to.window(first)
    visitor.sees("heading", "Кабинет откроется после входа")
    assert address not in visitor.driver.page_source


def test_a_sign_in_that_ended_keeps_the_form(visitor: Person, practice: Practice, address: str) -> None:
    known_person(practice, visitor, address)
    visitor.types("Как к вам обращаться", "Анна")
    practice.manage(
        "shell", "-c", "from django.contrib.sessions.models import Session; Session.objects.all().delete()"
    )
    visitor.clicks("button", "Сохранить")
    visitor.reads("Вход закончился")
    assert visitor.sees("textbox", "Как к вам обращаться").get_attribute("value") == "Анна"
    form = visitor.driver.current_window_handle
    visitor.driver.switch_to.new_window("tab")
    known_person(practice, visitor, address)
    visitor.driver.switch_to.window(form)
    visitor.clicks("button", "Сохранить")
    visitor.reads("Сохранено")


def test_in_english_the_letter_and_all_pages_are_english(
    visitor: Person, mailbox: Mailbox, address: str
) -> None:
    before = len(mailbox.letters)
    visitor.opens("/sign-in?next=/account")
    visitor.client_is_running()
    visitor.types(EMAIL, address)
    visitor.clicks("link", "English")
    visitor.is_at("/en/sign-in")
    visitor.client_is_running()
    assert visitor.sees("textbox", "Email address").get_attribute("value") == address
    visitor.clicks("button", "Send me the email")
    visitor.sees("heading", "Check your email")
    letter = mailbox.letter_to(address, after=before)
    assert letter["Subject"] == "Your sign-in"
    assert "/en/sign-in/link#t=" in link_in(letter)
    opens_link(visitor, link_in(letter))
    visitor.clicks("link", "Русский")
    visitor.is_at("/sign-in/link")
    visitor.clicks("button", "Войти как a•••@example.org")
    visitor.is_at("/en/account")
    visitor.sees("heading", "Your account")


def test_on_a_phone_with_the_keyboard_alone(visitor: Person, mailbox: Mailbox, address: str) -> None:
    visitor.has_screen(390, 844, phone=True)
    visitor.opens("/sign-in")
    visitor.client_is_running()
    assert not visitor.scrolls_sideways()
    visitor.types(EMAIL, address)
    visitor.presses(Keys.ENTER)
    visitor.sees("heading", CHECK_MAIL)
    assert visitor.driver.switch_to.active_element.text == CHECK_MAIL
    visitor.presses(Keys.TAB)
    code = visitor.driver.switch_to.active_element
    assert (code.get_attribute("inputmode"), code.get_attribute("autocomplete")) == (
        "numeric",
        "one-time-code",
    )
    visitor.presses(code_in(mailbox.letter_to(address)))
    visitor.is_at("/")
    is_signed_in(visitor)
    assert not visitor.scrolls_sideways()


def test_staff_come_to_their_desk_by_the_same_letter(visitor: Person, mailbox: Mailbox) -> None:
    before = len(mailbox.letters)
    visitor.opens("/admin/")
    visitor.is_at("/sign-in")
    visitor.client_is_running()
    visitor.types(EMAIL, "editor@example.org")
    visitor.clicks("button", SEND)
    visitor.types(CODE, code_in(mailbox.letter_to("editor@example.org", after=before)))
    visitor.is_at("/admin/")


def test_without_javascript_it_is_said_kindly(visitor: Person) -> None:
    visitor.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    visitor.opens("/sign-in")
    visitor.reads("Для входа нужен JavaScript")
    visitor.sees("link", "hello@example.org")
    visitor.does_not_see("button", SEND)
