"""When reminders come, also over clock changes; how they stop."""

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from diary import actions
from diary.models import Reminder
from diary.reminding import LATEST, next_moment

MOSCOW, BERLIN = "Europe/Moscow", "Europe/Berlin"
EVERY_DAY = range(7)
START = datetime(2020, 1, 1, tzinfo=UTC)


def local(moment: datetime, zone: str) -> str:
    return moment.astimezone(ZoneInfo(zone)).strftime("%a %Y-%m-%d %H:%M")


@pytest.mark.parametrize(
    ("days", "at", "zone", "after", "expected"),
    [
        (EVERY_DAY, "21:30", MOSCOW, "2026-11-22T18:29:59+00:00", "Sun 2026-11-22 21:30"),
        (EVERY_DAY, "21:30", MOSCOW, "2026-11-22T18:30:00+00:00", "Mon 2026-11-23 21:30"),
        ([0], "08:00", MOSCOW, "2026-11-23T05:00:00+00:00", "Mon 2026-11-30 08:00"),
        ([0, 3], "00:15", "Asia/Kamchatka", "2026-11-23T00:00:00+00:00", "Thu 2026-11-26 00:15"),
        # The clocks of Berlin jump from 02:00 to 03:00 on 29 March: half past two is an hour later then.
        (EVERY_DAY, "02:30", BERLIN, "2026-03-28T12:00:00+00:00", "Sun 2026-03-29 03:30"),
        (EVERY_DAY, "02:30", BERLIN, "2026-03-29T12:00:00+00:00", "Mon 2026-03-30 02:30"),
        # On 25 October 02:30 comes twice; after the first of them the next is that of the next day.
        (EVERY_DAY, "02:30", BERLIN, "2026-10-24T12:00:00+00:00", "Sun 2026-10-25 02:30"),
        (EVERY_DAY, "02:30", BERLIN, "2026-10-25T00:30:00+00:00", "Mon 2026-10-26 02:30"),
        # The hour on the wall stays over a change.
        (EVERY_DAY, "21:00", BERLIN, "2026-10-25T12:00:00+00:00", "Sun 2026-10-25 21:00"),
    ],
)
def test_the_next_moment(days: Any, at: str, zone: str, after: str, expected: str) -> None:
    found = next_moment(days, time.fromisoformat(at), zone, datetime.fromisoformat(after))
    assert local(found, zone) == expected


@given(
    days=st.sets(st.integers(0, 6), min_size=1),
    at=st.times().map(lambda given: given.replace(microsecond=0)),
    after=st.integers(0, 10 * 366 * 24 * 60).map(lambda minutes: START + timedelta(minutes=minutes)),
    zone=st.sampled_from([MOSCOW, BERLIN, "America/St_Johns", "Pacific/Apia", "Africa/Casablanca", "UTC"]),
)
def test_it_always_lies_ahead_within_eight_days(days: set[int], at: time, after: datetime, zone: str) -> None:
    found = next_moment(days, at, zone, after)
    assert after < found <= after + timedelta(days=8, hours=2)


def test_without_a_day_there_is_no_moment() -> None:
    with pytest.raises(ValueError, match="day of the week"):
        next_moment([], time(9), "UTC", timezone.now())


@pytest.fixture
def reminder(owner: Any) -> Reminder:
    return actions.set_reminder(by=owner, days=EVERY_DAY, at="21:30", time_zone=MOSCOW)


def comes_due(reminder: Reminder, *, late: timedelta = timedelta(minutes=1)) -> None:
    Reminder.objects.filter(pk=reminder.pk).update(next_at=timezone.now() - late)


def evening(reminder: Reminder, run_tasks: Callable[[], int]) -> None:
    """It is due, the worker looks, and sends what there is to send."""
    comes_due(reminder)
    actions.send_due_reminders()
    run_tasks()
    reminder.refresh_from_db()


def test_it_is_sent_once_and_waits_for_the_next_day(reminder: Reminder, run_tasks: Any) -> None:
    evening(reminder, run_tasks)
    assert actions.send_due_reminders() == 0
    assert len(mail.outbox) == 1
    assert reminder.next_at is not None
    assert reminder.next_at > timezone.now()


def test_it_stops_by_itself_after_three_ignored(reminder: Reminder, run_tasks: Any) -> None:
    for _evening in range(5):
        evening(reminder, run_tasks)
        if reminder.stopped:
            break
    assert (len(mail.outbox), reminder.stopped, reminder.next_at) == (3, True, None)
    assert "останов" not in mail.outbox[1].body
    assert "остановятся сами" in mail.outbox[2].body


def test_a_visit_begins_the_count_anew(reminder: Reminder, owner: Any, run_tasks: Any) -> None:
    for _evening in range(6):
        evening(reminder, run_tasks)
        actions.note_visit(by=owner)
    reminder.refresh_from_db()
    assert (len(mail.outbox), reminder.stopped, reminder.ignored) == (6, False, 0)


def test_a_letter_that_is_too_late_is_none(reminder: Reminder, run_tasks: Any) -> None:
    comes_due(reminder, late=LATEST + timedelta(minutes=1))
    assert actions.send_due_reminders() == 0
    reminder.refresh_from_db()
    assert (reminder.ignored, reminder.is_on, run_tasks()) == (0, True, 0)


def test_turned_off_meanwhile_nothing_is_sent(reminder: Reminder, owner: Any, run_tasks: Any) -> None:
    comes_due(reminder)
    actions.send_due_reminders()
    actions.stop_reminder(by=owner)
    run_tasks()
    assert mail.outbox == []


def test_a_closed_account_gets_no_letter(reminder: Reminder, owner: Any, run_tasks: Any) -> None:
    owner.is_active = False
    owner.save()
    evening(reminder, run_tasks)
    assert mail.outbox == []
