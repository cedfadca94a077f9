"""An editor writes footnotes, mends one, takes one away; the reader sees numbers and finds the notes."""

from selenium.webdriver.common.keys import Keys

from functional_tests.desk import begins_article, finds, goes_into_text, reopens, saves_as
from functional_tests.person import Person

NOTES = "return [...document.querySelectorAll('.ck-content .footnote')].map((note) => note.textContent)"


def notes_in_editor(editor: Person) -> list[str]:
    found: list[str] = editor.driver.execute_script(NOTES)
    return found


def writes_note(editor: Person, words: str) -> None:
    editor.clicks("button", "Сноска")
    editor.presses(words, Keys.ARROW_RIGHT)


def is_in_a_note(editor: Person) -> None:
    """The editor notices where the cursor went a moment later."""
    button = editor.sees("button", "Сноска")
    editor.until(lambda: button.get_attribute("aria-pressed") == "true", "the cursor is in no note")


def test_a_note_is_written_mended_and_read(editor: Person, visitor: Person) -> None:
    begins_article(editor, "Две сноски", "Откуда это известно.")
    goes_into_text(editor)
    editor.presses("Мысли")
    writes_note(editor, "Бек, 1979")
    editor.presses(" и чувства")
    writes_note(editor, "Второе")
    editor.presses(".")
    assert notes_in_editor(editor) == ["Бек, 1979", "Второе"]
    for _step in range(3):  # to the full stop, into the note, into its word
        editor.presses(Keys.ARROW_LEFT)
    is_in_a_note(editor)
    editor.presses("го сорта и второ")
    assert notes_in_editor(editor) == ["Бек, 1979", "Второго сорта и второе"]
    saves_as(editor, "опубликовано")

    finds(visitor, "Две сноски")
    visitor.clicks("link", "Две сноски")
    visitor.reads("Мысли1 и чувства2.")
    visitor.sees("link", "Сноска 2")
    visitor.reads("Бек, 1979 ↩")

    reopens(editor, "Две сноски")
    goes_into_text(editor)
    editor.presses(Keys.HOME)
    for _step in range(8):
        editor.presses(Keys.ARROW_RIGHT)
    is_in_a_note(editor)
    editor.clicks("button", "Сноска")
    assert notes_in_editor(editor) == ["Второго сорта и второе"]
