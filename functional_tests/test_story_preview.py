"""An editor looks at what readers will see, before it is saved; nobody else does."""

import pytest
from selenium.webdriver.common.by import By

from functional_tests.asking import ask
from functional_tests.desk import begins_article, goes_into_text, reopens, saves_as
from functional_tests.person import Person

TITLE = "Вечер без экрана"
WORDS = "Книга, тёплый свет и ни одного уведомления."


@pytest.fixture
def writing(editor: Person) -> Person:
    """The editor with an article in the form, not saved."""
    editor.driver.get_log("browser")  # type: ignore[no-untyped-call]
    begins_article(editor, TITLE, "Полчаса перед сном.")
    goes_into_text(editor)
    editor.presses(WORDS)
    return editor


def looks(editor: Person) -> str:
    """Presses «Предпросмотр» and goes into the tab that opens; returns where the form is."""
    form, known = editor.driver.current_window_handle, set(editor.driver.window_handles)
    editor.clicks("button", "Предпросмотр")
    opened = editor.until(lambda: set(editor.driver.window_handles) - known, "no tab opened")
    editor.driver.switch_to.window(opened.pop())
    editor.sees("heading", "Предпросмотр")
    return form


def leaves(editor: Person, form: str) -> None:
    editor.driver.close()
    editor.driver.switch_to.window(form)


def reads_in_frame(editor: Person, title: str, words: str) -> None:
    """As the reader would, with the client running, whatever the frame is."""
    frame = editor.until(
        lambda: editor.driver.find_elements(By.CSS_SELECTOR, f'iframe[title="{title}"]'), "no frame"
    )[0]
    editor.driver.switch_to.frame(frame)
    editor.reads(words)
    editor.client_is_running()
    editor.reads(words)
    assert editor.page_heading() == TITLE
    assert "Предпросмотр: так увидит читатель" in editor.page_text()
    editor.driver.switch_to.default_content()


def address_in_frame(editor: Person) -> str:
    frame = editor.driver.find_element(By.CSS_SELECTOR, "iframe")
    return str(frame.get_attribute("src")).removeprefix(editor.site)


def theme_in_frame(editor: Person) -> str:
    """Of the page in the phone's frame; empty while it is loading."""
    editor.driver.switch_to.frame(0)
    found = editor.driver.execute_script("return document.documentElement.dataset.theme ?? ''")
    editor.driver.switch_to.default_content()
    return str(found)


def test_an_editor_sees_the_readers_page_before_anything_is_saved(writing: Person, visitor: Person) -> None:
    form = looks(writing)
    reads_in_frame(writing, "Предпросмотр на телефоне", WORDS)
    reads_in_frame(writing, "Предпросмотр на компьютере", WORDS)
    forwarded = address_in_frame(writing)
    assert writing.console_errors() == []
    leaves(writing, form)
    assert WORDS in writing.sees("textbox", "Редактор").text
    visitor.opens(forwarded)
    visitor.sees("heading", "Такой страницы нет")
    assert WORDS not in visitor.driver.page_source
    assert ask(visitor.site, forwarded).status == 404
    writing.types("Адрес", "evening-without-a-screen")
    saves_as(writing, "черновик")
    writing.reads("черновик")


def test_a_saved_draft_is_looked_at_in_both_colours_and_on_each_screen(
    writing: Person, visitor: Person
) -> None:
    saves_as(writing, "черновик")
    reopens(writing, TITLE)
    goes_into_text(writing)
    form = looks(writing)
    assert theme_in_frame(writing) == "light"
    writing.driver.find_element(By.CSS_SELECTOR, "input[value=dark]").click()
    writing.until(lambda: theme_in_frame(writing) == "dark", "the colours did not change")
    writing.driver.find_element(By.CSS_SELECTOR, "input[value=phone]").click()
    frames = writing.driver.find_elements(By.TAG_NAME, "iframe")
    writing.until(
        lambda: [frame.is_displayed() for frame in frames] == [True, False], "the desktop is still there"
    )
    leaves(writing, form)
    saves_as(writing, "черновик")
    visitor.opens("/articles/vecher-bez-ekrana")
    visitor.sees("heading", "Такой страницы нет")
