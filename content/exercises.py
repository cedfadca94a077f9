"""What a reader of a section can try at once in the diary, and how it begins.

Keys only: what a questionnaire asks and how a trap of thinking is known is the diary's, whose tests hold
these lists against its own (diary/tests/test_exercises.py).
"""

from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

LONGEST_PROMPT = 300


class Exercise(TextChoices):
    """Where the diary is opened."""

    THOUGHT_RECORD = "thought_record", _("thought record")
    ENTRY = "entry", _("diary entry")
    SAFETY_PLAN = "safety_plan", _("safety plan")
    SCALE = "scale", _("questionnaires")


class Questionnaire(TextChoices):
    PHQ_9 = "phq-9", "PHQ-9"
    GAD_7 = "gad-7", "GAD-7"


class Distortion(TextChoices):
    """Traps of thinking."""

    ALL_OR_NOTHING = "all-or-nothing", _("All or nothing")
    CATASTROPHISING = "catastrophising", _("Catastrophising")
    MIND_READING = "mind-reading", _("Mind reading")
    FORTUNE_TELLING = "fortune-telling", _("Fortune telling")
    MENTAL_FILTER = "mental-filter", _("Mental filter")
    DISCOUNTING = "discounting", _("Discounting the good")
    OVERGENERALISING = "overgeneralising", _("Overgeneralising")
    EMOTIONAL_REASONING = "emotional-reasoning", _("Emotional reasoning")
    SHOULDS = "shoulds", _("Shoulds and musts")
    LABELLING = "labelling", _("Labelling")
    PERSONALISING = "personalising", _("Personalising")
    MAGNIFYING = "magnifying", _("Magnifying and minimising")


def in_order(keys: list[str]) -> list[str]:
    """Each known distortion once, as the list has them."""
    return [key for key in Distortion.values if key in keys]


def names(keys: list[str]) -> str:
    """Distortions in words, for the desk."""
    labels: dict[str, Any] = dict(Distortion.choices)
    return ", ".join(str(labels.get(key, key)) for key in keys)
