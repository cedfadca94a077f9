"""The first evening: one tap is an entry, the rest as one likes; found again, moved, taken away and back."""

from itertools import count

import pytest

from functional_tests.conftest import Somebody
from functional_tests.desk import comes_by_link
from functional_tests.looks import looks_well
from functional_tests.person import Person
from functional_tests.practice import Practice

NOW, NOTE = "Как вы сейчас?", "Если хочется, несколько слов"
RIVER = "Погуляли у реки. Впервые за неделю не проверяла почту."
SET = """
const [field, value] = arguments
field.value = value
field.dispatchEvent(new Event('input', {bubbles: true}))
field.dispatchEvent(new Event('change', {bubbles: true}))
"""
LONG_AGO = """
from datetime import timedelta
from uuid import uuid4
from django.utils import timezone
from accounts.models import User
from diary.actions import Moment, Writing, write_entry
moment = Moment(timezone.now() - timedelta(days=20), 'Europe/Moscow')
writing = Writing(by=User.objects.get(email='%s'), key=uuid4(), moment=moment)
write_entry(writing=writing, given={'mood': 2, 'note': 'до перерыва'})
"""
_numbers = count(1)


@pytest.fixture
def address() -> str:
    return f"evening{next(_numbers)}@example.org"


@pytest.fixture
def vera(practice: Practice, somebody: Somebody, address: str) -> Person:
    """In Moscow, at home on the site's first page, with nothing written yet."""
    practice.manage(
        "shell", "-c", f"from accounts.models import User; User.objects.create(email='{address}')"
    )
    person = somebody()
    lives_in(person, "Europe/Moscow")
    comes_by_link(person, practice, address, at="/")
    return person


def lives_in(person: Person, zone: str) -> None:
    person.driver.execute_cdp_cmd("Emulation.setTimezoneOverride", {"timezoneId": zone})


def opens_today(person: Person) -> None:
    person.opens("/diary")
    person.sees("heading", NOW)
    person.sees("link", "Записать за другой день")


def says(person: Person, mood: str) -> None:
    """One tap, and it is kept."""
    person.until(lambda: person.all("radio"), "no moods")
    person.chooses(mood)
    person.reads("Сохранено в")


def sets(person: Person, kind: str, value: str) -> None:
    """A field whose keys differ from browser to browser: a day, an hour, a level."""
    found = person.until(
        lambda: person.driver.find_elements("css selector", f"input[type={kind}]"), f"no {kind}"
    )
    person.driver.execute_script(SET, found[0], value)


def looks_well_from_above(person: Person) -> None:
    """What lies half below the frame's head counts as too small to be pressed."""
    person.scrolls_to(0)
    looks_well(person)


def writes(person: Person, mood: str, note: str) -> None:
    opens_today(person)
    says(person, mood)
    person.types(NOTE, note)
    finishes(person)


def finishes(person: Person) -> None:
    person.clicks("button", "Готово")
    person.until(lambda: not person.all("textbox", NOTE), "it is still being written")


def test_two_actions_make_an_entry(vera: Person) -> None:
    vera.clicks("link", "Открыть дневник")
    vera.sees("heading", NOW)
    vera.reads("Здесь появятся ваши записи")
    says(vera, "Тяжело")
    opens_today(vera)
    vera.sees("link", "Тяжело")
    assert len(vera.all("link", "Тяжело")) == 1
    assert vera.driver.title == "Опора"  # whoever looks at the tabs reads nothing
    assert vera.console_errors() == []


def test_whatever_was_added_is_there_again(vera: Person) -> None:
    opens_today(vera)
    says(vera, "Хорошо")
    vera.clicks("button", "радость")
    sets(vera, "range", "60")
    vera.clicks("button", "прогулка")
    vera.types(NOTE, RIVER)
    finishes(vera)
    vera.reads("радость 60")
    vera.clicks("link", "Хорошо")
    vera.sees("button", "Удалить запись")
    assert vera.sees("textbox", NOTE).get_attribute("value") == RIVER
    assert vera.sees("button", "прогулка").get_attribute("aria-pressed") == "true"


