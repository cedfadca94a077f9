"""The address of a record that is not there: deleted, erased, another's, never written. And of a new one."""

from collections.abc import Callable
from itertools import count
from uuid import uuid4

import pytest

from functional_tests.conftest import Somebody
from functional_tests.diarist import comes_to_diary
from functional_tests.line import Line
from functional_tests.looks import looks_well
from functional_tests.person import Person
from functional_tests.practice import Practice

NOTHING, GONE, SAVED = "Такой записи нет", "Эта запись удалена", "Сохранено в"
NOTE, SITUATION = "несколько слов", "Ситуация"
ENTRY = """
from datetime import UTC, datetime
from uuid import UUID
from accounts.models import User
from diary import actions
owner, _made = User.objects.get_or_create(email="%(address)s")
moment = actions.Moment(datetime(2026, 11, 1, 18, 47, tzinfo=UTC), "Europe/Moscow")
writing = actions.Writing(by=owner, key=UUID("%(key)s"), moment=moment)
actions.write_%(kind)s(writing=writing, given=%(given)r)
"""
ERASE = "from diary.models import Record; Record.objects.filter(key='%s').delete()"
GIVEN = {
    "entry": {"mood": 2, "emotions": [], "factors": [], "note": "Про кухню"},
    "thought": {"situation": "Про кухню", "step": 1},
}
PLACES = {"entry": "entries", "thought": "thoughts"}
FIELDS = {"entry": NOTE, "thought": SITUATION}
_numbers = count(1)
Wrote = Callable[[str, str], str]


@pytest.fixture
def address() -> str:
    return f"gone{next(_numbers)}@example.org"


@pytest.fixture
def wrote(practice: Practice) -> Wrote:
    """Somebody has written a record of the kind; gives its address."""

    def write(kind: str, address: str) -> str:
        key = uuid4()
        given = {"address": address, "key": key, "kind": kind, "given": GIVEN[kind]}
        practice.manage("shell", "-c", ENTRY % given)
        return f"/diary/{PLACES[kind]}/{key}"

    return write


def has(person: Person, field: str, words: str) -> None:
    person.until(
        lambda: person.sees("textbox", field).get_attribute("value") == words, f"{field} is not {words!r}"
    )


@pytest.mark.parametrize("kind", ["entry", "thought"])
def test_a_deleted_one_can_be_brought_back_from_its_address(
    visitor: Person, practice: Practice, address: str, wrote: Wrote, kind: str
) -> None:
    record = wrote(kind, address)
    comes_to_diary(visitor, practice, address, at=record)
    visitor.is_at(record)
    has(visitor, FIELDS[kind], "Про кухню")
    visitor.clicks("button", "Удалить")
    visitor.is_at(f"/diary/{PLACES[kind]}")

    visitor.opens(record)
    visitor.sees("heading", GONE)
    visitor.sees("link", "Все записи")
    visitor.clicks("button", "Вернуть")

    has(visitor, FIELDS[kind], "Про кухню")
    visitor.does_not_see("heading", GONE)


@pytest.mark.parametrize("kind", ["entry", "thought"])
def test_what_was_erased_is_like_another_s_and_like_nothing(
    somebody: Somebody, practice: Practice, address: str, wrote: Wrote, kind: str
) -> None:
    record, erased = wrote(kind, f"owner.{address}"), wrote(kind, address)
    practice.manage("shell", "-c", ERASE % erased.rpartition("/")[2])
    stranger = somebody()
    comes_to_diary(stranger, practice, address, at=record)
    stranger.sees("heading", NOTHING)
    told = []
    for path in (record, erased, f"/diary/{PLACES[kind]}/{uuid4()}", f"/diary/{PLACES[kind]}/no-key"):
        stranger.opens(path)
        stranger.sees("heading", NOTHING)
        told.append(stranger.page_text())
    assert len(set(told)) == 1
    assert not stranger.all("button", "Вернуть")

    stranger.clicks("link", "Все записи")
    stranger.is_at(f"/diary/{PLACES[kind]}")


def test_a_new_one_begins_also_after_loading_again_without_a_word(
    visitor: Person, practice: Practice, address: str
) -> None:
    comes_to_diary(visitor, practice, address, at="/diary/thoughts")
    visitor.clicks("link", "Разобрать мысль")
    visitor.sees("textbox", SITUATION)
    visitor.clicks("link", "Дальше")
    visitor.sees("heading", "Что вы тогда почувствовали?")
    visitor.driver.refresh()
    visitor.sees("heading", "Что вы тогда почувствовали?")


def test_a_new_one_begins_without_a_network_and_is_there_after_loading_again(
    traveller: Person, practice: Practice, line: Line, address: str
) -> None:
    comes_to_diary(traveller, practice, address, at="/diary/entries")
    traveller.sees("heading", "Записей пока нет")
    # A link that is pointed at brings its page's script.
    traveller.driver.execute_script("arguments[0].focus()", traveller.sees("link", "Новая запись"))
    traveller.until(lambda: "page-diaryEntry" in loaded(traveller), "the page's script did not come")
    line.cut()
    traveller.clicks("link", "Новая запись")
    traveller.reads("Очень тяжело")
    traveller.chooses("Тяжело")
    traveller.types(NOTE, "В поезде")
    traveller.reads("Нет сети: написанное сохранено на этом устройстве")
    line.mend()
    traveller.driver.refresh()
    has(traveller, NOTE, "В поезде")
    # The page before may have sent it at its very end: then only what comes next is still to be saved.
    traveller.types(NOTE, "В поезде, у окна")
    traveller.reads(SAVED)


def loaded(person: Person) -> str:
    names: list[str] = person.driver.execute_script(
        "return performance.getEntriesByType('resource').map((entry) => entry.name)"
    )
    return " ".join(names)


def test_what_is_written_here_brings_back_what_was_deleted_elsewhere(
    somebody: Somebody, practice: Practice, address: str, wrote: Wrote
) -> None:
    record = wrote("entry", address)
    phone, laptop = somebody(), somebody()
    for each in (phone, laptop):
        comes_to_diary(each, practice, address, at=record)
        has(each, NOTE, "Про кухню")
    laptop.clicks("button", "Удалить запись")
    laptop.is_at("/diary/entries")
    phone.types(NOTE, "Про кухню и окно")
    phone.reads("Эту запись удалили")
    phone.clicks("button", "Вернуть запись с этим текстом")
    phone.reads(SAVED)
    laptop.opens(record)
    has(laptop, NOTE, "Про кухню и окно")


def test_it_is_accessible_and_fits(visitor: Person, practice: Practice, wrote: Wrote, address: str) -> None:
    record = wrote("entry", address)
    comes_to_diary(visitor, practice, address, at=record)
    visitor.clicks("button", "Удалить запись")
    visitor.is_at("/diary/entries")
    for path in (record, f"/en{record}", f"/diary/thoughts/{uuid4()}"):
        visitor.opens(path)
        visitor.until(lambda: len(visitor.all("heading")) > 1, "no words")
        looks_well(visitor)
