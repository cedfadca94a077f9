from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.utils import translation

from content.clock import offset, trouble

BERLIN, MOSCOW, LORD_HOWE = (
    ZoneInfo(name) for name in ("Europe/Berlin", "Europe/Moscow", "Australia/Lord_Howe")
)


@pytest.mark.parametrize(
    ("moment", "zone", "words"),
    [
        ("2026-03-29 02:30", BERLIN, "часы переводят вперёд, и времени 02:30 нет"),
        ("2026-03-29 02:30", BERLIN, "03:30"),
        ("2026-10-25 02:30", BERLIN, "часы переводят назад, и 02:30 бывает дважды"),
        ("2026-10-25 02:30", BERLIN, "03:30"),
        ("2026-04-05 01:45", LORD_HOWE, "02:15"),
    ],
)
def test_a_time_that_is_none_or_two_is_told(moment: str, zone: ZoneInfo, words: str) -> None:
    with translation.override("ru"):
        assert words in str(trouble(datetime.fromisoformat(moment), zone))


@pytest.mark.parametrize(
    ("moment", "zone"),
    [
        ("2026-03-29 01:59", BERLIN),
        ("2026-03-29 03:00", BERLIN),
        ("2026-10-25 01:59", BERLIN),
        ("2026-10-25 03:00", BERLIN),
        ("2026-03-29 02:30", MOSCOW),
    ],
)
def test_every_other_time_is_one(moment: str, zone: ZoneInfo) -> None:
    assert trouble(datetime.fromisoformat(moment), zone) is None


@pytest.mark.parametrize(
    ("zone", "words"),
    [
        ("Europe/Moscow", "UTC+3"),
        ("Asia/Kolkata", "UTC+5:30"),
        ("America/St_Johns", "UTC-3:30"),
        ("UTC", "UTC+0"),
    ],
)
def test_a_zone_is_told_by_its_distance(zone: str, words: str) -> None:
    assert offset(datetime(2026, 1, 15, 12, tzinfo=ZoneInfo(zone))) == words
