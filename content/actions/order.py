"""Places in a list: 0, 1, 2 ... without gaps, whatever happened before."""

from typing import Any, TypeVar

from django.db import transaction
from django.db.models import Model, QuerySet

from content import version
from content.models import Chapter, CrisisLine, Part, Section, Topic

Ordered = Chapter | CrisisLine | Part | Section | Topic
Row = TypeVar("Row", bound=Ordered)


def siblings(item: Ordered) -> QuerySet[Any]:
    """The rows among which `item` has its place, in their order."""
    rows: QuerySet[Any] = type(item)._default_manager.all()
    match item:
        case Section():
            rows = rows.filter(chapter=item.chapter_id, original=None)
        case Chapter():
            rows = rows.filter(part=item.part_id)
        case Part():
            rows = rows.filter(textbook=item.textbook_id)
    return rows.order_by("position", "pk")


@transaction.atomic
def move(*, item: Row, step: int) -> Row:
    """Moves `item` by `step` places (-1 is one up), no further than the ends of its list."""
    rows = list(siblings(item).select_for_update())
    here = rows.index(item)
    there = min(max(here + step, 0), len(rows) - 1)
    rows.insert(there, rows.pop(here))
    _number(rows)
    item.position = there
    return item


@transaction.atomic
def reorder(*, items: list[Row]) -> None:
    """Puts siblings in the order given; siblings that are not named follow in their old order."""
    if not items:
        return
    rows = list(siblings(items[0]).select_for_update())
    named = [item for item in items if item in rows]
    _number([*named, *(row for row in rows if row not in named)])


@transaction.atomic
def place_last(*, item: Row) -> Row:
    """Gives a row that came from elsewhere the last place in its list."""
    others = list(siblings(item).exclude(pk=item.pk).select_for_update())
    _number([*others, item])
    return item


@transaction.atomic
def close_gaps(*, item: Ordered) -> None:
    """Renumbers the list in which `item` stands or stood."""
    _number(list(siblings(item).select_for_update()))


def _number(rows: list[Any]) -> None:
    moved = []
    for position, row in enumerate(rows):
        if row.position != position:
            row.position = position
            moved.append(row)
    if moved:
        model: type[Model] = type(moved[0])
        model._default_manager.bulk_update(moved, ["position"])
        version.touch()
