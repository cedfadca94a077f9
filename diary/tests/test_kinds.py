from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import DomainError
from diary.kinds import read_assessment, read_entry, read_plan, read_thought, read_words


def told(code: str, path: list[str]) -> Callable[[DomainError], bool]:
    """The error has this code, beside this field."""
    return lambda error: (error.code, list(error.path)) == (code, path)


def test_a_mood_is_enough_for_an_entry() -> None:
    assert read_entry({"mood": 3}) == {"mood": 3, "emotions": [], "factors": [], "note": ""}


@pytest.mark.parametrize("mood", [None, 0, 6, "3", 2.5, True])
def test_a_mood_is_one_of_five(mood: object) -> None:
    with pytest.raises(DomainError, check=told("OUT_OF_RANGE", ["mood"])):
        read_entry({"mood": mood})


def test_an_entry_keeps_feelings_with_their_strength() -> None:
    entry = read_entry(
        {"mood": 2, "emotions": [{"key": "fear", "intensity": 60}, {"key": "own-1"}]}, {"own-1"}
    )
    assert entry["emotions"] == [{"key": "fear", "intensity": 60}, {"key": "own-1", "intensity": None}]


@pytest.mark.parametrize("intensity", [-1, 101, "60"])
def test_a_strength_lies_between_0_and_100(intensity: object) -> None:
    with pytest.raises(DomainError, check=told("OUT_OF_RANGE", ["emotions"])):
        read_entry({"mood": 2, "emotions": [{"key": "fear", "intensity": intensity}]})


@pytest.mark.parametrize(("field", "value"), [("emotions", [{"key": "nothing"}]), ("factors", ["own-9"])])
def test_an_unknown_word_is_refused_beside_its_field(field: str, value: object) -> None:
    with pytest.raises(DomainError, check=told("UNKNOWN", [field])):
        read_entry({"mood": 2, field: value})


def test_a_note_is_kept_as_typed_but_for_the_null_character() -> None:
    assert read_entry({"mood": 1, "note": " a\0b\n\nc "})["note"] == "ab\n\nc"


def test_a_note_that_is_too_long_says_so() -> None:
    with pytest.raises(DomainError, check=told("TOO_LONG", ["note"])):
        read_entry({"mood": 1, "note": "x" * 10_001})


def test_too_many_words_are_refused() -> None:
    with pytest.raises(DomainError, check=told("TOO_MANY", ["factors"])):
        read_entry({"mood": 1, "factors": [f"own-{number}" for number in range(41)]})


def test_a_thought_record_can_be_left_at_any_step() -> None:
    record = read_thought({"situation": "В метро", "step": 2})
    assert (record["situation"], record["step"], record["alternative"]) == ("В метро", 2, "")
    assert record["belief_before"] is None


def test_a_thought_record_names_known_distortions() -> None:
    assert read_thought({"distortions": ["shoulds", "shoulds"]})["distortions"] == ["shoulds"]
    with pytest.raises(DomainError, check=told("UNKNOWN", ["distortions"])):
        read_thought({"distortions": ["laziness"]})


def test_an_assessment_is_scored_when_it_is_kept() -> None:
    kept = read_assessment({"scale": "gad-7", "answers": [1, 1, 1, 1, 1, 0, 0]})
    assert (kept["total"], kept["band"]) == (5, "mild")


def test_an_unanswered_question_is_named() -> None:
    with pytest.raises(DomainError, check=told("NOT_ANSWERED", ["answers", "3"])):
        read_assessment({"scale": "phq-9", "answers": [0, 0]})


def test_an_unknown_scale_is_refused() -> None:
    with pytest.raises(DomainError, check=told("UNKNOWN", ["scale"])):
        read_assessment({"scale": "iq"})


def test_a_plan_keeps_its_lines_without_empty_ones() -> None:
    plan = read_plan({"signs": ["не сплю", " "], "people": ["Оля"]})
    assert (plan["signs"], plan["people"], plan["reasons"]) == (["не сплю"], ["Оля"], [])


def test_own_words_need_a_name_and_a_key_of_their_own() -> None:
    kept = read_words({"emotions": [{"key": "own-1", "word": "туман"}]})
    assert kept == {"emotions": [{"key": "own-1", "word": "туман"}], "factors": []}
    for row in ({"key": "fear", "word": "x"}, {"key": "own-1", "word": " "}):
        with pytest.raises(DomainError, check=told("UNKNOWN", ["factors"])):
            read_words({"factors": [row]})


def test_a_word_that_is_not_offered_any_more_keeps_its_name() -> None:
    kept = read_words({"emotions": [{"key": "own-1", "word": "туман", "retired": True}]})
    assert kept["emotions"] == [{"key": "own-1", "word": "туман", "retired": True}]


def test_own_words_have_one_key_each_and_are_not_too_many() -> None:
    with pytest.raises(DomainError, check=told("UNKNOWN", ["emotions"])):
        read_words({"emotions": [{"key": "own-1", "word": "туман"}, {"key": "own-1", "word": "вата"}]})
    many = [{"key": f"own-{number}", "word": str(number)} for number in range(41)]
    with pytest.raises(DomainError, check=told("TOO_MANY", ["factors"])):
        read_words({"factors": many})
    assert len(read_words({"factors": [{**many[0], "retired": True}, *many[1:]]})["factors"]) == 41


@given(note=st.text(max_size=200), mood=st.integers(1, 5))
def test_what_was_read_once_is_read_the_same_again(note: str, mood: int) -> None:
    once = read_entry({"mood": mood, "note": note})
    assert read_entry(once) == once
