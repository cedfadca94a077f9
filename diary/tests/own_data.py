"""Somebody's diary with a record of each kind, and the file of it."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import orjson

from core.languages import Language
from diary.actions import (
    Moment,
    Writing,
    ask_for_export,
    once,
    write_assessment,
    write_entry,
    write_plan,
    write_record,
    write_thought,
    write_words,
)
from diary.highlights import read_highlight
from diary.models import Export, Kind
from diary.reading import TextKey
from diary.taking.chosen import Chosen
from diary.taking.parts import read_parts

EVENING = datetime(2026, 3, 1, 20, 40, tzinfo=UTC)
WORDS: dict[str, Any] = {"emotions": [{"key": "own-1", "word": "как в тумане"}], "factors": []}
ENTRY: dict[str, Any] = {
    "mood": 2,
    "emotions": [{"key": "fear", "intensity": 60}, {"key": "own-1"}],
    "factors": ["work"],
    "note": '=канарейка; "в кавычках"\nвторая строка',
}
THOUGHT: dict[str, Any] = {"situation": "канарейка звонила", "belief_before": 80, "distortions": []}
HIGHLIGHT: dict[str, Any] = {
    "text": TextKey("section", 12),
    "anchor": "p-a1b2c3",
    "start": 4,
    "quote": " тревога проходит ",
    "tone": "pine",
    "note": "канарейка",
}
PLAN: dict[str, Any] = {"signs": ["канарейка молчит"], "people": ["сестра"]}


def writing(by: Any, number: int, kind: Kind = Kind.ENTRY, *, days: int = 0) -> Writing:
    key = once(by, kind) if kind in (Kind.PLAN, Kind.WORDS) else UUID(int=number)
    return Writing(by=by, key=key, moment=Moment(EVENING + timedelta(days=days), "Europe/Moscow"))


def fill(by: Any) -> None:
    """One record of each kind that is written by hand."""
    write_words(writing=writing(by, 0, Kind.WORDS), given=WORDS)
    write_entry(writing=writing(by, 1), given=ENTRY)
    write_thought(writing=writing(by, 2, Kind.THOUGHT), given=THOUGHT)
    write_assessment(writing=writing(by, 3), given={"scale": "gad-7", "answers": [1] * 7})
    write_plan(writing=writing(by, 4, Kind.PLAN), given=PLAN)
    marked = read_highlight(HIGHLIGHT, title="Как устроена тревога")
    write_record(by=by, key=UUID(int=5), kind=Kind.HIGHLIGHT, moment=writing(by, 5).moment, fields=marked)


def exported(by: Any, *, form: str = "JSON", chosen: Chosen | None = None, language: str = "ru") -> Export:
    return ask_for_export(by=by, form=form, language=Language(language), chosen=chosen or Chosen())


def content(export: Export) -> bytes:
    return b"".join(read_parts(export))


def told(by: Any, **wanted: Any) -> dict[str, Any]:
    """The JSON file, read."""
    found: dict[str, Any] = orjson.loads(content(exported(by, **wanted)))
    return found
