"""Pages of a list: each row once, whatever happens meanwhile; counted only when asked."""

import base64
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import graphene
import pytest
from django.db.models import QuerySet
from pytest_django import DjangoAssertNumQueries

from core import connections
from core.connections import connection_field, connection_type
from core.errors import Refused
from core.models import RateWindow

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
TEXT = ("key", "-starts_at", "pk")


class Window(graphene.ObjectType):
    """A row."""

    key = graphene.String(required=True, description="Its name.")


WindowConnection = connection_type(Window)


def rows(root: Any, info: Any) -> QuerySet[RateWindow]:
    return RateWindow.objects.all()


def shout(root: Any, found: list[RateWindow]) -> list[dict[str, str]]:
    return [{"key": row.key.upper()} for row in found]


class Query(graphene.ObjectType):
    """What is tested."""

    windows = connection_field(
        WindowConnection, rows, order=("-starts_at", "pk"), description="Newest first."
    )
    by_key = connection_field(WindowConnection, rows, order=TEXT, description="By name.")
    even = connection_field(
        WindowConnection,
        rows,
        order=("-starts_at", "pk"),
        description="Asked one by one.",
        keep=lambda root, info: lambda row: int(row.key[1:]) % 2 == 0,
    )
    loud = connection_field(WindowConnection, rows, order=("pk",), description="Made at once.", nodes=shout)


schema = graphene.Schema(query=Query)


@pytest.fixture
def make() -> Callable[..., None]:
    """Rows whose times come in pairs: the order needs its last name."""

    def make(count: int, begin: int = 0) -> None:
        for number in range(begin, begin + count):
            starts_at = NOON + timedelta(minutes=number // 2)
            RateWindow.objects.create(key=f"k{number:02}", starts_at=starts_at, ends_at=starts_at)

    return make


def ask(arguments: str, field: str = "windows", more: str = "") -> Any:
    page_info = "pageInfo { hasNextPage hasPreviousPage startCursor endCursor }"
    result = schema.execute(
        f"{{ {field}{arguments} {{ edges {{ cursor node {{ key }} }} {page_info} {more} }} }}"
    )
    if result.errors:
        raise result.errors[0].original_error or result.errors[0]
    return result.data[field]


def keys(page: Any) -> list[str]:
    return [edge["node"]["key"] for edge in page["edges"]]


def leaf_through(field: str = "windows", first: int = 3) -> list[str]:
    found, after = [], ""
    while True:
        page = ask(f'(first: {first}, after: "{after}")', field)
        found += keys(page)
        if not page["pageInfo"]["hasNextPage"]:
            return found
        after = page["pageInfo"]["endCursor"]


@pytest.mark.parametrize("field", ["windows", "byKey"])
@pytest.mark.parametrize("first", [1, 2, 3, 10, 11])
def test_every_row_comes_once_and_in_order(make: Callable[..., None], field: str, first: int) -> None:
    make(10)
    expected = ["k08", "k09", "k06", "k07", "k04", "k05", "k02", "k03", "k00", "k01"]
    assert leaf_through(field, first) == (expected if field == "windows" else sorted(expected))


def test_what_appears_meanwhile_shows_nothing_twice(make: Callable[..., None]) -> None:
    make(6)
    first = ask("(first: 4)")
    make(2, begin=6)
    second = ask(f'(first: 4, after: "{first["pageInfo"]["endCursor"]}")')
    assert keys(first) + keys(second) == ["k04", "k05", "k02", "k03", "k00", "k01"]


def test_what_disappears_meanwhile_skips_nothing(make: Callable[..., None]) -> None:
    make(6)
    first = ask("(first: 3)")
    RateWindow.objects.filter(key__in=["k04", "k02"]).delete()
    second = ask(f'(first: 9, after: "{first["pageInfo"]["endCursor"]}")')
    assert keys(second) == ["k03", "k00", "k01"]


def test_a_page_says_where_it_stands(make: Callable[..., None]) -> None:
    make(3)
    page = ask("(first: 2)")
    assert page["pageInfo"] == {
        "hasNextPage": True,
        "hasPreviousPage": False,
        "startCursor": page["edges"][0]["cursor"],
        "endCursor": page["edges"][1]["cursor"],
    }
    last = ask(f'(after: "{page["pageInfo"]["endCursor"]}")')["pageInfo"]
    assert (last["hasNextPage"], last["hasPreviousPage"]) == (False, True)


def test_an_empty_list() -> None:
    page = ask("", more="totalCount")
    assert page["edges"] == []
    assert page["totalCount"] == 0
    assert page["pageInfo"]["endCursor"] is None


@pytest.mark.parametrize("arguments", ["", "(first: null)", "(first: null, after: null)"])
def test_twenty_unless_told(make: Callable[..., None], arguments: str) -> None:
    make(25)
    assert len(ask(arguments)["edges"]) == 20


@pytest.mark.parametrize("first", [0, -1, 101])
def test_a_page_has_bounds(first: int) -> None:
    with pytest.raises(Refused) as refused:
        ask(f"(first: {first})")
    assert refused.value.code == "BAD_REQUEST"


def packed(value: Any) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).decode()


