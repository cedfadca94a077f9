from content.actions.order import close_gaps, move, place_last, reorder
from content.actions.texts import publish, save_text, withdraw

__all__ = ["close_gaps", "move", "place_last", "publish", "reorder", "save_text", "withdraw"]
