"""How far one text has been read, from what several devices noted. No Django here.

Devices send their notes late, twice, or in another order. The later note wins, whichever comes first: every
order of the same notes ends in the same progress.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple, TypeVar


class TextKey(NamedTuple):
    """A row of content: a text and its translation are two, since their paragraphs are others."""

    kind: str
    number: int


class Place(NamedTuple):
    """`share`: percent of the text up to there, 0 to 100. `anchor`: of the paragraph; may be empty."""

    at: datetime
    share: int
    anchor: str


class Verdict(NamedTuple):
    """Read or not, as was seen or said at a moment. `edition`: of the words that were read."""

    at: datetime
    read: bool
    edition: str


Noted = TypeVar("Noted", Place, Verdict)


@dataclass(frozen=True)
class Progress:
    text: TextKey
    place: Place | None = None
    verdict: Verdict | None = None

    @property
    def read_at(self) -> datetime | None:
        return self.verdict.at if self.verdict and self.verdict.read else None

    @property
    def at(self) -> datetime | None:
        """When something was noted last."""
        return max((each.at for each in (self.place, self.verdict) if each), default=None)

    def with_notes(self, other: "Progress") -> "Progress":
        return Progress(self.text, _later(self.place, other.place), _later(self.verdict, other.verdict))

    def as_fields(self) -> dict[str, Any]:
        fields: dict[str, Any] = {"text": list(self.text)}
        if self.place:
            fields["place"] = [self.place.at.isoformat(), *self.place[1:]]
        if self.verdict:
            fields["verdict"] = [self.verdict.at.isoformat(), *self.verdict[1:]]
        return fields


def from_fields(fields: Mapping[str, Any]) -> Progress:
    place, verdict = fields.get("place"), fields.get("verdict")
    return Progress(
        TextKey(*fields["text"]),
        Place(datetime.fromisoformat(place[0]), *place[1:]) if place else None,
        Verdict(datetime.fromisoformat(verdict[0]), *verdict[1:]) if verdict else None,
    )


def _later(one: Noted | None, other: Noted | None) -> Noted | None:
    """Of two of the same moment the further one; of two verdicts the one that says read."""
    return max((each for each in (one, other) if each), default=None)


@dataclass(frozen=True)
class Standing:
    """How far a text has been read by who looks at it: in either language, at its present edition."""

    share: int = 0
    anchor: str = ""
    at: datetime | None = None
    read_at: datetime | None = None
    changed: bool = False
    edition: str = ""  # that was read of the very text that is looked at; empty when only its translation was

    @property
    def state(self) -> str:
        if self.read_at:
            return "read"
        return "begun" if self.at and self.share else "new"


UNREAD = Standing()


def standing(shown: int, found: Iterable[tuple[Progress, str]]) -> Standing:
    """Of the text whose row is `shown`, from the progress of it and its translation with their editions now.

    Who has read it in one language has read it. It changed for them when no edition that they read is left.
    """
    rows = [(progress, edition) for progress, edition in found if progress.at]
    if not rows:
        return UNREAD
    read = [(each.verdict, edition) for each, edition in rows if each.verdict and each.verdict.read]
    own = [each.verdict for each, _now in rows if each.text.number == shown and each.read_at and each.verdict]
    places = [(each.text.number == shown, each.place) for each, _edition in rows if each.place]
    here, place = max(places, default=(False, None))
    return Standing(
        share=place.share if place else 0,
        anchor=place.anchor if place and here else "",
        at=max(each.at for each, _edition in rows if each.at),
        read_at=max((verdict.at for verdict, _edition in read), default=None),
        changed=bool(read) and all(verdict.edition != edition for verdict, edition in read),
        edition=own[0].edition if own else "",
    )


def percent(done: int, of: int) -> int:
    """Whole percent, rounded down: 100 only when all is done."""
    return done * 100 // of if of else 0
