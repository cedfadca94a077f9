"""What devices tell of reading, in batches: cheap, in any order, as often as they like."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from core.errors import DomainError
from diary.library import mark_name, pairs
from diary.models import ReadingProgress
from diary.reading import Place, Progress, TextKey, Verdict, from_fields
from diary.texts import KINDS
from diary.vault import Vault, hold_keys

MOST_NOTES = 100
_ANCHOR = re.compile(r"(p-[0-9a-z]{6})?")
_EDITION = re.compile(r"[0-9a-f]{0,10}")


@dataclass(frozen=True, kw_only=True)
class Note:
    """`share` None says nothing of the place, `read` None nothing of whether it is read."""

    text: TextKey
    at: datetime
    share: int | None = None
    anchor: str = ""
    read: bool | None = None
    edition: str = ""

    def as_progress(self, now: datetime) -> Progress:
        """A clock that is ahead is believed to be right now."""
        at = min(self.at, now)
        return Progress(
            self.text,
            None if self.share is None else Place(at, self.share, self.anchor),
            None if self.read is None else Verdict(at, self.read, self.edition),
        )


@transaction.atomic
def note_reading(*, by: User, notes: list[Note]) -> list[TextKey]:
    """Keeps what is new in the notes; says which texts they were of. Seven queries, however many notes.

    A text that readers cannot see is passed over. Raises DomainError for a note that cannot be.
    """
    for number, note in enumerate(notes[: MOST_NOTES + 1]):
        refuse_wrong(number, note)
    now = timezone.now()
    known = pairs({note.text for note in notes})
    told = [each for note in notes if note.text in known for each in _spread(note, known[note.text])]
    _keep(Vault(by).hold(), [note.as_progress(now) for note in told])
    return list(dict.fromkeys(note.text for note in told))


@transaction.atomic
def forget_reading(*, by: User) -> int:
    """All of it, for good. Says how many texts it was."""
    hold_keys(by)
    done, _by_model = ReadingProgress.objects.of(by).delete()
    return done


def _spread(note: Note, editions: Mapping[int, str]) -> Iterator[Note]:
    """Who takes "read" back means the text in both languages. Without an edition, the present one."""
    yield replace(note, edition=note.edition or editions[note.text.number])
    if note.read is False:
        others = (TextKey(note.text.kind, number) for number in editions if number != note.text.number)
        yield from (replace(note, text=other, share=None) for other in others)


def _keep(vault: Vault, told: Iterable[Progress]) -> None:
    wanted: dict[TextKey, Progress] = {}
    for each in told:
        wanted[each.text] = wanted.get(each.text, Progress(each.text)).with_notes(each)
    marks = {key: vault.marks(mark_name(key)) for key in wanted}
    rows = ReadingProgress.objects.of(vault.owner).filter(mark__in=[m for ms in marks.values() for m in ms])
    by_mark = {row.mark: row for row in rows}
    changed: list[ReadingProgress] = []
    outdated: list[int] = []
    for key, progress in wanted.items():
        row = next((by_mark[mark] for mark in marks[key] if mark in by_mark), None)
        kept = from_fields(vault.open(row)) if row else Progress(key)
        merged = kept.with_notes(progress)
        if merged == kept:
            continue
        changed.append(sealed_row(vault, ReadingProgress(), merged))
        if row and row.mark != changed[-1].mark:
            outdated.append(row.pk)
    _write(changed, outdated)


def _write(changed: list[ReadingProgress], outdated: list[int]) -> None:
    """`outdated`: rows by a mark of an older key, in whose place new ones come.

    One statement for new rows and changed ones; an UPDATE of fifty rows costs nine times the CPU.
    """
    if outdated:
        ReadingProgress.objects.filter(pk__in=outdated).delete()
    ReadingProgress.objects.bulk_create(
        changed,
        update_conflicts=True,
        unique_fields=["owner", "mark"],
        update_fields=["key_number", "sealed"],
    )


def sealed_row(vault: Vault, row: ReadingProgress, progress: Progress) -> ReadingProgress:
    row.mark = vault.marks(mark_name(progress.text))[0]
    vault.seal(row, progress.as_fields())
    return row


def refuse_wrong(number: int, note: Note) -> None:
    path = ["notes", str(number)]
    if number >= MOST_NOTES:
        raise DomainError("TOO_MANY", _("Please choose fewer."), ["notes"])
    if note.text.kind not in KINDS:
        raise DomainError("UNKNOWN", _("Reading of this kind of text is not remembered."), [*path, "kind"])
    if note.share is not None and not 0 <= note.share <= 100:
        words = _("Please choose from %(low)d to %(high)d.") % {"low": 0, "high": 100}
        raise DomainError("OUT_OF_RANGE", words, [*path, "share"])
    if not _ANCHOR.fullmatch(note.anchor) or not _EDITION.fullmatch(note.edition):
        raise DomainError("UNKNOWN", _("There is no such place in a text."), [*path, "anchor"])
    if timezone.is_naive(note.at):
        raise DomainError("TIME_INVALID", _("This time has no time zone."), [*path, "at"])
