"""How many SQL queries an answer costs."""

from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from core.testing.cast import graphql


def answered(client: Client, query: str, **variables: Any) -> dict[str, Any]:
    """The data; fails when anything went wrong."""
    answer = graphql(client, query, variables)
    assert "errors" not in answer, answer["errors"]
    data: dict[str, Any] = answer["data"]
    return data


def queries_of(client: Client, query: str, **variables: Any) -> int:
    with CaptureQueriesContext(
        connection,
    ) as captured:
        answered(client, query, **variables)
    return len(captured)
