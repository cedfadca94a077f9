from content.actions.deleting import delete_text
from content.actions.editing import leave, others_at, stay_at
from content.actions.history import versions
from content.actions.order import close_gaps, move, place_last, reorder
from content.actions.pictures import remove_picture, store_picture, texts_showing
from content.actions.restoring import plan_restoring, restore_text
from content.actions.texts import publish, save_text, withdraw

__all__ = [
    "close_gaps",
    "delete_text",
    "leave",
    "move",
    "others_at",
    "place_last",
    "plan_restoring",
    "publish",
    "remove_picture",
    "reorder",
    "restore_text",
    "save_text",
    "stay_at",
    "store_picture",
    "texts_showing",
    "versions",
    "withdraw",
]
