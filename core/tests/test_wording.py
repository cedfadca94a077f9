import pytest

from core.wording import folded, folded_words, likeness, says_all


@pytest.mark.parametrize(("written", "same"), [("ЁЖ", "еж"), ("Ещё", "еще"), ("STRASSE", "straße"), ("", "")])
def test_upper_case_and_yo_do_not_matter(written: str, same: str) -> None:
    assert folded(written) == folded(same)


def test_words_are_without_typography() -> None:
    assert folded_words("«Ещё 2 шага» — всё-таки…") == ["еще", "2", "шага", "все", "таки"]


@pytest.mark.parametrize(
    ("sought", "found"), [(["трев", "вечер"], True), (["тревога", "утро"], False), ([], True)]
)
def test_all_that_is_sought_must_be_there(sought: list[str], found: bool) -> None:
    assert says_all("Вечером была Тревога", sought) is found


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [("абвг", "абвг", 1.0), ("абвг", "вгде", 0.5), ("аб", "вг", 0.0), ("", "аб", 0.0), ("", "", 0.0)],
)
def test_likeness_is_the_share_that_is_common(one: str, other: str, share: float) -> None:
    assert likeness(set(one), set(other)) == share


def test_sizes_too_different_are_not_looked_at() -> None:
    assert likeness(set("а"), set("абвг"), at_least=0.5) == 0.0
    assert likeness(set("а"), set("абв"), at_least=0.5) == 0.5
