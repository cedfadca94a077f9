"""The kinds of records: what each holds. `read_*` takes what was typed and returns what is sealed."""

from collections.abc import Collection
from typing import Any

from django.utils.translation import gettext as _

from core.errors import DomainError
from diary import fields as read
from diary.fields import Fields
from diary.published_scales import SCALES
from diary.scales import NotAnswered, score
from diary.vocabulary import DISTORTION_KEYS, EMOTIONS, FACTOR_KEYS

LOWEST_MOOD, HIGHEST_MOOD = 1, 5
THOUGHT_TEXTS = ("situation", "thought", "evidence_for", "evidence_against", "alternative")
PLAN_PARTS = ("signs", "coping", "people", "places", "reasons", "lines")
MOST_LINES = 30
LONGEST_OWN_WORD = 60
MOST_OWN_WORDS = 400  # with those that are not offered any more


def read_entry(given: Fields, own: Collection[str] = ()) -> dict[str, Any]:
    """A mood is all that is needed. `own` are keys of the person's own emotions and factors."""
    return {
        "mood": read.whole(given, "mood", LOWEST_MOOD, HIGHEST_MOOD),
        "emotions": read.feelings(given, "emotions", EMOTIONS, own),
        "factors": read.chosen(given, "factors", FACTOR_KEYS, own),
        "note": read.text(given, "note"),
    }


def read_thought(given: Fields, own: Collection[str] = ()) -> dict[str, Any]:
    """Seven columns; any of them may be empty, since the record can be left at any step."""
    return {
        **{name: read.text(given, name) for name in THOUGHT_TEXTS},
        "emotions_before": read.feelings(given, "emotions_before", EMOTIONS, own),
        "emotions_after": read.feelings(given, "emotions_after", EMOTIONS, own),
        "belief_before": read.percent(given, "belief_before"),
        "belief_alternative": read.percent(given, "belief_alternative"),
        "belief_after": read.percent(given, "belief_after"),
        "distortions": read.chosen(given, "distortions", DISTORTION_KEYS),
        "step": read.whole({"step": given.get("step", 1)}, "step", 1, 7),
        "section": read.text(given, "section", longest=120),
    }


def read_assessment(given: Fields) -> dict[str, Any]:
    """All questions answered. The result is kept beside the answers, as it was told then."""
    scale = SCALES.get(str(given.get("scale")))
    if scale is None:
        raise DomainError("UNKNOWN", _("There is no such questionnaire."), ["scale"])
    answers = list(given.get("answers") or [])
    try:
        result = score(scale, answers)
    except NotAnswered as error:
        raise DomainError(
            "NOT_ANSWERED", _("Please answer every question."), ["answers", str(error.number)]
        ) from error
    answers = answers[: len(scale.questions)]
    return {"scale": scale.key, "answers": answers, "total": result.total, "band": result.band.key}


def read_plan(given: Fields) -> dict[str, Any]:
    return {part: _lines(given, part) for part in PLAN_PARTS}


def read_words(given: Fields) -> dict[str, Any]:
    """A person's own emotions and factors: `{"emotions": [{"key": "own-1", "word": "..."}]}`.

    A word with `retired` is not offered any more, but earlier entries still say it.
    """
    return {part: _own_words(given, part) for part in ("emotions", "factors")}


def _lines(given: Fields, name: str) -> list[str]:
    rows = [read.text({name: row}, name, longest=read.LONGEST_LINE) for row in given.get(name) or []]
    rows = [row for row in rows if row]
    if len(rows) > MOST_LINES:
        raise DomainError("TOO_MANY", _("Please choose fewer."), [name])
    return rows


def _own_words(given: Fields, name: str) -> list[dict[str, Any]]:
    rows = list(given.get(name) or [])
    if len(rows) > MOST_OWN_WORDS or sum(not row.get("retired") for row in rows) > read.MOST_CHOSEN:
        raise DomainError(
            "TOO_MANY", _("There are many words of your own already: please remove one."), [name]
        )
    words: dict[str, dict[str, Any]] = {}
    for row in rows:
        word = read.text({name: row.get("word")}, name, longest=LONGEST_OWN_WORD)
        key = str(row.get("key") or "")
        if not word or not key.startswith("own-") or len(key) > LONGEST_OWN_WORD or key in words:
            raise DomainError("UNKNOWN", _("A word of your own needs a name."), [name])
        words[key] = {"key": key, "word": word, **({"retired": True} if row.get("retired") else {})}
    return list(words.values())
