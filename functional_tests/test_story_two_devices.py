"""One record written on two devices at once: both texts are shown; where nothing differs nothing is asked."""

from itertools import count

import pytest

from functional_tests.conftest import Somebody
from functional_tests.diarist import comes_to_diary, sets_level
from functional_tests.looks import looks_well
from functional_tests.person import Person
from functional_tests.practice import Practice
from functional_tests.test_story_lost_network import keeps

SAVED, TWO = "Сохранено в", "Есть два варианта"
NOTE, SITUATION, THOUGHT = "несколько слов", "Ситуация", "Мысль"
_numbers = count(1)


@pytest.fixture
def address() -> str:
    return f"two.at.once{next(_numbers)}@example.org"


@pytest.fixture
def phone(somebody: Somebody, practice: Practice, address: str) -> Person:
    person = somebody()
    person.has_screen(390, 844, phone=True)
    comes_to_diary(person, practice, address)
    person.is_at("/diary")
    return person


@pytest.fixture
def laptop(somebody: Somebody, practice: Practice, address: str) -> Person:
    person = somebody()
    comes_to_diary(person, practice, address)
    person.is_at("/diary")
    return person


def value(person: Person, field: str) -> str:
    return person.sees("textbox", field).get_attribute("value") or ""


def has(person: Person, field: str, words: str) -> None:
    person.until(lambda: value(person, field) == words, f"{field} is not {words!r}")


def has_sent(person: Person) -> None:
    """All of it: a tap on a mood is saved at once, words a moment later."""
    keeps(person, 1)
    keeps(person, 0)


def begins_thought(person: Person) -> str:
    """The address of a record with its first column filled in."""
    person.opens("/diary/thoughts")
    person.clicks("link", "Разобрать мысль")
    person.types(SITUATION, "Кухня, вечер.")
    person.reads(SAVED)
    return person.path()


def test_an_entry_shows_both_texts_and_keeps_the_one_that_is_chosen(phone: Person, laptop: Person) -> None:
    phone.opens("/diary/entries")
    phone.clicks("link", "Новая запись")
    phone.reads("Очень тяжело")
    phone.chooses("Тяжело")
    phone.types(NOTE, "С утра")
    has_sent(phone)
    laptop.opens(phone.path())
    has(laptop, NOTE, "С утра")
    laptop.chooses("Хорошо")
    laptop.types(NOTE, "К вечеру отпустило")
    has_sent(laptop)

    phone.types(NOTE, "С утра и днём")

    phone.sees("heading", TWO)
    phone.reads("К вечеру отпустило")
    phone.reads("С утра и днём")
    phone.clicks("button", "Взять этот")
    phone.does_not_see("heading", TWO)
    has(phone, NOTE, "К вечеру отпустило")
    phone.types(NOTE, "К вечеру отпустило, правда")
    has_sent(phone)
    laptop.driver.refresh()
    has(laptop, NOTE, "К вечеру отпустило, правда")


def test_a_thought_record_shows_both_whole_and_keeps_the_one_that_is_chosen(
    phone: Person, laptop: Person
) -> None:
    record = begins_thought(phone)
    laptop.opens(f"{record}?step=3")
    laptop.types(THOUGHT, "Я всех подвела.")
    sets_level(laptop, "верили", 85)
    laptop.reads(SAVED)

    phone.types(SITUATION, "Кухня, вечер, сообщение.")

    phone.sees("heading", TWO)
    phone.reads("Я всех подвела.")
    phone.reads("Кухня, вечер, сообщение.")
    looks_well(phone, widths=(390, 320))
    phone.clicks("button", "Оставить этот")
    phone.does_not_see("heading", TWO)
    phone.reads(SAVED)
    laptop.opens(f"{record}?step=1")
    has(laptop, SITUATION, "Кухня, вечер, сообщение.")


def test_the_other_device_s_record_can_be_taken_and_gone_on_with(phone: Person, laptop: Person) -> None:
    record = begins_thought(phone)
    laptop.opens(f"{record}?step=3")
    laptop.types(THOUGHT, "Я всех подвела.")
    laptop.reads(SAVED)
    phone.types(SITUATION, "Кухня, ночь.")
    phone.sees("heading", TWO)
    phone.clicks("button", "Взять этот")
    has(phone, SITUATION, "Кухня, вечер.")
    phone.opens(f"{record}?step=3")
    has(phone, THOUGHT, "Я всех подвела.")


def test_who_only_leafed_through_on_the_other_device_has_written_nothing(
    phone: Person, laptop: Person
) -> None:
    record = begins_thought(phone)
    laptop.opens(record)
    has(laptop, SITUATION, "Кухня, вечер.")
    laptop.clicks("link", "Дальше")
    laptop.sees("heading", "Что вы тогда почувствовали?")
    laptop.clicks("link", "Дальше")
    laptop.sees("heading", "Какая мысль промелькнула?")
    laptop.reads(SAVED)

    phone.types(SITUATION, "Кухня, вечер, сообщение.")
    phone.until(lambda: saved_elsewhere(laptop, record), "the phone's words did not arrive")
    assert not phone.all("heading", TWO)


def saved_elsewhere(laptop: Person, record: str) -> bool:
    laptop.opens(f"{record}?step=1")
    return value(laptop, SITUATION) == "Кухня, вечер, сообщение."
