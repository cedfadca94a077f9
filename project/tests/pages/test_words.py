"""Words of the first view."""

import pytest

from project.pages import words


@pytest.mark.parametrize(
    ("n", "expected"),
    [
        (1, "1 минута чтения"),
        (2, "2 минуты чтения"),
        (5, "5 минут чтения"),
        (11, "11 минут чтения"),
        (21, "21 минута чтения"),
        (24, "24 минуты чтения"),
        (112, "112 минут чтения"),
    ],
)
def test_the_russian_plural_is_the_client_s(n: int, expected: str) -> None:
    # the same table is in frontend/tests/words.test.ts
    assert words.translate("ru", "reading.minutes", n=n) == expected


def test_a_date_reads_the_same_in_both_languages() -> None:
    assert words.day("ru", "2026-10-03") == "3 октября 2026"
    assert words.day("en", "2026-10-03") == "3 October 2026"


def test_an_unknown_key_is_an_error() -> None:
    with pytest.raises(KeyError):
        words.translate("ru", "no.such.key")


def test_the_client_gets_the_words_that_were_used_and_those_for_failures() -> None:
    found = words.first_words("ru", {"home.title"})
    assert "home.title" in found
    assert "state.offline" in found
    assert "help.near.1" not in found
