"""From the end of a section to its exercise and back: what the section says is read, and never written."""

from collections.abc import Iterator
from itertools import count

import pytest

from functional_tests.diarist import comes_to_diary
from functional_tests.looks import looks_well
from functional_tests.person import Person, person
from functional_tests.practice import Practice
from functional_tests.test_first_view import has_one_markup
from functional_tests.test_story_scales import answers_all

NOTE = "Если хочется, несколько слов"
BACK = "Вернуться к разделу"
LOOP, WORRY, ALARM, HELP = (
    "one-loop",
    "worry-and-rumination",
    "when-anxiety-becomes-a-problem",
    "when-to-ask-for-help",
)
_numbers = count(1)


@pytest.fixture
def vera(visitor: Person, practice: Practice) -> Person:
    comes_to_diary(visitor, practice, f"exercise{next(_numbers)}@example.org")
    visitor.is_at("/diary")
    return visitor


@pytest.fixture(scope="module")
def anna(practice: Practice, browser: tuple[str, str]) -> Iterator[Person]:
    """Looks, and writes nothing."""
    with person(practice.address, browser) as someone:
        comes_to_diary(someone, practice, "exercises@example.org")
        someone.is_at("/diary")
        yield someone


def tries(reader: Person, slug: str, button: str) -> None:
    """As a reader does it: at the end of the section."""
    reader.opens(f"/textbook/{slug}")
    reader.client_is_running()
    reader.clicks("link", button)


def goes_back(reader: Person, slug: str) -> None:
    reader.clicks("link", BACK)
    reader.is_at(f"/textbook/{slug}")
    reader.sees("heading", "Попробовать сейчас")


def test_django_and_vue_offer_an_exercise_in_the_same_markup(visitor: Person) -> None:
    for path in (f"/textbook/{ALARM}", f"/textbook/{WORRY}", f"/en/textbook/{HELP}"):
        visitor.opens(path)
        has_one_markup(visitor, path)


def test_an_entry_begins_with_the_words_of_the_section(vera: Person) -> None:
    tries(vera, LOOP, "Записать, как вы сейчас")
    vera.sees("link", "одна петля")
    vera.reads("Что увидела бы камера?")
    assert vera.sees("textbox", NOTE).get_attribute("value") == ""
    vera.types(NOTE, "Лифт, молчание, сжатые плечи.")
    vera.reads("Пока эти слова только на этом устройстве")
    vera.chooses("Тяжело")
    vera.reads("Сохранено в")
    goes_back(vera, LOOP)
    vera.opens("/diary")
    vera.reads("Лифт, молчание, сжатые плечи.")
    assert "камера" not in vera.page_text()  # without the section the page is as ever


def test_words_without_a_mood_wait_until_one_comes_back(vera: Person) -> None:
    tries(vera, LOOP, "Записать, как вы сейчас")
    vera.types(NOTE, "Лифт и сжатые плечи.")
    vera.reads("Пока эти слова только на этом устройстве")
    vera.clicks("link", "Записи")
    vera.reads("Записей пока нет")
    vera.opens("/diary")
    vera.clicks("link", "Открыть: запись")
    vera.until(
        lambda: vera.sees("textbox", NOTE).get_attribute("value") == "Лифт и сжатые плечи.", "words are lost"
    )


def test_after_an_entry_the_way_back_stays_and_the_question_goes(vera: Person) -> None:
    tries(vera, LOOP, "Записать, как вы сейчас")
    vera.until(lambda: vera.all("radio"), "no moods")
    vera.chooses("Ровно")
    vera.clicks("button", "Готово")
    vera.reads("Записано. Раздел, из которого вы пришли:")
    vera.does_not_see("textbox", NOTE)
    vera.sees("link", "одна петля")


