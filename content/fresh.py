"""Which paragraphs of a text are new, or say something else than they did. No Django here."""

from typing import NamedTuple

from content.edition import plain
from core.anchors import carry, paragraphs
from core.html_tokens import tokens


class Fresh(NamedTuple):
    """A paragraph of now, by the name that survives editing. `is_new`: there was none of that name."""

    anchor: str
    is_new: bool


def fresh_paragraphs(before: str, now: str) -> list[Fresh]:
    """Of two bodies, cleaned; in the order of reading. One that only moved is not fresh."""
    known = _said(before)
    return [
        Fresh(anchor, anchor not in known) for anchor, said in _said(now).items() if known.get(anchor) != said
    ]


def _said(body: str) -> dict[str, str]:
    """By anchor; texts of the time before anchors get those that rendering gives them."""
    return {each.id: plain(each.words) for each in paragraphs(tokens(carry("", body)))}
