"""What the demo patient has marked in the demo texts. Words that are not there any more are passed over."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from typing import Any

from content.models import Kind
from core.anchors import paragraphs
from core.html_tokens import tokens
from core.languages import Language
from diary.highlights import LONGEST_AROUND, read_highlight
from diary.reading import TextKey
from diary.texts import KINDS

Row = Mapping[str, Any]
# As they are typed in a list; typography puts others into a text.
_SPACES = {"\u00a0": " ", "\u202f": " "}


def marked(rows: Iterable[Row]) -> Iterator[tuple[Row, dict[str, Any]]]:
    """Each row that can be found, with what is kept of it."""
    for row in rows:
        found = _found(row)
        if found:
            yield row, found


def _found(row: Row) -> dict[str, Any] | None:
    kind = Kind(row["text"]["kind"])
    readable = KINDS[kind].objects.published().in_language(Language.RU)
    text = readable.filter(slug=row["text"]["slug"]).first()
    place = _place(text.body, row["quote"]) if text else None
    if text is None or place is None:
        return None
    given = {**place, "tone": row["tone"], "note": row["note"], "text": TextKey(kind.value, text.pk)}
    return read_highlight(given, title=text.title)


def _place(body: str, quote: str) -> dict[str, Any] | None:
    """As frontend/src/features/reading/highlights/place.ts describes it."""
    parts = [(paragraph.id, paragraph.words) for paragraph in paragraphs(tokens(body))]
    said = "\n".join(words for _anchor, words in parts)
    at = _plain(said).find(quote)
    if at < 0:
        return None
    begins = list(accumulate((len(words) + 1 for _anchor, words in parts), initial=0))
    paragraph = bisect_right(begins, at) - 1
    end = at + len(quote)
    return {
        "anchor": parts[paragraph][0],
        "start": at - begins[paragraph],
        "quote": said[at:end],
        "prefix": said[max(0, at - LONGEST_AROUND) : at],
        "suffix": said[end : end + LONGEST_AROUND],
    }


def _plain(said: str) -> str:
    return "".join(_SPACES.get(letter, letter) for letter in said)
