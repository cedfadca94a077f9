"""Rows of several kinds of text in one query, as many as the desk's first page has room for."""

from collections.abc import Callable
from typing import Any, NamedTuple, TypeAlias

from django.db.models import Count, QuerySet, Value

from content.desk_pages import page_of
from content.kinds import kind_of
from content.models import Text

MOST = 6
_COLUMNS = ("pk", "title", "language", "slug", "kind", "moment", "rank")
Asked: TypeAlias = Callable[[Any], QuerySet[Text]]


class Whole(NamedTuple):
    """A list of the admin where all of a card's things of one kind stand."""

    name: str
    total: int
    address: str


class Found(NamedTuple):
    rows: list[dict[str, Any]]
    more: int = 0
    lists: tuple[Whole, ...] = ()


def rows_of(kind: type[Text]) -> QuerySet[Text]:
    return kind._default_manager.order_by().annotate(kind=Value(kind_of(kind)))


def find(kinds: list[type[Text]], rows: Asked, *order: str, where: str) -> Found:
    """The first of them. When there are more: how many, and the lists of all, filtered by `where`."""
    first = together(kinds, rows, *order, most=MOST + 1)
    if len(first) <= MOST:
        return Found(first)
    lists = _lists(kinds, rows, where)
    return Found(first[:MOST], sum(each.total for each in lists) - MOST, lists)


def _lists(kinds: list[type[Text]], rows: Asked, where: str) -> tuple[Whole, ...]:
    named: list[QuerySet[Any]] = [rows(kind) for kind in kinds]
    first, *others = (each.values("kind").annotate(count=Count("pk")) for each in named)
    counts = {row["kind"]: row["count"] for row in first.union(*others, all=True)}
    return tuple(
        Whole(str(kind._meta.verbose_name_plural), count, f"{page_of(kind, 'changelist')}?{where}")
        for kind in kinds
        if (count := counts.get(kind_of(kind), 0))
    )


def together(kinds: list[type[Text]], rows: Asked, *order: str, most: int = MOST) -> list[dict[str, Any]]:
    first, *others = (rows(kind).values(*_COLUMNS) for kind in kinds)
    return list(first.union(*others, all=True).order_by(*order)[:most])
