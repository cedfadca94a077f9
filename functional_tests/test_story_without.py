"""Reading without JavaScript, and without a network."""

import pytest

from functional_tests.line import Line
from functional_tests.person import Person


@pytest.fixture
def reader(visitor: Person) -> Person:
    """Has gone from one article to the next, so that all but the next text is there."""
    visitor.opens("/articles/anxious-evenings")
    visitor.client_is_running()
    visitor.sees("heading", follows_related(visitor))
    return visitor


def follows_related(reader: Person) -> str:
    """Presses the first related article; returns its title."""
    related = reader.sees("article").find_element("tag name", "a")
    title = related.text
    reader.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", related)
    related.click()
    return title


def test_without_javascript_one_walks_from_home_to_an_article(visitor: Person) -> None:
    with visitor.without_javascript():
        visitor.opens("/")
        visitor.clicks("link", "Все статьи")
        visitor.is_at("/articles")
        visitor.clicks("link", "Показать ещё")
        visitor.sees("link", "К началу списка")
        title = visitor.all("article")[0].find_element("tag name", "h3").text
        visitor.clicks("link", title)
        assert visitor.page_heading() == title
        assert len(visitor.page_text()) > 3000


def test_without_javascript_help_and_the_textbook_are_at_hand(visitor: Person) -> None:
    with visitor.without_javascript():
        visitor.opens("/")
        visitor.clicks("link", "Начать с учебника")
        visitor.clicks("link", "Начать читать")
        visitor.clicks("link", "Дальше")
        assert visitor.page_heading() == "Мысли, чувства, тело: одна петля"
        visitor.clicks("link", "Нужна помощь сейчас")
        visitor.is_at("/help")
        assert visitor.sees("link", "Позвонить").get_attribute("href") == "tel:112"


def test_without_javascript_the_sign_in_page_says_so_and_tells_other_ways(visitor: Person) -> None:
    with visitor.without_javascript():
        visitor.opens("/sign-in")
        visitor.reads("Для входа нужен JavaScript")
        visitor.sees("link", "hello@example.org")
        assert visitor.all("textbox") == []
        assert visitor.all("button") == []


@pytest.mark.parametrize(
    ("path", "title", "retry"),
    [("/articles", "Вы без связи", "Попробовать ещё раз"), ("/en/articles", "You are offline", "Try again")],
)
def test_offline_there_are_numbers_to_call_and_a_way_to_try_again(
    traveller: Person, line: Line, path: str, title: str, retry: str
) -> None:
    line.cut()
    traveller.opens(path)
    assert traveller.sees("heading").text == title
    traveller.client_is_running()
    assert [link.get_attribute("href") for link in traveller.all("link", "112")] == ["tel:112"]
    traveller.is_at(path)
    line.mend()
    traveller.clicks("button", retry)
    traveller.does_not_see("heading", title)
    traveller.is_at(path)
    assert len(traveller.all("article")) > 3


def test_offline_the_help_card_still_opens(traveller: Person, line: Line) -> None:
    line.cut()
    traveller.clicks("link", "Нужна помощь сейчас")
    traveller.sees("dialog", "Нужна помощь сейчас")
    traveller.sees("link", "Позвонить")


def test_a_text_that_did_not_come_is_asked_for_again(reader: Person) -> None:
    with reader.without_network():
        title = follows_related(reader)
        assert "Нет связи" in reader.sees("alert").text
        reader.clicks("button", "Попробовать ещё раз")
        assert "Нет связи" in reader.sees("alert").text
    reader.clicks("button", "Попробовать ещё раз")
    reader.sees("heading", title)
    reader.does_not_see("alert")


def test_what_is_shown_stays_when_the_rest_of_a_list_does_not_come(visitor: Person) -> None:
    visitor.opens("/articles")
    visitor.client_is_running()
    shown = len(visitor.all("article"))
    with visitor.without_network():
        visitor.clicks("link", "Показать ещё")
        assert "То, что уже показано, на месте" in visitor.sees("alert").text
        assert len(visitor.all("article")) == shown
    visitor.clicks("link", "Показать ещё")
    visitor.until(lambda: len(visitor.all("article")) > shown, "the list did not grow")
    visitor.does_not_see("alert")


def test_a_script_that_did_not_come_at_first_is_asked_for_again(visitor: Person) -> None:
    visitor.driver.execute_cdp_cmd("Network.enable", {})
    visitor.driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": ["*/apollo.*"]})
    visitor.opens("/articles")
    visitor.client_is_running()
    shown = len(visitor.all("article"))
    visitor.clicks("link", "Показать ещё")
    assert "То, что уже показано, на месте" in visitor.sees("alert").text
    visitor.driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": []})
    visitor.clicks("link", "Показать ещё")
    visitor.until(lambda: len(visitor.all("article")) > shown, "the list did not grow")