def test_a_thought_record_offers_the_traps_of_the_section_and_ticks_none(vera: Person) -> None:
    tries(vera, WORRY, "Разобрать мысль по шагам")
    vera.sees("textbox", "Ситуация")
    vera.reads("Возьмите одно «а вдруг»")
    vera.clicks("link", "Ловушки")
    vera.reads("за вас ничего не отмечено")
    boxes = [(box.accessible_name, box.is_selected()) for box in vera.all("checkbox")]
    assert len(boxes) == 12
    assert boxes[:3] == [("Катастрофа", False), ("Предсказание", False), ("Всё или ничего", False)]
    vera.opens("/diary/thoughts")
    vera.reads("Здесь будут ваши записи мыслей")


def test_the_right_questionnaire_is_opened_and_leads_back(vera: Person) -> None:
    tries(vera, ALARM, "Заполнить GAD-7")
    vera.is_at("/diary/scales/gad-7")
    vera.sees("radio", "Ни разу")
    vera.reads("Семь вопросов про последние две недели")
    answers_all(vera, 7, "Ни разу")
    vera.clicks("button", "Посмотреть, что получилось")
    vera.reads("0 из 21")
    goes_back(vera, ALARM)


def test_the_list_of_questionnaires_remembers_the_section(anna: Person) -> None:
    anna.opens(f"/diary/scales?section={ALARM}")
    anna.clicks("link", ": Шкала тревоги")
    anna.is_at("/diary/scales/gad-7")
    anna.sees("link", "Когда тревога становится проблемой")


def test_the_safety_plan_knows_the_section_and_leads_back(vera: Person) -> None:
    tries(vera, HELP, "Открыть план безопасности")
    vera.reads("впишите одного человека")
    vera.types("С кем можно побыть или поговорить", "Лена")
    vera.reads("Сохранено в")
    vera.clicks("button", "Готово")
    vera.does_not_see("button", "Готово")
    assert "впишите одного человека" not in vera.page_text()
    goes_back(vera, HELP)


def test_the_address_tells_the_section_and_nothing_else(vera: Person) -> None:
    tries(vera, LOOP, "Записать, как вы сейчас")
    vera.types(NOTE, "секретное слово")
    vera.chooses("Тяжело")
    vera.reads("Сохранено в")
    assert vera.driver.current_url.endswith(f"/diary?section={LOOP}")
    assert "петля" not in vera.driver.title


def test_an_address_made_up_by_somebody_opens_the_page_as_ever(anna: Person) -> None:
    for asked in ("no-such-section", "%3Cscript%3E"):
        anna.opens(f"/diary/plan?section={asked}")
        anna.sees("button", "Готово")
        assert "Из раздела" not in anna.page_text()
    assert anna.console_errors() == []


@pytest.mark.parametrize(
    ("path", "prompt"),
    [
        (f"/diary?section={LOOP}", "Что увидела бы камера?"),
        (f"/en/diary?section={LOOP}", "What would a camera have seen?"),
        (f"/diary/thoughts/new?section={WORRY}", "Возьмите одно «а вдруг»"),
        (f"/diary/scales?section={ALARM}", "Семь вопросов"),
        (f"/en/diary/plan?section={HELP}", "впишите одного человека"),  # it has no translation
    ],
)
def test_exercises_look_well(anna: Person, path: str, prompt: str) -> None:
    anna.opens(path)
    anna.reads(prompt)
    looks_well(anna)


def test_the_desk_shows_what_the_exercise_uses(editor: Person) -> None:
    editor.opens("/admin/content/section/add/")
    editor.sees("combobox", "Упражнение")
    editor.does_not_see("textbox", "Для начала")
    editor.selects("Упражнение", "опросники")
    editor.sees("textbox", "Для начала")
    editor.sees("combobox", "Какой опросник")
    editor.does_not_see("checkbox", "Ярлык")
    editor.selects("Упражнение", "запись мыслей")
    editor.sees("checkbox", "Ярлык")
    editor.does_not_see("combobox", "Какой опросник")
