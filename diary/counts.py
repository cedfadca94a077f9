"""What an operator may know of the diaries: how many there are. Never whose, nor what they say."""

from dataclasses import dataclass

from django.db.models import Count
from django.utils.translation import gettext as _

from diary.models import Kind, Record


@dataclass(frozen=True)
class Counts:
    """`records`: names of kinds, each with how many there are; deleted ones are left out."""

    people: int
    records: list[tuple[str, int]]


def counted() -> Counts:
    """Two queries."""
    rows = Record.objects.filter(deleted_at=None)
    people = rows.aggregate(people=Count("owner", distinct=True))["people"]
    found = dict(rows.order_by().values_list("kind").annotate(count=Count("pk")))
    return Counts(people, [(name, found.get(kind, 0)) for kind, name in _names().items()])


def _names() -> dict[str, str]:
    return {
        Kind.ENTRY: _("Entries"),
        Kind.THOUGHT: _("Thought records"),
        Kind.ASSESSMENT: _("Questionnaires filled in"),
        Kind.PLAN: _("Safety plans"),
        Kind.WORDS: _("Lists of own words"),
        Kind.HIGHLIGHT: _("Highlights"),
    }
