from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from diary.days import around

DAY = date(2026, 3, 1)


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Europe/Moscow", "Pacific/Pago_Pago"])
def test_a_day_lies_within_its_bounds_anywhere_on_earth(zone: str) -> None:
    begin, end = around(DAY, DAY)
    first = datetime(2026, 3, 1, 0, 0, tzinfo=ZoneInfo(zone))
    last = datetime(2026, 3, 1, 23, 59, 59, tzinfo=ZoneInfo(zone))
    assert begin is not None
    assert end is not None
    assert begin <= first < last < end


def test_no_day_is_no_bound() -> None:
    assert around(None, None) == (None, None)
    assert around(DAY, None) == (datetime(2026, 2, 28, 9, tzinfo=UTC), None)


def test_the_ends_of_the_calendar_are_no_bounds() -> None:
    assert around(date.min, date.max) == (None, None)
