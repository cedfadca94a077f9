"""Rows one by one, without all of them in memory."""

from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from typing import Any, TypeVar, cast

from django.db.models import Model, QuerySet

Row = TypeVar("Row", bound=Model)
FETCHED = 500  # rows that come at a time


@contextmanager
def one_by_one(rows: QuerySet[Row], *, fetched: int = FETCHED) -> Iterator[Iterator[Row]]:
    """The database's cursor is closed here, also when somebody leaves early or fails on the way.

    Left to the garbage collector it is closed some time later, perhaps behind its transaction's end.
    """
    with closing(cast(Generator[Row, Any, Any], rows.iterator(chunk_size=fetched))) as found:
        yield found
