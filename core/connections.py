"""Relay connections over querysets: forward, by keyset, counted only when asked.

Graphene's own connection slices by offset: an item published while somebody leafs through the list would
show another one twice. A cursor here holds the ordering values of its row, so nothing moves.
"""

import base64
import json
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import graphene
from django.core.exceptions import ValidationError
from django.db.models import Model, Q, QuerySet
from django.utils.translation import gettext as _

from core.errors import Refused
from core.rows import one_by_one

Keep = Callable[[Any], bool]

DEFAULT_FIRST = 20
MOST_FIRST = 100
# Rows that a question is asked of for one page: a search that finds little goes on with the next page.
MOST_ASKED = 4_000
_FETCHED = 200


class PageInfo(graphene.ObjectType):
    """Where a page of a list stands."""

    has_next_page = graphene.Boolean(required=True, description="There is more after `endCursor`.")
    has_previous_page = graphene.Boolean(required=True, description="This is not the first page.")
    start_cursor = graphene.String(description="Cursor of the first edge.")
    end_cursor = graphene.String(
        description="Give it as `after`: cursor of the last edge, or of where a long search paused."
    )


def connection_type(node: type[graphene.ObjectType], **more: graphene.Scalar) -> type[graphene.ObjectType]:
    """`ArticleConnection` and `ArticleEdge` for the type Article; `more` fields are read from the page."""
    name = node._meta.name
    edge = type(
        f"{name}Edge",
        (graphene.ObjectType,),
        {
            "__doc__": f"One {name} in a list.",
            "cursor": graphene.String(required=True, description="Where this one stands in the list."),
            "node": graphene.Field(node, required=True, description="The thing itself."),
        },
    )
    return type(
        f"{name}Connection",
        (graphene.ObjectType,),
        {
            "__doc__": f"A page of a list of {name}.",
            "edges": graphene.List(graphene.NonNull(edge), required=True, description="What is on the page."),
            "page_info": graphene.Field(PageInfo, required=True, description="What is before and after it."),
            "total_count": graphene.Int(
                required=True, description="Length of the whole list; counted only when asked."
            ),
            "resolve_total_count": lambda page, info: page["count"](),
            **more,
        },
    )


def connection_field(
    connection: type[graphene.ObjectType],
    rows: Callable[..., QuerySet[Any]],
    *,
    order: tuple[str, ...],
    description: str,
    nodes: Callable[..., list[Any]] | None = None,
    keep: Callable[..., Keep | None] | None = None,
    **arguments: graphene.Argument,
) -> graphene.Field:
    """A field that pages through `rows(root, info, **arguments)`.

    `order` must be total: its last name is unique, and none of them is ever null. `first` is 1 to 100,
    20 by default.
    `nodes(root, rows, **arguments)` may turn the rows of a page, all at once, into what their type wants.
    `keep(root, info, **arguments)` may return a question to ask of every row, where the database cannot. It
    is asked of MOST_ASKED rows at most; then the page ends there, however few it has, `endCursor` leads on,
    and the page's `paused_at` is the row that it came to.
    """

    def resolve(
        root: Any, info: Any, first: int | None = None, after: str | None = None, **given: Any
    ) -> dict[str, Any]:
        first = DEFAULT_FIRST if first is None else first  # a client may send null for what it leaves open
        kept = keep(root, info, **given) if keep else None
        found = page(rows(root, info, **given), order=order, first=first, after=after, keep=kept)
        if nodes:
            made = nodes(root, [edge["node"] for edge in found["edges"]], **given)
            found["edges"] = [edge | {"node": node} for edge, node in zip(found["edges"], made, strict=True)]
        return found

    return graphene.Field(
        connection,
        required=True,
        description=description,
        resolver=resolve,
        first=graphene.Int(description=f"How many, 1 to {MOST_FIRST}; {DEFAULT_FIRST} when not given."),
        after=graphene.String(description="Cursor after which the page begins."),
        **arguments,
    )


def page(
    queryset: QuerySet[Any],
    *,
    order: tuple[str, ...],
    first: int,
    after: str | None,
    keep: Keep | None = None,
) -> dict[str, Any]:
    """One page; raises Refused on a wrong `first` or `after`."""
    if not 1 <= first <= MOST_FIRST:
        raise Refused(
            "BAD_REQUEST", _("The page size must be between 1 and %(most)s.") % {"most": MOST_FIRST}
        )
    beyond = _beyond(queryset, order, after) if after else queryset
    found, paused_at = _first_of(beyond.order_by(*order), first + 1, keep)
    edges = [{"cursor": _pack(row, order), "node": row} for row in found[:first]]
    last = paused_at or (found[:first] or [None])[-1]
    return {
        "count": lambda: sum(map(keep, queryset.iterator())) if keep else queryset.count(),
        "edges": edges,
        "paused_at": paused_at,
        "page_info": {
            "has_next_page": len(found) > first or paused_at is not None,
            "has_previous_page": bool(after),
            "start_cursor": edges[0]["cursor"] if edges else None,
            "end_cursor": _pack(last, order) if last else None,
        },
    }


def _first_of(queryset: QuerySet[Any], number: int, keep: Keep | None) -> tuple[list[Any], Any]:
    """The first rows, and the one at which a search paused with fewer of them, when there may be more."""
    if keep is None:
        return list(queryset[:number]), None
    found: list[Any] = []
    asked, row = 0, None
    with one_by_one(queryset[:MOST_ASKED], fetched=_FETCHED) as rows:
        for row in rows:
            asked += 1
            if keep(row):
                found.append(row)
                if len(found) == number:
                    return found, None
    return found, row if asked == MOST_ASKED else None


def _beyond(queryset: QuerySet[Any], order: tuple[str, ...], after: str) -> QuerySet[Any]:
    try:
        return queryset.filter(_after(order, _unpack(after, len(order))))
    except (ValueError, TypeError, RecursionError, ValidationError) as error:  # not packed by us
        raise Refused("BAD_REQUEST", _("This cursor is not one of ours.")) from error


def _after(order: tuple[str, ...], values: list[Any]) -> Q:
    """Rows that come later: (a > x) or (a = x and b > y) ..., with < for a falling name."""
    later = Q(pk__in=[])
    same = Q()
    # Says nothing new, but an index can begin there: no database sees that in the ORs.
    first = order[0].removeprefix("-")
    bound = Q(**{f"{first}__{'lte' if order[0].startswith('-') else 'gte'}": values[0]})
    for name, value in zip(order, values, strict=True):
        field = name.removeprefix("-")
        comparison = "lt" if name.startswith("-") else "gt"
        later |= same & Q(**{f"{field}__{comparison}": value})
        same &= Q(**{field: value})
    return bound & later


def _pack(row: Model, order: tuple[str, ...]) -> str:
    values = [_plain(getattr(row, name.removeprefix("-"))) for name in order]
    return base64.urlsafe_b64encode(json.dumps(values).encode()).decode()


def _unpack(cursor: str, length: int) -> list[Any]:
    """The field that a value is compared with makes a date of its text; raises ValueError."""
    values = json.loads(base64.urlsafe_b64decode(cursor.encode()))
    if not isinstance(values, list) or len(values) != length:
        raise ValueError("length")
    if not all(isinstance(value, str | int) and "\0" not in str(value) for value in values):
        raise ValueError("value")
    return values


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | datetime) else value
