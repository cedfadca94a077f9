from core.transliteration import slug


def test_russian_words_become_addresses() -> None:
    assert slug("Щука съела объект — ёж, чуть-чуть?") == "shchuka-sela-obekt-ezh-chut-chut"
    assert slug("Панические атаки: 10 минут") == "panicheskie-ataki-10-minut"
    assert slug("…") == ""
