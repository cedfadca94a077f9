from content.actions.deleting import delete_text
from content.actions.editing import leave, others_at, stay_at
from content.actions.history import snapshot, versions
from content.actions.order import close_gaps, move, place_last, reorder
from content.actions.pictures import (
    describe_picture,
    refuse_gone_pictures,
    remove_picture,
    retry_picture,
    shown_in,
    store_picture,
    take_upload,
    want_picture,
)
from content.actions.previewing import shown_to_readers
from content.actions.restoring import plan_restoring, restore_text
from content.actions.texts import publish, save_text, withdraw
from content.actions.topics import delete_topic, save_topic
from content.actions.unused_pictures import remove_unused_pictures

__all__ = [
    "close_gaps",
    "delete_text",
    "delete_topic",
    "describe_picture",
    "leave",
    "move",
    "others_at",
    "place_last",
    "plan_restoring",
    "publish",
    "refuse_gone_pictures",
    "remove_picture",
    "remove_unused_pictures",
    "reorder",
    "restore_text",
    "retry_picture",
    "save_text",
    "save_topic",
    "shown_in",
    "shown_to_readers",
    "snapshot",
    "stay_at",
    "store_picture",
    "take_upload",
    "versions",
    "want_picture",
    "withdraw",
]
