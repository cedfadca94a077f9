"""The practice's clock: how its zone is told, and times that are none, or two, when clocks are changed."""

from datetime import UTC, datetime, timedelta, tzinfo

from django.utils import formats
from django.utils.translation import gettext as _


def trouble(moment: datetime, zone: tzinfo) -> str | None:
    """In words for who typed it, when `moment` (without a zone) is no one moment in `zone`."""
    first, second = (moment.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    before, after = first.utcoffset(), second.utcoffset()
    if before is None or after is None or before == after:
        return None
    known = {"time": _time(moment), "day": formats.date_format(moment, "j E Y")}
    if before < after:
        later = first.astimezone(UTC).astimezone(zone)
        words = _("On %(day)s the clocks go forward, so there is no %(time)s. Choose %(other)s, for example.")
        return words % {**known, "other": _time(later)}
    words = _("On %(day)s the clocks go back, so %(time)s comes twice. Choose %(other)s, for example.")
    return words % {**known, "other": _time(moment + (before - after))}


def offset(moment: datetime) -> str:
    """ "UTC+3", "UTC-3:30", as the zone of `moment` is told to people."""
    minutes = int((moment.utcoffset() or timedelta()).total_seconds() // 60)
    hours, rest = divmod(abs(minutes), 60)
    sign = "-" if minutes < 0 else "+"
    return f"UTC{sign}{hours}:{rest:02}" if rest else f"UTC{sign}{hours}"


def _time(moment: datetime) -> str:
    return f"{moment:%H:%M}"
