"""Questionnaires: filled in, left and taken up again, and help at once for who thinks of death."""

import pytest
from selenium.webdriver.common.keys import Keys

from functional_tests.diarist import comes_to_diary
from functional_tests.line import Line
from functional_tests.looks import looks_well
from functional_tests.person import Person
from functional_tests.practice import Practice

PHQ, GAD = "/diary/scales/phq-9", "/diary/scales/gad-7"
NOT_ALONE = "Вы не одни с этим"


def answers(patient: Person, number: int, words: str) -> None:
    """The question's radio button of that name, by the keyboard's way: focus and space."""
    [radio] = [
        each
        for each in patient.driver.find_elements("css selector", f"input[name=question-{number}]")
        if each.accessible_name == words
    ]
    radio.send_keys(Keys.SPACE)


def answers_all(patient: Person, count: int, words: str) -> None:
    for number in range(1, count + 1):
        answers(patient, number, words)


@pytest.fixture
def patient(visitor: Person, practice: Practice, request: pytest.FixtureRequest) -> Person:
    name = request.node.name.partition("[")[0].replace("_", "-")[5:60]
    comes_to_diary(visitor, practice, f"{name}@example.org", at="/diary/scales")
    return visitor


def test_filled_in_it_tells_a_sum_and_no_diagnosis(patient: Person) -> None:
    patient.reads("Вы его ещё не заполняли")
    patient.opens(f"{GAD}?fill=1")
    patient.sees("radio", "Ни разу")
    answers_all(patient, 7, "Несколько дней")
    patient.clicks("button", "Посмотреть, что получилось")
    patient.reads("7 из 21")
    patient.reads("лёгкая тревога")
    patient.reads("Это не диагноз")
    assert NOT_ALONE not in patient.page_text()
    patient.opens("/diary/scales")
    patient.reads("7 из 21")


def test_the_ninth_answer_brings_help_before_anything_is_sent(patient: Person) -> None:
    patient.opens(f"{PHQ}?fill=1")
    patient.sees("radio", "Ни разу")
    answers(patient, 9, "Несколько дней")
    help_now = patient.sees("alert", "")
    patient.until(lambda: NOT_ALONE in help_now.text, "there is no help at the question")
    patient.sees("link", "Позвонить")
    answers(patient, 9, "Ни разу")
    assert NOT_ALONE in patient.page_text()  # help does not go away
    for number in range(1, 9):
        answers(patient, number, "Ни разу")
    answers(patient, 9, "Почти каждый день")
    patient.clicks("button", "Посмотреть, что получилось")
    patient.reads("3 из 27")
    patient.reads(NOT_ALONE)
    patient.clicks("link", "Открыть мой план безопасности")
    patient.is_at("/diary/plan")


def test_a_question_that_was_passed_over_is_named(patient: Person) -> None:
    patient.opens(f"{GAD}?fill=1")
    patient.sees("radio", "Ни разу")
    for number in (1, 2, 4, 5, 6, 7):
        answers(patient, number, "Ни разу")
    patient.clicks("button", "Посмотреть, что получилось")
    patient.reads("Здесь ещё нет ответа")
    patient.until(lambda: patient.focused() == "Ни разу", "the first answer has no focus")


def test_what_was_begun_waits_on_the_device(patient: Person) -> None:
    patient.opens(f"{GAD}?fill=1")
    patient.sees("radio", "Ни разу")
    for number in (1, 2, 3):
        answers(patient, number, "Более недели")
    patient.reads("Отвечено: 3 из 7")
    patient.clicks("button", "Отложить")
    patient.sees("button", "Заполнить")
    patient.opens(f"{GAD}?fill=1")
    patient.reads("Отвечено: 3 из 7")


def test_without_a_network_the_answers_wait_and_go_by_themselves(
    traveller: Person, line: Line, practice: Practice
) -> None:
    comes_to_diary(traveller, practice, "scales-on-a-train@example.org", at="/diary/scales")
    traveller.opens(f"{GAD}?fill=1")
    traveller.sees("radio", "Ни разу")
    answers_all(traveller, 7, "Ни разу")
    with traveller.without_network():
        line.cut()
        traveller.clicks("button", "Посмотреть, что получилось")
        traveller.reads("отправится само")
    line.mend()
    traveller.driver.execute_script("dispatchEvent(new Event('online'))")
    traveller.reads("0 из 21")


def test_answers_are_taken_away_and_brought_back(patient: Person) -> None:
    patient.opens(f"{GAD}?fill=1")
    patient.sees("radio", "Ни разу")
    answers_all(patient, 7, "Почти каждый день")
    patient.clicks("button", "Посмотреть, что получилось")
    patient.reads("21 из 21")
    patient.driver.find_element("css selector", "details > summary").click()
    patient.clicks("button", "Убрать эти ответы")
    patient.clicks("button", "Вернуть")
    patient.reads("21 из 21")


@pytest.mark.parametrize("path", ["/diary/scales", PHQ, f"{PHQ}?fill=1", f"/en{PHQ}?fill=1"])
def test_the_pages_look_well(patient: Person, path: str) -> None:
    patient.opens(path)
    patient.client_is_running()
    patient.sees("heading", "PHQ-9")
    if "fill" in path:
        answers(patient, 9, "Several days" if path.startswith("/en") else "Несколько дней")
    looks_well(patient)
    assert patient.console_errors() == []
