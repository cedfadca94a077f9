from diary.actions.demo import keep_demo_diary
from diary.actions.erasing import delete_record, erase_deleted, restore_record
from diary.actions.highlighting import write_highlight
from diary.actions.kinds import (
    Writing,
    once,
    write_assessment,
    write_entry,
    write_plan,
    write_thought,
    write_words,
)
from diary.actions.reading import MOST_NOTES, Note, forget_reading, note_reading
from diary.actions.rotating import renew_data_key, rewrap_keys
from diary.actions.writing import Conflict, Moment, write_record

__all__ = [
    "MOST_NOTES",
    "Conflict",
    "Moment",
    "Note",
    "Writing",
    "delete_record",
    "erase_deleted",
    "forget_reading",
    "keep_demo_diary",
    "note_reading",
    "once",
    "renew_data_key",
    "restore_record",
    "rewrap_keys",
    "write_assessment",
    "write_entry",
    "write_highlight",
    "write_plan",
    "write_record",
    "write_thought",
    "write_words",
]
