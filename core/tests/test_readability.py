import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.readability import Ease, measure, sentences, syllables

EASY = "Мы пошли в лес. Там был дом. Кот спал. Шёл дождь. " * 4
HARD = (
    "Институционализация психотерапевтического вмешательства предполагает систематическое использование "
    "стандартизированных диагностических процедур, обеспечивающих сопоставимость результатов "
    "исследовательской и практической деятельности специалистов различных теоретических направлений. "
) * 3


def test_short_words_and_sentences_read_easily() -> None:
    assert measure(EASY, "ru").ease == Ease.EASY
    assert measure("The cat sat on the mat. It was warm. We read a book. " * 4, "en").ease == Ease.EASY


def test_long_words_and_sentences_read_hard_and_are_named() -> None:
    told = measure(HARD, "ru")

    assert (told.ease, told.sentences) == (Ease.HARD, 3)
    assert told.sentence_words >= 20
    assert measure(HARD.replace(". ", ", ") + ".", "ru").long_sentences


def test_the_formulas_as_published() -> None:
    """Ten words of two syllables in a sentence: 206.835 - 1.3 * 10 - 60.1 * 2."""
    assert measure(("мама " * 9 + "мама. Папа ") * 4, "ru").score == pytest.approx(74, abs=1)
    assert measure(("cat " * 9 + "cat. Dog ") * 4, "en").score == 100


def test_little_text_is_not_judged() -> None:
    assert measure("Пара слов.", "ru").ease == Ease.UNKNOWN
    assert measure("", "ru").sentence_words == 0


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Раз. Два! Три? Четыре… Пять", 5),
        ("В 2020 г. Москва росла.", 1),
        ("А. С. Пушкин писал. Много.", 2),
        ("Он сказал: «Иди». Она ушла.", 2),
        ("т. е. так. Да.", 2),
        ("Пункт\nДругой пункт\n—\n", 2),
        ("Dr. Burns wrote it. In 1980.", 2),
        ("3.5 мг два раза", 1),
    ],
)
def test_sentences(text: str, number: int) -> None:
    assert len(list(sentences(text))) == number


@pytest.mark.parametrize(
    ("word", "language", "number"),
    [("тревога", "ru", 3), ("в", "ru", 1), ("CBT", "ru", 1), ("make", "en", 1), ("little", "en", 2)],
)
def test_syllables(word: str, language: str, number: int) -> None:
    assert syllables(word, language) == number


@given(st.text(max_size=300), st.sampled_from(["ru", "en"]))
def test_anything_can_be_measured(text: str, language: str) -> None:
    assert 0 <= measure(text, language).score <= 100
