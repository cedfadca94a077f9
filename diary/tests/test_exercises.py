"""The desk offers what the diary has: content may not import it, so its lists are held against ours."""

import pytest
from django.utils import translation

from content.exercises import Distortion, Questionnaire
from diary.published_scales import SCALES
from diary.vocabulary import DISTORTIONS


def test_every_questionnaire_of_the_desk_is_there_to_be_filled_in() -> None:
    assert set(Questionnaire.values) == set(SCALES)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_a_trap_of_thinking_has_one_name_at_the_desk_and_in_the_diary(language: str) -> None:
    with translation.override(language):
        at_desk = [(each.value, str(each.label)) for each in Distortion]

    assert at_desk == [(each.key, each.words[language]) for each in DISTORTIONS]
