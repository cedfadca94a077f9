"""The diary of the demo patient: four months up to today, so that every page has something to show."""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID, uuid5

from django.db import transaction

from accounts.models import User
from diary import kinds
from diary.actions.demo_highlights import marked
from diary.actions.demo_reading import keep_demo_reading
from diary.actions.places import once
from diary.demo.life import FOLDER, HOME, LAST_DAY, four_months
from diary.models import Kind, Record
from diary.models.record import SINGLE
from diary.published_scales import SCALES
from diary.vault import Vault

EVENING = time(20, 30)
PLAN_DAYS_AGO = 100
_KEYS = UUID("0f6a1f5e-6d3c-4a53-9c0c-9a1f4f4b7b02")
Kept = tuple[Kind, datetime, dict[str, Any]]


@transaction.atomic
def keep_demo_diary(*, owner: User, now: datetime, reset: bool = False) -> int:
    """Says how many records were written: none when the person has any, unless `reset`, which erases them."""
    there = Record.objects.filter(owner=owner)
    if reset:
        there.delete()
    elif there.exists():
        return 0
    vault = Vault(owner).hold()
    records = []
    for number, (kind, at, fields) in enumerate(_everything(now)):
        key = once(owner, kind) if kind in SINGLE else uuid5(_KEYS, str(number))
        record = Record(key=key, kind=kind, at=at, time_zone=str(at.tzinfo))
        vault.seal(record, fields)
        records.append(record)
    keep_demo_reading(owner=owner, now=now)
    return len(Record.objects.bulk_create(records))


def _everything(now: datetime) -> Iterator[Kept]:
    """Through the same checks as what is typed."""
    with (FOLDER / "kept.toml").open("rb") as file:
        kept = tomllib.load(file)
    began = _moment(now, LAST_DAY + 1, EVENING)
    own = {row["key"] for rows in kept["words"].values() for row in rows}
    yield Kind.WORDS, began, kinds.read_words(kept["words"])
    yield Kind.PLAN, _moment(now, PLAN_DAYS_AGO, EVENING), kinds.read_plan(kept["plan"])
    for row in kept["thoughts"]:
        at = _moment(now, row["days_ago"], row["time"])
        yield Kind.THOUGHT, at, kinds.read_thought(row, own)
    for row in kept["assessments"]:
        yield from _assessments(now, row)
    for row, fields in marked(kept["highlights"]):
        yield Kind.HIGHLIGHT, _moment(now, row["days_ago"], row["time"]), fields
    for noted in four_months(now.astimezone(HOME).date()):
        if noted.at <= now:
            yield Kind.ENTRY, noted.at, kinds.read_entry(noted.entry, own)


def _assessments(now: datetime, row: Mapping[str, Any]) -> Iterator[Kept]:
    """Every scale of that evening, one after another."""
    at = _moment(now, row["days_ago"], EVENING)
    for minutes, scale in enumerate(key for key in SCALES if key in row):
        given = {"scale": scale, "answers": row[scale]}
        yield Kind.ASSESSMENT, at + timedelta(minutes=4 * minutes), kinds.read_assessment(given)


def _moment(now: datetime, days_ago: int, at: time) -> datetime:
    return datetime.combine(now.astimezone(HOME).date() - timedelta(days=days_ago), at, HOME)
