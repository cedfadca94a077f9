from collections.abc import Callable
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from core import connections
from core.testing.cast import Actor, graphql

Write = Callable[..., dict[str, Any]]
DAYS = 'first: "2026-03-01", last: "2026-03-31"'


def notes(by: Actor, asked: str = "first: 100") -> list[str]:
    text = f"{{ viewer {{ diary {{ entries({asked}) {{ edges {{ node {{ note }} }} }} }} }} }}"
    edges = graphql(by, text)["data"]["viewer"]["diary"]["entries"]["edges"]
    return [edge["node"]["note"] for edge in edges]


@pytest.fixture
def three(write_entry: Write) -> None:
    write_entry(
        at="2026-03-01T09:00:00Z", mood=1, note="Ёлка в метро", emotions=[{"key": "fear"}], factors=[]
    )
    write_entry(at="2026-03-02T09:00:00Z", mood=3, note="тихий день", emotions=[], factors=["walk"])
    write_entry(
        at="2026-03-03T09:00:00Z", mood=5, note="Елка дома", emotions=[{"key": "joy"}], factors=["walk"]
    )


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("first: 2", ["Елка дома", "тихий день"]),
        ("moods: [1, 3]", ["тихий день", "Ёлка в метро"]),
        ('emotion: "fear"', ["Ёлка в метро"]),
        ('factor: "walk", moods: [5]', ["Елка дома"]),
        ('words: "елка МЕТРО"', ["Ёлка в метро"]),
        ('words: "нет такого"', []),
        ('since: "2026-03-02T00:00:00Z", until: "2026-03-03T00:00:00Z"', ["тихий день"]),
    ],
)
def test_entries_are_found(alice: Actor, asked: str, found: list[str]) -> None:
    assert notes(alice, asked) == found


@pytest.mark.usefixtures("three")
def test_a_search_goes_on_after_its_page(alice: Actor) -> None:
    text = """query Q($after: String) { viewer { diary { entries(factor: "walk", first: 1, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { note } } } } } }"""
    first = graphql(alice, text)["data"]["viewer"]["diary"]["entries"]
    second = graphql(alice, text, {"after": first["pageInfo"]["endCursor"]})["data"]["viewer"]["diary"][
        "entries"
    ]
    assert (first["totalCount"], first["pageInfo"]["hasNextPage"]) == (2, True)
    assert [each["edges"][0]["node"]["note"] for each in (first, second)] == ["Елка дома", "тихий день"]
    assert second["pageInfo"]["hasNextPage"] is False


@pytest.mark.usefixtures("three")
def test_a_long_search_says_how_far_it_came_and_goes_on(
    alice: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "MOST_ASKED", 2)
    text = """query Q($after: String) { viewer { diary { entries(words: "метро", after: $after) {
      searchedTo pageInfo { hasNextPage endCursor } edges { node { note } } } } } }"""
    first = graphql(alice, text)["data"]["viewer"]["diary"]["entries"]
    assert (first["edges"], first["searchedTo"]) == ([], "2026-03-02T09:00:00+00:00")
    second = graphql(alice, text, {"after": first["pageInfo"]["endCursor"]})["data"]["viewer"]["diary"]
    assert second["entries"]["edges"] == [{"node": {"note": "Ёлка в метро"}}]
    assert (second["entries"]["searchedTo"], second["entries"]["pageInfo"]["hasNextPage"]) == (None, False)


@pytest.mark.usefixtures("three")
def test_a_summary_counts_days_and_leaves_gaps(alice: Actor) -> None:
    text = f"""{{ viewer {{ diary {{ summary({DAYS}) {{ entryCount days {{ day mood }} factors {{ key days }}
      weekdays {{ days }}
      relations {{ factor moodWith daysWith moodWithout daysWithout enough }} }} }} }} }}"""
    found = graphql(alice, text)["data"]["viewer"]["diary"]["summary"]
    assert found["entryCount"] == 3
    assert [day["mood"] for day in found["days"]] == [1, 3, 5]
    assert found["relations"] == [
        {"factor": "walk", "moodWith": 4, "daysWith": 2, "moodWithout": 1, "daysWithout": 1, "enough": False}
    ]
    assert sum(each["days"] for each in found["weekdays"]) == 3


@pytest.mark.parametrize(
    "days", ['first: "2026-03-02", last: "2026-03-01"', 'first: "2020-01-01", last: "2026-01-01"']
)
def test_a_summary_of_a_span_that_no_page_asks_for_is_refused(alice: Actor, days: str) -> None:
    answer = graphql(alice, f"{{ viewer {{ diary {{ summary({days}) {{ entryCount }} }} }} }}")
    assert answer["errors"][0]["extensions"]["code"] == "BAD_REQUEST"


def test_a_day_is_a_day_where_the_person_was(alice: Actor, write_entry: Write) -> None:
    write_entry(at="2026-03-01T22:00:00Z", timeZone="Asia/Tokyo")
    text = f"{{ viewer {{ diary {{ summary({DAYS}) {{ days {{ day }} }} }} }} }}"
    days = graphql(alice, text)["data"]["viewer"]["diary"]["summary"]["days"]
    assert days == [{"day": "2026-03-02"}]


@pytest.mark.parametrize("asked", ["first: 100", 'first: 100, words: "канарейка"'])
def test_thirty_entries_cost_as_many_queries_as_one(
    alice: Actor, write_entry: Write, django_assert_num_queries: DjangoAssertNumQueries, asked: str
) -> None:
    write_entry()
    notes(alice, asked)
    for number in (1, 30):
        with django_assert_num_queries(4):  # session, person, data key, entries
            assert len(notes(alice, asked)) == number
        for _each in range(29 if number == 1 else 0):
            write_entry()


@pytest.mark.parametrize(
    "field", ['entry(id: "1") { note }', 'thoughtRecord(id: "1") { thought }', "ownWords { id }"]
)
def test_what_is_not_there_is_null(alice: Actor, field: str) -> None:
    found = graphql(alice, f"{{ viewer {{ diary {{ {field} }} }} }}")
    assert list(found["data"]["viewer"]["diary"].values()) == [None]
