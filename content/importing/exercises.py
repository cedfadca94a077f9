"""What the first lines of a file say about the exercise: the same names as in the practice's own files."""

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _

from content.exercises import LONGEST_PROMPT, Distortion, Exercise, Questionnaire, in_order
from content.importing.front_matter import words

_KNOWN = {"exercise": Exercise.values, "exercise_scale": Questionnaire.values}


def read(front: dict[str, Any], lose: Callable[[str], None]) -> dict[str, Any]:
    """By field of a section; only what is said. `lose` is told what nobody knows here."""
    found: dict[str, Any] = {}
    for name, known in _KNOWN.items():
        if kept := _known([words(front, name)], known, lose):
            found[name] = kept[0]
    if prompt := words(front, "exercise_prompt"):
        found["exercise_prompt"] = prompt[:LONGEST_PROMPT]
    if distortions := _known(_several(front.get("distortions")), Distortion.values, lose):
        found["distortions"] = in_order(distortions)
    return found


def _several(value: Any) -> list[str]:
    """A list of TOML, or words between commas."""
    given = value if isinstance(value, list) else str(value or "").strip("[]").split(",")
    return [str(each).strip().strip("\"'") for each in given]


def _known(given: list[str], known: list[str], lose: Callable[[str], None]) -> list[str]:
    for word in given:
        if word and word not in known:
            lose(_("the exercise “%(name)s” is not known here") % {"name": word})
    return [word for word in given if word in known]
