"""What the worker's housekeeper does for the rooms above core, which core may not name."""

import logging
from io import StringIO

from django.core.management import call_command

from accounts.leaving import carry_out_due
from content.actions import remove_unused_pictures
from content.actions.importing.uploads import throw_away_old
from core.housekeeping import every_day, often
from diary.actions import erase_deleted, send_due_reminders, throw_away_exports

logger = logging.getLogger(__name__)


def clear_pictures() -> None:
    cleared = remove_unused_pictures()
    notes = {"pictures": len(cleared.pictures), "files": len(cleared.files), "bytes": cleared.size}
    if cleared.pictures or cleared.files:
        logger.info("Unused pictures were removed.", extra={"notes": notes})
    if cleared.missing:
        logger.error("Files of pictures are missing.", extra={"notes": {"files": len(cleared.missing)}})


def look_at_links() -> None:
    call_command("check_links", stdout=StringIO())


def keep_the_promise_of_a_week() -> None:
    """What a patient deleted can be restored for a week, and is erased then."""
    erased = erase_deleted()
    if erased:
        logger.info("Deleted records were erased.", extra={"notes": {"records": erased}})


every_day(clear_pictures)
every_day(keep_the_promise_of_a_week)
every_day(throw_away_exports)
every_day(carry_out_due)
every_day(throw_away_old)
every_day(look_at_links)
often(send_due_reminders)
