import pytest

from core.testing.cast import Actor, graphql

WORDS = """{ viewer { diary { vocabulary(language: %s) { emotions { family name words { key name } }
  factors { key name } distortions { key name explanation section } } } } }"""


@pytest.mark.parametrize(
    ("language", "fear", "sleep"), [("RU", "страх", "выспались"), ("EN", "fear", "slept well")]
)
def test_words_come_in_the_language_asked_for(alice: Actor, language: str, fear: str, sleep: str) -> None:
    found = graphql(alice, WORDS % language)["data"]["viewer"]["diary"]["vocabulary"]
    first = found["emotions"][0]
    assert first["family"] == "fear"
    assert {"key": "fear", "name": fear} in first["words"]
    assert {"key": "good-sleep", "name": sleep} in found["factors"]
    assert len(found["distortions"]) == 12
    assert all(each["explanation"] and each["section"] for each in found["distortions"])


def test_a_visitor_has_no_diary_to_choose_words_for(visitor: Actor) -> None:
    assert graphql(visitor, WORDS % "RU")["data"]["viewer"] is None
