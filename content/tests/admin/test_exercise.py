import pytest
from django.core.exceptions import ValidationError

from content import actions
from content.models import Exercise, Section
from content.tests.admin.forms import filled
from content.tests.samples import section
from core.testing.cast import Actor

PROMPT = "Вспомните вчерашний вечер."


def address_of(kept: Section, rest: str = "change/") -> str:
    return f"/admin/content/section/{kept.pk}/{rest}"


def test_an_editor_says_what_a_section_teaches_and_how_it_begins(desk: Actor) -> None:
    kept = section()
    address = address_of(kept)
    given = {
        "exercise": "thought_record",
        "exercise_prompt": "Вспомните\nвчерашний  вечер.",
        "distortions": ["labelling", "catastrophising"],
    }

    response = desk.post(address, filled(desk, address, **given))

    kept.refresh_from_db()
    assert (response.status_code, kept.exercise) == (302, Exercise.THOUGHT_RECORD)
    assert (kept.exercise_prompt, kept.distortions) == (PROMPT, ["labelling", "catastrophising"])


def test_what_nobody_knows_is_refused_beside_its_field(desk: Actor) -> None:
    address = address_of(section())

    response = desk.post(address, filled(desk, address, exercise_scale="weight", distortions=["laziness"]))

    assert set(response.context["adminform"].form.errors) == {"exercise_scale", "distortions"}


def test_a_translation_begins_with_the_exercise_of_its_original_and_words_of_its_own(desk: Actor) -> None:
    kept = section(
        exercise=Exercise.THOUGHT_RECORD, exercise_prompt=PROMPT, distortions=["labelling", "shoulds"]
    )

    response = desk.get(f"/admin/content/section/add/?original={kept.pk}")

    initial = response.context["adminform"].form.initial
    assert (initial["exercise"], initial["distortions"]) == (kept.exercise, kept.distortions)
    assert "exercise_prompt" not in initial


def test_the_history_says_it_in_words_and_brings_it_back(desk: Actor) -> None:
    kept = section(exercise=Exercise.THOUGHT_RECORD, exercise_prompt=PROMPT, distortions=["labelling"])
    address = address_of(kept)
    desk.post(address, filled(desk, address, exercise_prompt="", distortions=["shoulds"]))

    words = desk.get(address_of(kept, "history/compare/?old=1&new=2")).content.decode()
    restored = actions.restore_text(text=Section.objects.get(pk=kept.pk), number=1)

    assert "Ярлык" in words
    assert "Должен и обязан" in words
    assert (restored.exercise_prompt, restored.distortions) == (PROMPT, ["labelling"])


def test_a_section_never_keeps_a_trap_that_is_none(desk: Actor) -> None:
    kept = section()
    kept.distortions = ["labelling", "laziness"]

    with pytest.raises(ValidationError) as refused:
        kept.full_clean()

    assert refused.value.message_dict == {"distortions": ["Нет ловушки мышления «laziness»."]}
