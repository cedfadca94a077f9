"""A visitor reads: at night on a phone, by day at a desk, in either language."""

import re

import pytest

from functional_tests.person import Person

SECTION = "/textbook/what-anxiety-is-for"


def light_of(visitor: Person) -> float:
    """Of the paper: 0 is black, 1 is white."""
    paper = visitor.style_of(visitor.driver.find_element("tag name", "html"), "background-color")
    red, green, blue = (int(number) for number in re.findall(r"\d+", paper)[:3])
    return (red + green + blue) / 765


def letters_of_text(visitor: Person) -> float:
    """Size of the first paragraph below the first heading of a text, in pixels."""
    paragraph = visitor.driver.find_element("xpath", "//main//h2[@id]/following-sibling::p[1]")
    return float(visitor.style_of(paragraph, "font-size").removesuffix("px"))


def titles(visitor: Person) -> list[str]:
    """Of the articles in the list, as they stand."""
    return [article.find_element("tag name", "h3").text for article in visitor.all("article")]


@pytest.fixture
def tired(visitor: Person) -> Person:
    """A visitor at 23:40, with a phone."""
    visitor.has_screen(390, 844, phone=True)
    visitor.prefers("dark")
    visitor.opens("/")
    visitor.client_is_running()
    return visitor


def reads_first_section(visitor: Person) -> None:
    visitor.clicks("link", "Начать с учебника")
    visitor.clicks("link", "Начать читать")
    visitor.sees("heading", "Что такое тревога и зачем она нужна")


def test_the_textbook_is_found_and_read_section_by_section(tired: Person) -> None:
    reads_first_section(tired)
    assert light_of(tired) < 0.2
    tired.clicks("link", "Дальше")
    tired.is_at("/textbook/one-loop")
    tired.sees("heading", "Мысли, чувства, тело: одна петля")
    tired.until(lambda: tired.scrolled() == 0, "it does not begin at the top")
    assert not tired.scrolls_sideways()
    tired.clicks("link", "Назад")
    tired.is_at(SECTION)


def test_help_is_one_tap_away_from_a_text_and_has_numbers_to_call(tired: Person) -> None:
    reads_first_section(tired)
    tired.clicks("link", "Нужна помощь сейчас")
    card = tired.sees("dialog", "Нужна помощь сейчас")
    numbers = [link.get_attribute("href") for link in tired.all("link", "Позвонить")]
    assert "tel:112" in numbers
    assert "звоните 112" in card.text
    tired.clicks("button", "Закрыть")
    tired.does_not_see("dialog")
    tired.is_at(SECTION)
    tired.sees("navigation", "Разделы сайта").find_element("link text", "Помощь").click()
    tired.is_at("/help")
    tired.sees("link", "Позвонить")


def test_type_size_and_theme_are_chosen_and_stay(tired: Person) -> None:
    reads_first_section(tired)
    normal = letters_of_text(tired)
    tired.clicks("button", "Размер текста и тема")
    tired.sees("dialog", "Размер текста и тема")
    tired.chooses("Очень крупный")
    tired.chooses("Светлая")
    assert letters_of_text(tired) > normal * 1.15
    assert light_of(tired) > 0.9
    tired.opens("/textbook/one-loop")
    assert letters_of_text(tired) > normal * 1.15
    assert light_of(tired) > 0.9
    assert not tired.scrolls_sideways()


def test_the_theme_is_changed_by_one_tap_and_changed_back(tired: Person) -> None:
    assert light_of(tired) < 0.2
    tired.clicks("button", "Светлая или тёмная тема")
    assert light_of(tired) > 0.9
    tired.opens("/articles")
    tired.client_is_running()
    assert light_of(tired) > 0.9
    tired.clicks("button", "Светлая или тёмная тема")
    assert light_of(tired) < 0.2


@pytest.mark.parametrize("place", ["Соседние разделы", "О практике и документы"], ids=["section", "English"])
def test_back_leads_to_where_one_was_reading(tired: Person, place: str) -> None:
    """From the next section, within the client; and from the English site, which is loaded anew."""
    reads_first_section(tired)
    link = tired.sees("navigation", place).find_elements("tag name", "a")[0 if place[0] == "С" else -1]
    tired.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", link)
    was = tired.scrolled()
    assert was > 500
    link.click()
    tired.until(lambda: tired.path() != SECTION, "nothing was opened")
    tired.goes_back()
    tired.is_at(SECTION)
    tired.until(lambda: abs(tired.scrolled() - was) < 5, f"not where one was: {was}")


def test_articles_are_found_by_topic(visitor: Person) -> None:
    visitor.opens("/articles")
    visitor.client_is_running()
    visitor.sees("navigation", "Темы статей").find_element("link text", "Сон").click()
    visitor.is_at("/topics/sleep")
    visitor.sees("heading", "Сон")
    assert titles(visitor) == ["Сон и тревожные вечера", "Мысли в три часа ночи"]
    visitor.sees("navigation", "Темы статей").find_element("link text", "Все").click()
    visitor.is_at("/articles")
    visitor.reads("Почему мы откладываем важное")


def test_a_long_list_grows_at_its_end(visitor: Person) -> None:
    visitor.opens("/articles")
    visitor.client_is_running()
    first = titles(visitor)
    visitor.clicks("link", "Показать ещё")
    visitor.until(lambda: len(titles(visitor)) > len(first), "the list did not grow")
    grown = titles(visitor)
    assert grown[: len(first)] == first
    assert len(set(grown)) == len(grown)
    visitor.is_focused_on(grown[len(first)])
    assert visitor.path() == "/articles"


def test_an_article_is_walked_by_its_contents_and_leads_to_another(visitor: Person) -> None:
    visitor.opens("/articles/why-we-postpone")
    visitor.client_is_running()
    visitor.sees("navigation", "В этой статье").find_element("link text", "Подойти ближе, чем вчера").click()
    heading = visitor.sees("heading", "Подойти ближе, чем вчера")
    top = "return arguments[0].getBoundingClientRect().top"
    visitor.until(lambda: 0 <= visitor.driver.execute_script(top, heading) < 450, "it is not in sight")
    assert visitor.scrolled() > 300
    related = visitor.all("article")[0].find_element("tag name", "a")
    title = related.text
    visitor.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", related)
    related.click()
    visitor.until(lambda: visitor.sees("heading").text == title, "the related article did not open")
    visitor.until(lambda: visitor.scrolled() == 0, "it does not begin at the top")


def test_a_translated_text_is_read_in_the_other_language(visitor: Person) -> None:
    visitor.opens("/articles/why-we-postpone")
    visitor.client_is_running()
    visitor.clicks("link", "Read in English")
    visitor.is_at("/en/articles/why-we-postpone")
    heading = visitor.sees("heading", "Why we put off what matters")
    assert heading.get_attribute("lang") == "en"
    visitor.client_is_running()
    visitor.clicks("link", "Читать по-русски")
    visitor.is_at("/articles/why-we-postpone")


def test_an_untranslated_text_is_marked_and_pronounced_in_its_own_language(visitor: Person) -> None:
    visitor.opens("/articles/inner-critic")
    visitor.client_is_running()
    visitor.clicks("link", "EN, English")
    visitor.is_at("/en/articles/inner-critic")
    visitor.reads("Text in Russian")
    heading = visitor.sees("heading", "Внутренний критик")
    assert heading.get_attribute("lang") == "ru"
    assert visitor.driver.find_element("tag name", "html").get_attribute("lang") == "en"
    visitor.sees("link", "Textbook")
