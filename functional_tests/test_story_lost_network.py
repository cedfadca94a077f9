"""Writing while things break: a tunnel, a closed tab, an expired session, two devices. No text is lost."""

from contextlib import suppress
from itertools import count
from uuid import uuid4

import pytest
from selenium.common.exceptions import NoAlertPresentException

from functional_tests.conftest import SETTLED, Somebody
from functional_tests.desk import comes_by_link
from functional_tests.line import Line
from functional_tests.person import Person
from functional_tests.practice import Practice

SITUATION, SAVED = "Ситуация", "Сохранено в"
OFFLINE = "Нет сети: написанное сохранено на этом устройстве и отправится само"
SIGNED_OUT, TWO = "Вы вышли: войдите, написанное ждёт здесь", "Есть два варианта"
DEVICE = """
const done = arguments[0]
const opening = indexedDB.open('opora-drafts')
opening.onsuccess = () => {
  const database = opening.result
  if (!database.objectStoreNames.length) return done([0, 0, ''])
  const shelves = database.transaction(['keys', 'drafts'])
  const keys = shelves.objectStore('keys').getAll(), drafts = shelves.objectStore('drafts').getAll()
  shelves.oncomplete = () => {
    database.close()
    const bytes = drafts.result.map((draft) => new TextDecoder().decode(draft.bytes)).join('')
    done([keys.result.length, drafts.result.length, bytes])
  }
}
"""
_numbers = count(1)


@pytest.fixture
def address(practice: Practice) -> str:
    address = f"tunnel{next(_numbers)}@example.org"
    make = f"from accounts.models import User; User.objects.create(email='{address}')"
    practice.manage("shell", "-c", make)
    return address


@pytest.fixture
def record() -> str:
    """The page of a thought record that is yet to be written."""
    return f"/diary/thoughts/{uuid4()}"


@pytest.fixture
def patient(practice: Practice, traveller: Person, address: str) -> Person:
    """On the way, at a network that can break."""
    link = practice.manage("sign_in_link", address, "--next", "/diary", "--yes").split()[-1]
    traveller.opens(link.replace(practice.address, traveller.site))
    traveller.clicks("button", "Войти как")
    traveller.is_at("/diary")
    return traveller


@pytest.fixture
def laptop(practice: Practice, somebody: Somebody, address: str) -> Person:
    """The same person elsewhere."""
    person = somebody()
    comes_by_link(person, practice, address, at="/diary")
    return person


def situation(person: Person) -> str:
    return person.sees("textbox", SITUATION).get_attribute("value") or ""


def has(person: Person, words: str) -> None:
    person.until(lambda: situation(person) == words, f"{SITUATION} is not {words!r}")


def device(person: Person) -> tuple[int, int, str]:
    """How many keys and drafts lie there, and the bytes of all drafts."""
    keys, drafts, sealed = person.driver.execute_async_script(DEVICE)
    return keys, drafts, sealed


def keeps(person: Person, drafts: int) -> None:
    person.until(lambda: device(person)[1] == drafts, f"there are not {drafts} drafts on the device")


def begins(person: Person, record: str) -> None:
    person.opens(f"{record}?new=1")
    person.client_is_running()
    person.sees("textbox", SITUATION)


def writes(person: Person, record: str, words: str) -> None:
    begins(person, record)
    person.types(SITUATION, words)
    person.reads(SAVED)


def test_a_text_typed_in_a_tunnel_goes_by_itself(
    patient: Person, line: Line, laptop: Person, record: str
) -> None:
    writes(patient, record, "На перроне")
    line.cut()
    patient.types(SITUATION, "На перроне, а потом в туннеле")
    patient.reads(OFFLINE)
    assert "туннел" not in device(patient)[2]
    line.mend()
    patient.reads(SAVED)
    keeps(patient, 0)
    laptop.opens(record)
    has(laptop, "На перроне, а потом в туннеле")


def test_a_closed_tab_is_taken_up_again(patient: Person, line: Line, laptop: Person, record: str) -> None:
    begins(patient, record)
    line.cut()
    patient.types(SITUATION, "Недописанное")
    patient.reads(OFFLINE)
    keeps(patient, 1)
    tab = patient.driver.current_window_handle
    patient.driver.switch_to.new_window("tab")
    other = patient.driver.current_window_handle
    patient.driver.switch_to.window(tab)
    patient.driver.close()
    patient.driver.switch_to.window(other)
    line.mend()
    patient.opens("/diary")
    patient.reads("На этом устройстве ждёт то, что не успело сохраниться")
    patient.clicks("link", "Открыть: запись мыслей")
    patient.is_at(record)
    has(patient, "Недописанное")
    patient.reads(SAVED)
    keeps(patient, 0)
    laptop.opens(record)
    has(laptop, "Недописанное")


def test_an_expired_session_loses_nothing(
    patient: Person, practice: Practice, address: str, record: str
) -> None:
    writes(patient, record, "До полуночи")
    patient.driver.delete_cookie("sessionid")
    patient.types(SITUATION, "До полуночи и после")
    patient.reads(SIGNED_OUT)
    keeps(patient, 1)
    patient.clicks("link", "Войти")
    patient.is_at("/sign-in")
    link = practice.manage("sign_in_link", address, "--next", record, "--yes").split()[-1]
    patient.opens(link.replace(practice.address, patient.site))
    patient.clicks("button", "Войти как")
    patient.is_at(record)
    has(patient, "До полуночи и после")
    patient.reads(SAVED)
    keeps(patient, 0)


def test_two_devices_show_both_texts(patient: Person, laptop: Person, record: str) -> None:
    writes(patient, record, "Общее начало")
    laptop.opens(record)
    has(laptop, "Общее начало")
    laptop.types(SITUATION, "С ноутбука")
    laptop.reads(SAVED)
    patient.types(SITUATION, "С телефона")
    patient.sees("heading", TWO)
    patient.reads("С ноутбука")
    has(patient, "С телефона")
    patient.clicks("button", "Взять этот")
    has(patient, "С ноутбука")
    patient.does_not_see("heading", TWO)
    keeps(patient, 0)


def test_one_s_own_text_may_stay(patient: Person, laptop: Person, record: str) -> None:
    writes(patient, record, "Общее начало")
    writes(laptop, record, "С ноутбука")
    patient.types(SITUATION, "С телефона")
    patient.sees("heading", TWO)
    patient.clicks("button", "Оставить этот")
    patient.reads(SAVED)
    laptop.opens(record)
    has(laptop, "С телефона")


def test_signing_out_destroys_what_the_device_kept(patient: Person, line: Line, record: str) -> None:
    begins(patient, record)
    line.cut()
    patient.types(SITUATION, "Только здесь")
    patient.reads(OFFLINE)
    line.mend()
    patient.clicks("link", "Кабинет")
    patient.clicks("button", "Выйти")
    with suppress(NoAlertPresentException):  # unless it was sent meanwhile
        patient.driver.switch_to.alert.accept()
    patient.until(lambda: patient.path() == "/", "not signed out")
    patient.until(lambda: device(patient)[:2] == (0, 0), "something lies on the device")
    assert patient.driver.execute_async_script(SETTLED)  # the crisis lines are there again without a network
