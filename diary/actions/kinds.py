"""Writing each kind of record: what was typed is read by diary/kinds.py, then sealed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.time_zones import validate_time_zone
from core.errors import DomainError
from diary import kinds
from diary.actions.writing import Moment, write_record
from diary.days import EARLIEST
from diary.journal import Journal
from diary.models import Kind, Record

# A clock may be a little wrong; a mood of next week cannot be known.
AHEAD = timedelta(hours=1)


@dataclass(frozen=True, kw_only=True)
class Writing:
    """One request to write: whose, which record, when, and over which version (None: it is new)."""

    by: User
    key: UUID
    moment: Moment
    base: int | None = None

    def keep(self, kind: Kind, fields: dict[str, Any]) -> Record:
        _refuse_wrong_time(self.moment)
        return write_record(
            by=self.by, key=self.key, kind=kind, moment=self.moment, fields=fields, base=self.base
        )


def write_entry(*, writing: Writing, given: Mapping[str, Any]) -> Record:
    return writing.keep(Kind.ENTRY, kinds.read_entry(given, Journal(writing.by).own_keys()))


def write_thought(*, writing: Writing, given: Mapping[str, Any]) -> Record:
    return writing.keep(Kind.THOUGHT, kinds.read_thought(given, Journal(writing.by).own_keys()))


def write_assessment(*, writing: Writing, given: Mapping[str, Any]) -> Record:
    """Answers are never changed afterwards: what was felt then stays."""
    return replace(writing, base=None).keep(Kind.ASSESSMENT, kinds.read_assessment(given))


def write_plan(*, writing: Writing, given: Mapping[str, Any]) -> Record:
    return writing.keep(Kind.PLAN, kinds.read_plan(given))


def write_words(*, writing: Writing, given: Mapping[str, Any]) -> Record:
    return writing.keep(Kind.WORDS, kinds.read_words(given))


def can_be_of(at: datetime) -> bool:
    """Whether somebody may have written of this moment."""
    return EARLIEST <= at <= timezone.now() + AHEAD


def _refuse_wrong_time(moment: Moment) -> None:
    if not can_be_of(moment.at):
        is_ahead = moment.at > EARLIEST
        words = _("This time lies ahead.") if is_ahead else _("This time lies too far back.")
        raise DomainError("TIME_INVALID", words, ["at"])
    try:
        validate_time_zone(moment.time_zone)
    except ValidationError as error:
        raise DomainError("TIME_INVALID", str(error.message), ["timeZone"]) from error
