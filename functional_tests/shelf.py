"""What the practice has written, put back as it was: stories run in any order, none leans on another."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

import psycopg2
from psycopg2 import extensions


@contextmanager
def kept(database_url: str) -> Iterator[None]:
    """The tables of `content` as they are now, whatever happens to them meanwhile."""
    with closing(psycopg2.connect(database_url)) as connection:
        with connection, connection.cursor() as cursor:
            _remember(cursor)
        yield
        with connection, connection.cursor() as cursor:
            _put_back(cursor)


def _tables(cursor: extensions.cursor) -> list[str]:
    cursor.execute(
        "SELECT tablename FROM pg_tables WHERE tablename LIKE 'content\\_%' AND schemaname = 'public'"
    )
    return [name for (name,) in cursor.fetchall()]


def _remember(cursor: extensions.cursor) -> None:
    for table in _tables(cursor):
        cursor.execute(f'CREATE TEMPORARY TABLE "kept_{table}" AS TABLE "{table}"')


def _put_back(cursor: extensions.cursor) -> None:
    # No foreign key is asked while all of it is changed at once; the whole is as it was.
    cursor.execute("SET LOCAL session_replication_role = replica")
    for table in _tables(cursor):
        cursor.execute(f'DELETE FROM "{table}"')
        cursor.execute(f'INSERT INTO "{table}" SELECT * FROM "kept_{table}"')
        cursor.execute(f'DROP TABLE "kept_{table}"')
