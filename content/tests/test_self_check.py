from hypothesis import given, settings
from hypothesis import strategies as st

from content.self_check import Question, parse, unanswered

TYPED = """
  Что видит камера?
Только ситуацию.
Мыслей она не видит.


Где войти в петлю?\r
С любой стороны.
"""


def test_questions_and_answers_are_parted_by_empty_lines() -> None:
    assert parse(TYPED) == [
        Question("Что видит камера?", "Только ситуацию.\nМыслей она не видит."),
        Question("Где войти в петлю?", "С любой стороны."),
    ]


def test_a_question_without_an_answer_is_told_to_the_editor_and_hidden_from_readers() -> None:
    text = "Есть ответ?\nЕсть.\n\nА здесь?"

    assert unanswered(text) == ["А здесь?"]
    assert [each.question for each in parse(text)] == ["Есть ответ?"]


def test_nothing_typed_is_no_questions() -> None:
    assert parse(" \n\n ") == []
    assert unanswered("") == []


LINE = st.text(st.characters(codec="utf-8", categories=["L", "N", "P"]), min_size=1, max_size=9)


@settings(deadline=None)
@given(st.lists(st.tuples(LINE, st.lists(LINE, min_size=1, max_size=3).map("\n".join))))
def test_what_is_typed_block_by_block_is_read(pairs: list[tuple[str, str]]) -> None:
    typed = "\n\n".join("\n".join(pair) for pair in pairs)

    assert parse(typed) == [Question(*pair) for pair in pairs]
