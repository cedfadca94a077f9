"""The state of everything that readers can see, under a name that every change moves.

The name is read from the database, so that it is right in every process of every machine. A process trusts
what it read for a twentieth of a second; who changes something waits as long after the commit. So from the
moment at which anybody can be told of a change, no process knows the old name any more.
"""

import time
from datetime import datetime
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from content.kinds import TEXTS
from content.models import PublicVersion
from content.models.version import new_token

TRUSTED_SECONDS = 0.05
_NOTHING_READ = (float("-inf"), "")
_TOKENS = f"SELECT token FROM {PublicVersion._meta.db_table} ORDER BY id"  # noqa: S608  no foreign word in it


def current() -> str:
    """The name now, the same in every process. One query at most; "" before anything was ever written.

    Texts that appear or go by themselves write nothing at that moment: the name carries the next such
    moment, and so is another one from then on.
    """
    tokens = _memory.tokens()
    moment = _memory.next_moment(tokens, timezone.now()) if tokens else None
    return f"{tokens}-{moment.timestamp():.6f}" if moment else tokens


@transaction.atomic
def touch() -> None:
    """Something that readers can see is another from the end of this transaction on."""
    free = PublicVersion.objects.select_for_update(skip_locked=True).first() or PublicVersion()
    free.token = new_token()
    free.save()
    _memory.forget()
    if all(hook[1] is not _outlive_old_names for hook in connection.run_on_commit):
        transaction.on_commit(_outlive_old_names)


def _outlive_old_names() -> None:
    time.sleep(TRUSTED_SECONDS)


def next_moment(now: datetime) -> datetime | None:
    """When the next text appears or goes by itself."""
    moments = [kind.objects.next_moment(now) for kind in TEXTS]
    return min((moment for moment in moments if moment), default=None)


class _Memory:
    """What this process knows, each in one assignment, since threads share it."""

    def __init__(self) -> None:
        self._read: tuple[float, str] = _NOTHING_READ
        self._ahead: tuple[str, datetime | None] = ("", None)

    def tokens(self) -> str:
        began = time.monotonic()
        then, known = self._read
        if began - then < TRUSTED_SECONDS and not connection.in_atomic_block:
            return known
        known = "-".join(row[0] for row in _rows())
        if not connection.in_atomic_block:  # else it may be a name that nobody else can see yet
            self._read = (began, known)
        return known

    def next_moment(self, tokens: str, now: datetime) -> datetime | None:
        """Asked for once in each state, and once more when it has passed."""
        known, moment = self._ahead
        if known != tokens or (moment and moment <= now):
            moment = next_moment(now)
            self._ahead = (tokens, moment)
        return moment

    def forget(self) -> None:
        self._read, self._ahead = _NOTHING_READ, ("", None)


_memory = _Memory()


def _rows() -> list[Any]:
    """Past Django's cursor, whose wrappers and health check cost more than the query itself.

    A connection that broke is opened anew by Django, once.
    """
    known: Any = connection
    if known.connection is not None and not known.in_atomic_block:
        try:
            return _fetched(known.connection.cursor())
        except known.Database.Error:
            known.close()
    with connection.cursor() as cursor:
        return _fetched(cursor)


def _fetched(cursor: Any) -> list[Any]:
    cursor.execute(_TOKENS)
    found: list[Any] = cursor.fetchall()
    cursor.close()
    return found
