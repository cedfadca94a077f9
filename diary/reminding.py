"""When a reminder comes next. Pure: days of the week, a clock on the wall, a time zone."""

from collections.abc import Collection
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAYS_OF_WEEK = 7
# After so many letters without a visit there are no more.
MOST_IGNORED = 3
# A letter that comes later than this is none: nobody wants the evening's at night.
LATEST = timedelta(hours=2)


def next_moment(days: Collection[int], at: time, zone: str, after: datetime) -> datetime:
    """The first moment later than `after`, in UTC. `days` are 0 (Monday) to 6, one at least.

    An hour that a clock change leaves out comes as much later as the clocks jumped; of an hour that comes
    twice the first is taken, so that a day has one letter.
    """
    here = ZoneInfo(zone)
    first = after.astimezone(here).date()
    for ahead in range(DAYS_OF_WEEK + 1):
        day = first + timedelta(days=ahead)
        moment = datetime.combine(day, at, here).astimezone(UTC)
        if day.weekday() in days and moment > after:
            return moment
    raise ValueError("A reminder needs a day of the week.")
