from diary.actions.demo import keep_demo_diary
from diary.actions.erasing import delete_record, erase_deleted, restore_record
from diary.actions.erasing_many import Erased, erase, erased_by, forget_erased, restore_erased
from diary.actions.exporting import ask_for_export, discard_export, throw_away_exports
from diary.actions.highlighting import write_highlight
from diary.actions.importing import Brought, bring_in
from diary.actions.kinds import (
    Writing,
    write_assessment,
    write_entry,
    write_plan,
    write_thought,
    write_words,
)
from diary.actions.places import once
from diary.actions.reading import MOST_NOTES, Note, forget_reading, note_reading
from diary.actions.reminding import (
    note_visit,
    send_due_reminders,
    set_reminder,
    stop_by_token,
    stop_reminder,
)
from diary.actions.rotating import closed_keys, renew_data_key, renew_data_keys, rewrap_keys
from diary.actions.writing import Conflict, Moment, write_record

__all__ = [
    "MOST_NOTES",
    "Brought",
    "Conflict",
    "Erased",
    "Moment",
    "Note",
    "Writing",
    "ask_for_export",
    "bring_in",
    "closed_keys",
    "delete_record",
    "discard_export",
    "erase",
    "erase_deleted",
    "erased_by",
    "forget_erased",
    "forget_reading",
    "keep_demo_diary",
    "note_reading",
    "note_visit",
    "once",
    "renew_data_key",
    "renew_data_keys",
    "restore_erased",
    "restore_record",
    "rewrap_keys",
    "send_due_reminders",
    "set_reminder",
    "stop_by_token",
    "stop_reminder",
    "throw_away_exports",
    "write_assessment",
    "write_entry",
    "write_highlight",
    "write_plan",
    "write_record",
    "write_thought",
    "write_words",
]
