from typing import Any

import pytest
from django.db import IntegrityError

from content.models import Exercise, Section
from content.tests.counting import answered, queries_of
from content.tests.samples import section
from core.testing.cast import Actor

EXERCISE = """
query ($slug: String!) {
  section(slug: $slug, language: RU) { exercise exercisePrompt exerciseScale distortions }
}
"""
BEGINNING: dict[str, Any] = {
    "exercise_prompt": "Вспомните вчерашний вечер.",
    "exercise_scale": "gad-7",
    "distortions": ["labelling", "catastrophising"],
}


@pytest.mark.parametrize(("kept", "told"), [*((each.value, each.name) for each in Exercise), ("", None)])
def test_a_section_says_which_exercise_it_teaches(visitor: Actor, kept: str, told: str | None) -> None:
    section(slug="here", exercise=kept)

    assert answered(visitor, EXERCISE, slug="here")["section"] == {
        "exercise": told,
        "exercisePrompt": "",
        "exerciseScale": "",
        "distortions": [],
    }


@pytest.mark.parametrize(
    ("exercise", "prompt", "scale", "distortions"),
    [
        (Exercise.THOUGHT_RECORD, "Вспомните вчерашний вечер.", "", ["catastrophising", "labelling"]),
        (Exercise.SCALE, "Вспомните вчерашний вечер.", "gad-7", []),
        (Exercise.ENTRY, "Вспомните вчерашний вечер.", "", []),
        ("", "", "", []),
    ],
)
def test_only_what_its_exercise_uses_is_told(
    visitor: Actor, exercise: str, prompt: str, scale: str, distortions: list[str]
) -> None:
    section(slug="here", exercise=exercise, **BEGINNING)

    found = answered(visitor, EXERCISE, slug="here")["section"]

    assert found["exercisePrompt"] == prompt
    assert (found["exerciseScale"], found["distortions"]) == (scale, distortions)


def test_how_an_exercise_begins_costs_no_query(visitor: Actor) -> None:
    section(slug="here", exercise=Exercise.THOUGHT_RECORD, **BEGINNING)
    title = "query ($slug: String!) { section(slug: $slug, language: RU) { title } }"

    assert queries_of(visitor, EXERCISE, slug="here") == queries_of(visitor, title, slug="here")


@pytest.mark.parametrize("given", [{"exercise": "juggling"}, {"exercise_scale": "weight"}])
@pytest.mark.django_db
def test_the_database_refuses_an_exercise_that_is_not_there(given: dict[str, str]) -> None:
    kept = section()

    with pytest.raises(IntegrityError):
        Section.objects.filter(pk=kept.pk).update(**given)
