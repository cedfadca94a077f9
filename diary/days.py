"""Days of the calendar as moments: a day begins and ends at another one wherever one is. No Django here."""

from datetime import UTC, date, datetime, timedelta

# Places on earth differ by less than this from UTC.
_FURTHEST = timedelta(hours=15)
# Who lives now remembers nothing earlier; much earlier there are no moments in some time zones.
EARLIEST = datetime(1900, 1, 1, tzinfo=UTC)
_LATEST = date(9000, 1, 1)


def around(first: date | None, last: date | None) -> tuple[datetime | None, datetime | None]:
    """From when on and before when: all that lies within these days anywhere on earth, and little more.

    None is no bound, on either side.
    """
    begin = _midnight(first) - _FURTHEST if first and first > EARLIEST.date() else None
    end = _midnight(last) + timedelta(days=1) + _FURTHEST if last and last < _LATEST else None
    return begin, end


def _midnight(day: date) -> datetime:
    return datetime.combine(day, datetime.min.time(), UTC)
