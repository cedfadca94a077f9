"""The safety plan: written while it is calm, found when it is not, also without a network and signed out."""

from functional_tests.diarist import comes_to_diary
from functional_tests.line import Line
from functional_tests.looks import looks_well
from functional_tests.person import Person
from functional_tests.practice import Practice

PLAN = "/diary/plan"
SIGNS, PEOPLE = "Как я замечаю", "С кем можно побыть"
ALL_THAT_IS_KEPT = """
const done = arguments[0]
const read = async () => {
  let found = ''
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const request of await cache.keys()) found += await (await cache.match(request)).text()
  }
  done(found)
}
read()
"""


def writes_plan(patient: Person) -> None:
    patient.opens(PLAN)
    patient.types(SIGNS, "не сплю вторую ночь")
    patient.types(PEOPLE, "Лена, +7 (495) 000-00-11")
    patient.reads("Сохранено")
    patient.clicks("button", "Готово")
    patient.sees("button", "Изменить")


def lies_on_the_device(patient: Person) -> bool:
    kept: str = patient.driver.execute_async_script(ALL_THAT_IS_KEPT)
    return "не сплю вторую ночь" in kept


def test_it_is_written_and_read(visitor: Person, practice: Practice) -> None:
    comes_to_diary(visitor, practice, "plan-written@example.org", at=PLAN)
    writes_plan(visitor)
    visitor.opens(PLAN)
    visitor.reads("не сплю вторую ночь")
    call = visitor.sees("link", "+7 (495) 000-00-11")
    assert call.get_attribute("href") == "tel:+74950000011"
    assert not lies_on_the_device(visitor)


def test_it_is_printed_alone(visitor: Person, practice: Practice) -> None:
    comes_to_diary(visitor, practice, "plan-printed@example.org", at=PLAN)
    writes_plan(visitor)

    visitor.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})

    visitor.reads("не сплю вторую ночь")
    visitor.reads("Лена, +7 (495) 000-00-11")
    visitor.until(lambda: not visitor.all("button"), "a button would be printed")
    assert visitor.all("navigation") == []


def test_a_number_of_the_practice_is_taken_by_a_press(visitor: Person, practice: Practice) -> None:
    comes_to_diary(visitor, practice, "plan-lines@example.org", at=PLAN)
    visitor.opens(PLAN)
    visitor.clicks("button", "Добавить: Единый номер")
    visitor.reads("Сохранено")
    visitor.clicks("button", "Готово")
    visitor.sees("link", "112")


def test_kept_by_choice_it_opens_without_a_network_and_signed_out(
    traveller: Person, line: Line, practice: Practice
) -> None:
    comes_to_diary(traveller, practice, "plan-kept@example.org", at=PLAN)
    writes_plan(traveller)
    traveller.reads("сможет прочитать каждый")
    traveller.clicks("button", "Хранить на этом устройстве")
    traveller.sees("button", "Убрать с этого устройства")
    traveller.driver.delete_all_cookies()
    line.cut()
    traveller.opens("/")
    traveller.clicks("link", "Мой план безопасности")
    traveller.reads("не сплю вторую ночь")
    traveller.sees("link", "+7 (495) 000-00-11")
    assert traveller.driver.title == "Опора"
    traveller.clicks("button", "Убрать с этого устройства")
    traveller.reads("Вы без связи")
    assert not lies_on_the_device(traveller)
    line.mend()


def test_signing_out_removes_it_from_the_device(traveller: Person, line: Line, practice: Practice) -> None:
    comes_to_diary(traveller, practice, "plan-out@example.org", at=PLAN)
    writes_plan(traveller)
    traveller.clicks("button", "Хранить на этом устройстве")
    traveller.sees("button", "Убрать с этого устройства")
    assert lies_on_the_device(traveller)
    traveller.opens("/account")
    traveller.clicks("button", "Выйти")
    traveller.is_at("/")
    traveller.until(lambda: not lies_on_the_device(traveller), "the plan stayed after signing out")


def test_two_tabs_do_not_write_over_each_other(visitor: Person, practice: Practice) -> None:
    comes_to_diary(visitor, practice, "plan-tabs@example.org", at=PLAN)
    writes_plan(visitor)
    visitor.opens(f"{PLAN}?edit=1")
    visitor.sees("button", "Готово")
    first = visitor.driver.current_window_handle
    visitor.driver.switch_to.new_window("tab")
    visitor.opens(f"{PLAN}?edit=1")
    visitor.types(SIGNS, "молчу весь день")
    visitor.reads("Сохранено")
    visitor.driver.switch_to.window(first)
    visitor.types(SIGNS, "забываю поесть")
    visitor.reads("молчу весь день")
    visitor.reads("забываю поесть")


def test_the_pages_look_well(visitor: Person, practice: Practice) -> None:
    comes_to_diary(visitor, practice, "plan-looks@example.org", at=PLAN)
    visitor.opens(PLAN)
    visitor.sees("button", "Готово")
    looks_well(visitor)
    writes_plan(visitor)
    looks_well(visitor)
    visitor.opens(f"/en{PLAN}")
    visitor.sees("button", "Change")
    looks_well(visitor)