def test_a_word_of_ones_own_is_added_renamed_and_removed(vera: Person) -> None:
    opens_today(vera)
    says(vera, "Тяжело")
    vera.clicks("button", "ещё")
    vera.types("Своё слово для чувства", "ком в горле")
    vera.clicks("button", "Добавить")
    vera.sees("button", "ком в горле")
    vera.clicks("button", "Изменить свои слова")
    renamed = vera.sees("textbox", "Переименовать: ком в горле")
    vera.driver.execute_script(SET, renamed, "комок в горле")
    vera.reads("Слово переименовано")
    vera.clicks("button", "Убрать: комок в горле")
    vera.reads("Слово больше не предлагается")
    finishes(vera)
    vera.reads("комок в горле")


def test_an_entry_of_another_day_stands_on_that_day(vera: Person) -> None:
    writes(vera, "Ровно", "сегодняшняя")
    vera.clicks("link", "Записать за другой день")
    sets(vera, "date", "2026-01-05")
    sets(vera, "time", "08:30")
    says(vera, "Очень хорошо")
    vera.types(NOTE, "январское утро")
    finishes(vera)
    vera.is_at("/diary/entries")
    vera.sees("heading", "Январь 2026")
    vera.reads("5 января")
    vera.reads("08:30")


def test_entries_are_found_by_words_and_mood(vera: Person) -> None:
    writes(vera, "Хорошо", RIVER)
    writes(vera, "Тяжело", "Ссора из-за пустяка.")
    vera.clicks("link", "Записи")
    vera.sees("link", "Тяжело")
    vera.types("Найти в записях", "ПОЧТУ")
    vera.until(lambda: not vera.all("link", "Тяжело"), "the search finds what it should not")
    vera.sees("link", "Хорошо")
    assert "почту" not in vera.driver.current_url.lower()
    vera.clicks("button", "Фильтры")
    vera.clicks("button", "Тяжело")
    vera.reads("Таких записей нет")
    vera.clicks("button", "Показать все записи")
    vera.sees("link", "Хорошо")


def test_what_was_deleted_can_be_had_again(vera: Person) -> None:
    writes(vera, "Хорошо", RIVER)
    vera.clicks("link", "Хорошо")
    vera.clicks("button", "Удалить запись")
    vera.is_at("/diary/entries")
    vera.reads("Записей пока нет")
    vera.clicks("button", "Вернуть")
    vera.sees("link", "Хорошо")
    vera.reads(RIVER)


def test_after_a_journey_the_hour_is_that_of_the_place(vera: Person) -> None:
    writes(vera, "Ровно", "перед дорогой")
    assert "(Москва)" not in vera.page_text()
    lives_in(vera, "Asia/Tokyo")
    opens_today(vera)
    vera.reads("(Москва)")


def test_who_comes_back_is_asked_gently_and_may_pass(vera: Person, practice: Practice, address: str) -> None:
    practice.manage("shell", "-c", LONG_AGO % address)
    opens_today(vera)
    vera.reads("С возвращением")
    says(vera, "Ровно")
    vera.sees("textbox", "Что было важным за это время?")
    vera.clicks("button", "Пропустить вопрос")
    vera.types("Что помогло бы вам сегодня", "Тихий вечер")
    vera.clicks("button", "Дальше")
    assert "Тихий вечер" in str(vera.sees("textbox", NOTE).get_attribute("value"))
    finishes(vera)
    opens_today(vera)
    assert "С возвращением" not in vera.page_text()


@pytest.mark.parametrize("language", ["", "/en"])
def test_the_pages_of_writing_look_well(vera: Person, language: str) -> None:
    writes(vera, "Хорошо", RIVER)
    vera.opens(f"{language}/diary")
    vera.until(lambda: vera.all("radio"), "no moods")
    looks_well_from_above(vera)
    says_in_either = {"": "Тяжело", "/en": "Hard"}[language]
    vera.chooses(says_in_either)
    vera.clicks("button", {"": "ещё", "/en": "more"}[language])
    looks_well_from_above(vera)
    vera.opens(f"{language}/diary/entries")
    vera.clicks("button", {"": "Фильтры", "/en": "Filters"}[language])
    looks_well_from_above(vera)
    vera.clicks("link", {"": "Хорошо", "/en": "Good"}[language])
    vera.sees("button", {"": "Удалить запись", "/en": "Delete the entry"}[language])
    looks_well_from_above(vera)
