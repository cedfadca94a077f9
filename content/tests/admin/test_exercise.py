from content.models import Exercise
from content.tests.admin.forms import filled
from content.tests.samples import section
from core.testing.cast import Actor


def test_an_editor_says_what_a_section_teaches(desk: Actor) -> None:
    kept = section()
    address = f"/admin/content/section/{kept.pk}/change/"

    response = desk.post(address, filled(desk, address, exercise="thought_record"))

    kept.refresh_from_db()
    assert (response.status_code, kept.exercise) == (302, Exercise.THOUGHT_RECORD)


def test_a_translation_begins_with_the_exercise_of_its_original(desk: Actor) -> None:
    kept = section(exercise=Exercise.SAFETY_PLAN)

    response = desk.get(f"/admin/content/section/add/?original={kept.pk}")

    assert response.context["adminform"].form.initial["exercise"] == Exercise.SAFETY_PLAN
