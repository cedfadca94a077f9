"""Reminders: asked for, stopped, sent when they are due. Nothing of the diary is in them."""

from collections.abc import Collection
from datetime import datetime, time

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.time_zones import validate_time_zone
from core.errors import DomainError
from diary.models import Reminder
from diary.models.reminder import marks_of
from diary.reminder_tokens import number_in
from diary.reminding import DAYS_OF_WEEK, LATEST, MOST_IGNORED, next_moment
from diary.tasks import send_reminder

BATCH = 200


def set_reminder(*, by: User, days: Collection[int], at: str, time_zone: str) -> Reminder:
    """Turns it on. `at` is "21:30" by the clock of `time_zone`; days are 0 (Monday) to 6.

    Raises DomainError UNKNOWN for a day that is none, TIME_INVALID for a time or a zone that is none.
    """
    if not days or any(not 0 <= day < DAYS_OF_WEEK for day in days):
        raise DomainError("UNKNOWN", _("Please choose at least one day."), ["days"])
    clock = _clock(at)
    try:
        validate_time_zone(time_zone)
    except ValidationError as error:
        raise DomainError("TIME_INVALID", str(error.message), ["timeZone"]) from error
    wanted = {
        "day_marks": marks_of(days),
        "time": clock,
        "time_zone": time_zone,
        "next_at": next_moment(days, clock, time_zone, timezone.now()),
        "ignored": 0,
        "stopped": False,
    }
    return Reminder.objects.update_or_create(owner=by, defaults=wanted)[0]


def stop_reminder(*, by: User) -> Reminder | None:
    """The days and the time stay, so that it can be turned on again. Twice does no harm."""
    Reminder.objects.of(by).update(next_at=None, stopped=False)
    return Reminder.objects.of(by).first()


def stop_by_token(*, token: str) -> bool:
    """False: the token is none of ours. One whose reminder is gone has nothing left to stop."""
    number = number_in(token)
    if number is not None:
        Reminder.objects.filter(pk=number).update(next_at=None, stopped=False)
    return number is not None


def note_visit(*, by: User) -> None:
    """The diary was opened: the letters before were not ignored."""
    Reminder.objects.of(by).filter(ignored__gt=0).update(ignored=0)


def send_due_reminders() -> int:
    """Enqueues a letter for every reminder that is due, and says when each comes next; how many it did.

    Run by two workers at once, each reminder is taken by one of them.
    """
    now, done = timezone.now(), 0
    while True:
        with transaction.atomic():
            due = Reminder.objects.due(now).order_by("pk").select_for_update(skip_locked=True)[:BATCH]
            taken = [_take(reminder, now) for reminder in due]
        done += sum(taken)
        if len(taken) < BATCH:
            return done


def _take(reminder: Reminder, now: datetime) -> bool:
    """True: a letter goes out."""
    if reminder.ignored >= MOST_IGNORED:
        reminder.next_at, reminder.stopped = None, True
        reminder.save(update_fields=["next_at", "stopped"])
        return False
    assert reminder.next_at is not None
    in_time = now - reminder.next_at <= LATEST
    reminder.next_at = next_moment(reminder.days, reminder.time, reminder.time_zone, now)
    if in_time:
        reminder.ignored += 1
        reminder.sent += 1
    reminder.save(update_fields=["next_at", "ignored", "sent"])
    if in_time:
        send_reminder.enqueue(reminder.pk, reminder.sent)
    return in_time


def _clock(text: str) -> time:
    try:
        return time.fromisoformat(text).replace(second=0, microsecond=0, tzinfo=None)
    except ValueError as error:
        raise DomainError("TIME_INVALID", _("Please give a time such as 21:30."), ["time"]) from error
