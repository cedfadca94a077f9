"""A thought taken apart: from a section of the textbook to the exercise, left, gone on with, and back."""

from urllib.parse import parse_qs, urlsplit

from functional_tests.conftest import Somebody
from functional_tests.diarist import comes_to_diary, sets_level
from functional_tests.looks import is_accessible, looks_well
from functional_tests.person import Person
from functional_tests.practice import Practice

TRAPS = "Ловушки мышления"
KEY = "0f8fad5b-d9cb-469f-a165-70867728950e"
PATH = f"/diary/thoughts/{KEY}"
WRITTEN = """
from datetime import UTC, datetime
from uuid import UUID
from accounts.models import User
from diary import actions
from diary.actions.writing import Moment
owner, _made = User.objects.get_or_create(email="%(address)s")
moment = Moment(datetime(2026, 11, 1, 18, 47, tzinfo=UTC), "Europe/Moscow")
writing = actions.Writing(by=owner, key=UUID("%(key)s"), moment=moment)
actions.write_thought(writing=writing, given={
    "situation": "Кухня, сообщение из пяти слов.",
    "emotions_before": [{"key": "guilt", "intensity": 70}, {"key": "fear", "intensity": 85}],
    "thought": "Я всех подвела.", "belief_before": 85, "distortions": ["labelling"],
    "evidence_for": "Две двойки.", "evidence_against": "В марте было иначе.",
    "alternative": "Я устала, и разговор ещё впереди.", "belief_alternative": 60, "belief_after": 40,
    "emotions_after": [{"key": "guilt", "intensity": 35}], "step": 7, "section": "thinking-traps",
})
"""


def wrote(practice: Practice, address: str) -> None:
    practice.manage("shell", "-c", WRITTEN % {"address": address, "key": KEY})


def is_at_step(person: Person, title: str) -> None:
    person.sees("heading", title)
    person.until(lambda: title in person.focused(), f"the focus is not at {title!r}")


def goes_on(person: Person, title: str) -> None:
    person.clicks("link", "Дальше")
    is_at_step(person, title)


def begins_from_section(person: Person, practice: Practice, address: str) -> None:
    """A guest: signs in on the way, and is at the exercise that was asked for."""
    person.opens("/textbook/thinking-traps")
    person.client_is_running()
    person.clicks("link", "Разобрать мысль по шагам")
    person.sees("heading", "Дневник видите только вы")
    person.all("link", "Войти")[-1].click()
    person.is_at("/sign-in")
    onward = parse_qs(urlsplit(person.driver.current_url).query)["next"][0]
    comes_to_diary(person, practice, address, at=onward)
    person.sees("heading", "Что произошло?")


def test_from_a_section_to_the_exercise_and_back(visitor: Person, practice: Practice) -> None:
    begins_from_section(visitor, practice, "from.section@example.org")
    visitor.sees("link", TRAPS)
    assert "thinking-traps" not in visitor.driver.title
    visitor.types("Ситуация", "Вторник, кухня.")
    visitor.reads("Сохранено в")

    visitor.clicks("link", TRAPS)

    visitor.is_at("/textbook/thinking-traps")
    visitor.goes_back()
    visitor.until(lambda: visitor.sees("textbox", "Ситуация").get_attribute("value"), "the words are gone")


def test_left_at_a_step_and_gone_on_with_on_another_device(somebody: Somebody, practice: Practice) -> None:
    phone, laptop = somebody(), somebody()
    address = "two.devices@example.org"
    phone.has_screen(390, 844, phone=True)
    comes_to_diary(phone, practice, address, at="/diary/thoughts")
    phone.clicks("link", "Разобрать мысль")
    phone.types("Ситуация", "Вторник, кухня, сообщение из пяти слов.")
    goes_on(phone, "Что вы тогда почувствовали?")
    phone.clicks("button", "вина")
    sets_level(phone, "вина", 70)
    goes_on(phone, "Какая мысль промелькнула?")
    phone.types("Мысль", "Я всех подвела.")
    sets_level(phone, "верили", 85)
    goes_on(phone, "ловушку мышления")
    phone.goes_back()
    phone.sees("heading", "Какая мысль промелькнула?")
    goes_on(phone, "ловушку мышления")
    phone.reads("Сохранено в")
    phone.clicks("link", "Продолжить позже")
    phone.reads("Остановились на шаге 4: ловушки")

    comes_to_diary(laptop, practice, address, at="/diary/thoughts")
    laptop.clicks("link", "Я всех подвела.")
    laptop.sees("heading", "ловушку мышления")
    laptop.driver.execute_script("arguments[0].closest('label').click()", laptop.sees("checkbox", "Ярлык"))
    goes_on(laptop, "Что говорит за эту мысль")
    laptop.types("Что за", "Две двойки за неделю.")
    laptop.types("Что против", "В марте было иначе.")
    goes_on(laptop, "Как ещё можно об этом подумать?")
    laptop.types("Взвешенная мысль", "Я устала, и разговор ещё впереди.")
    goes_on(laptop, "А что теперь?")
    sets_level(laptop, "первой мысли", 40)
    sets_level(laptop, "вина", 35)
    laptop.clicks("link", "Посмотреть, что изменилось")
    laptop.reads("Вера в мысль было 85, стало 40".replace("мысль ", "мысль\n"))
    laptop.reads("было 70, стало 35")
    laptop.reads("Ярлык")


def test_a_record_opened_again_shows_its_change_and_prints_alone(visitor: Person, practice: Practice) -> None:
    wrote(practice, "prints@example.org")
    comes_to_diary(visitor, practice, "prints@example.org", at=PATH)
    visitor.reads("было 85, стало 40")
    visitor.reads("вина 70, страх 85")
    assert "подвела" not in visitor.driver.title

    visitor.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})

    visitor.reads("Я устала, и разговор ещё впереди.")
    assert visitor.all("link", "Изменить") == []
    assert [each.accessible_name for each in visitor.all("navigation")] == []


def test_a_deleted_record_can_be_brought_back(visitor: Person, practice: Practice) -> None:
    wrote(practice, "deletes@example.org")
    comes_to_diary(visitor, practice, "deletes@example.org", at="/diary/thoughts")
    visitor.clicks("link", "Я всех подвела.")
    visitor.clicks("button", "Удалить")
    visitor.sees("heading", "Здесь будут ваши записи мыслей")

    visitor.clicks("button", "Вернуть")

    visitor.clicks("link", "Я всех подвела.")
    visitor.reads("было 85, стало 40")


def test_each_step_is_accessible_and_fits(visitor: Person, practice: Practice) -> None:
    address = "accessible@example.org"
    wrote(practice, address)
    comes_to_diary(visitor, practice, address, at="/diary/thoughts")
    visitor.sees("link", "Я всех подвела.")
    is_accessible(visitor)
    for step in range(1, 9):
        visitor.opens(f"{PATH if step % 2 else '/en' + PATH}?step={step}")
        visitor.until(lambda: len(visitor.all("heading")) > 1, "no step")
        looks_well(visitor)