@pytest.mark.parametrize(
    "cursor",
    [
        "nonsense",
        "я",
        packed({}),
        packed([]),
        packed(["2026-11-22T12:00:00+00:00"]),
        packed([None, None]),
        packed([7, 7]),
        packed(["2026-11-22T12:00:00+00:00", "seven"]),
        packed(["soon", 7]),
        packed(["2026-11-22T12:00:00+00:00", [1]]),
        base64.urlsafe_b64encode(b"[" * 5000).decode(),
    ],
)
def test_a_cursor_that_is_not_ours(make: Callable[..., None], cursor: str) -> None:
    make(1)
    with pytest.raises(Refused) as refused:
        ask(f'(after: "{cursor}")')
    assert refused.value.code == "BAD_REQUEST"


def test_a_cursor_beyond_all_numbers_is_an_empty_page(make: Callable[..., None]) -> None:
    make(1)
    assert ask(f'(after: "{packed(["2000-01-01T00:00:00+00:00", 10**30])}")')["edges"] == []


def test_a_cursor_may_not_smuggle_a_null_character(make: Callable[..., None]) -> None:
    make(1)
    with pytest.raises(Refused):
        ask(f'(after: "{packed(["a" + chr(0), "2026-11-22T12:00:00+00:00", 7])}")', "byKey")


@pytest.mark.parametrize("count", [1, 30])
def test_a_page_costs_one_query_however_long(
    make: Callable[..., None], count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make(count)
    with django_assert_num_queries(1):
        ask("(first: 30)")
    with django_assert_num_queries(2):
        assert ask("(first: 1)", more="totalCount")["totalCount"] == count


@pytest.mark.parametrize("most", [1, 2, 3, 4, 10, 11])
@pytest.mark.parametrize("first", [1, 2, 5])
def test_a_search_pauses_and_goes_on_and_finds_each_once(
    make: Callable[..., None], monkeypatch: pytest.MonkeyPatch, most: int, first: int
) -> None:
    make(10)
    monkeypatch.setattr(connections, "MOST_ASKED", most)
    assert leaf_through("even", first) == ["k08", "k06", "k04", "k02", "k00"]


def test_a_search_that_has_found_nothing_yet_leads_on(
    make: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    make(4)
    RateWindow.objects.get(key="k02").delete()
    monkeypatch.setattr(connections, "MOST_ASKED", 1)
    with django_assert_num_queries(1):
        page = ask("", "even")
    assert (page["edges"], page["pageInfo"]["hasNextPage"]) == ([], True)
    assert keys(ask(f'(after: "{page["pageInfo"]["endCursor"]}")', "even")) == ["k00"]


def test_nodes_may_be_made_all_at_once(make: Callable[..., None]) -> None:
    make(2)
    assert keys(ask("", "loud")) == ["K00", "K01"]
