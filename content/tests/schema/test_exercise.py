import pytest
from django.db import IntegrityError

from content.models import Exercise, Section
from content.tests.counting import answered
from content.tests.samples import section
from core.testing.cast import Actor

EXERCISE = """
query ($slug: String!) { section(slug: $slug, language: RU) { exercise } }
"""


@pytest.mark.parametrize(("kept", "told"), [*((each.value, each.name) for each in Exercise), ("", None)])
def test_a_section_says_what_it_teaches(visitor: Actor, kept: str, told: str | None) -> None:
    section(slug="here", exercise=kept)

    assert answered(visitor, EXERCISE, slug="here")["section"] == {"exercise": told}


@pytest.mark.django_db
def test_the_database_refuses_an_exercise_that_is_not_there() -> None:
    kept = section()

    with pytest.raises(IntegrityError):
        Section.objects.filter(pk=kept.pk).update(exercise="juggling")
