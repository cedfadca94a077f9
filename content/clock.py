"""Times of the practice's clock that are none, or two: in the nights when the clocks are changed."""

from datetime import UTC, datetime, tzinfo

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


def _time(moment: datetime) -> str:
    return f"{moment:%H:%M}"
