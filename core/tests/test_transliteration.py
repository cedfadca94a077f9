import pytest

from core.transliteration import first_free, slug


def test_russian_words_become_addresses() -> None:
    assert slug("Щука съела объект — ёж, чуть-чуть?") == "shchuka-sela-obekt-ezh-chut-chut"
    assert slug("Панические атаки: 10 минут") == "panicheskie-ataki-10-minut"
    assert slug("…") == ""


@pytest.mark.parametrize(
    ("taken", "free"), [(set(), "son"), ({"son"}, "son-2"), ({"son", "son-2", "son-4"}, "son-3")]
)
def test_an_address_is_given_once(taken: set[str], free: str) -> None:
    assert first_free("son", taken.__contains__) == free
