"""What the practice has written, put back as it was: stories run in any order and may not lean on each other."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

import psycopg2
from psycopg2.extensions import cursor as Cursor


@contextmanager
def kept(database_url: str) -> Iterator[None]:
    """The tables of `content` as they are now, whatever happens to them meanwhile."""
    with closing(psycopg2.connect(database_url)) as connection:
        with connection, connection.cursor() as cursor:
            _remember(cursor)
        yield
        with connection, connection.cursor() as cursor:
            _put_back(cursor)


def _tables(cursor: Cursor) -> list[str]:
    cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename LIKE 'content\\_%'")
    return [name for (name,) in cursor.fetchall()]


def _remember(cursor: Cursor) -> None:
    for table in _tables(cursor):
        cursor.execute(f'CREATE TEMPORARY TABLE "kept_{table}" AS TABLE "{table}"')


def _put_back(cursor: Cursor) -> None:
    # No foreign key is asked while all of it is changed at once; the whole is as it was.
    cursor.execute("SET LOCAL session_replication_role = replica")
    for table in _tables(cursor):
        cursor.execute(f'DELETE FROM "{table}"')
        cursor.execute(f'INSERT INTO "{table}" SELECT * FROM "kept_{table}"')
        cursor.execute(f'DROP TABLE "kept_{table}"')
