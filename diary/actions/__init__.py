from diary.actions.erasing import delete_record, erase_deleted, restore_record
from diary.actions.rotating import renew_data_key, rewrap_keys
from diary.actions.writing import Conflict, write_record

__all__ = [
    "Conflict",
    "delete_record",
    "erase_deleted",
    "renew_data_key",
    "restore_record",
    "rewrap_keys",
    "write_record",
]
