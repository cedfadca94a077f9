from content.actions.order import close_gaps, move, place_last, reorder
from content.actions.pictures import remove_picture, store_picture, texts_showing
from content.actions.texts import publish, save_text, withdraw

__all__ = [
    "close_gaps",
    "move",
    "place_last",
    "publish",
    "remove_picture",
    "reorder",
    "save_text",
    "store_picture",
    "texts_showing",
    "withdraw",
]
