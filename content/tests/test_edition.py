import pytest

from content.edition import edition_of
from content.tests.samples import article

TEXT = "<p>Ещё один «день» — и вечер.</p>"


@pytest.mark.parametrize(
    "same",
    [
        '<p id="p-3f9k2a">Ещё один <strong>«день»</strong> - и вечер.</p>',
        "<h2>Еще один</h2><ul><li>день</li></ul><p>и Вечер</p>",
    ],
)
def test_the_same_words_are_the_same_edition(same: str) -> None:
    assert edition_of(same) == edition_of(TEXT)


@pytest.mark.parametrize("other", ["<p>Ещё один день и утро.</p>", "<p>Один ещё день и вечер.</p>"])
def test_other_words_are_another_edition(other: str) -> None:
    assert edition_of(other) != edition_of(TEXT)


@pytest.mark.parametrize(
    ("text", "stored"),
    [(TEXT, "cbade9cc46"), ("<h2>Über Straße</h2><p>5 µg, 20 % — not more</p>", "0b8098b96a")],
)
def test_what_readers_have_stored_stays_true(text: str, stored: str) -> None:
    assert edition_of(text) == stored


def test_without_words_there_is_none() -> None:
    assert edition_of('<p><img src="x"></p>') == ""


def test_saving_writes_it_down(db: None) -> None:
    assert article(body=TEXT).edition == edition_of(TEXT)
