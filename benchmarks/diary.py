"""The diary in the process: what looking at 100, 2,000 and 20,000 entries costs, and opening them."""

import time
from collections.abc import Iterable
from datetime import date, timedelta
from functools import partial
from random import Random
from statistics import median
from typing import Any
from uuid import uuid4

import orjson
from django.test import Client
from django.utils import timezone

from accounts.models import User
from benchmarks.request_cost import Call, caller, queries_of
from core.connections import MOST_ASKED
from diary import kinds
from diary.journal import Journal
from diary.models import Kind, Record
from diary.vocabulary import EMOTIONS, FACTOR_KEYS

SIZES = (100, 2_000, 20_000)
A_DAY = 2  # entries, as a person writes; so a year shows 730 however long the diary is
IN_A_YEAR = (
    55  # entries a day with which 20,000 fall into the one year that is shown: the worst that can be asked
)
ROUNDS = 7
PAGE = 20
NOTE = "Вышла без телефона на полчаса. Вернулась через час. " * 4
HOME = f"""{{ viewer {{ id diary {{ entries(first: {PAGE}) {{ edges {{ node {{ id version at localAt timeZone
  mood emotions {{ key intensity }} factors note }} }} pageInfo {{ hasNextPage endCursor }} }} }} }} }}"""
SEARCH = f"""{{ viewer {{ id diary {{ entries(first: {PAGE}, words: "нет такого слова") {{
  edges {{ node {{ id note }} }} searchedTo pageInfo {{ hasNextPage endCursor }} }} }} }} }}"""
YEAR = """query($first: Date!, $last: Date!) { viewer { id diary { summary(first: $first, last: $last) {
  entryCount days { day mood } weekdays { key mood days } partsOfDay { key mood days } emotions { key days }
  factors { key days } relations { factor moodWith daysWith moodWithout daysWithout enough } } } } }"""


def main() -> None:
    """A line of JSON for each row of the table of benchmarks/__main__.py."""
    for size in SIZES:
        tell(measure(size, A_DAY))
    tell([row for row in measure(SIZES[-1], IN_A_YEAR) if row["what"] == "year"])


def tell(rows: Iterable[dict[str, Any]]) -> None:
    for row in rows:
        print(orjson.dumps(row).decode(), flush=True)


def measure(size: int, a_day: int) -> list[dict[str, Any]]:
    """CPU milliseconds of the two views of one person's diary; `sealed` is the part that opens records."""
    owner = somebody(f"diary-{size}-{a_day}@example.org", size, a_day)
    today = timezone.now().date()
    first = today - timedelta(days=364)
    cookie = session_of(owner)
    entries = Journal(owner).records(Kind.ENTRY).newest_first()
    views = {
        "home": (question(HOME, cookie), entries[:PAGE]),
        "search that finds nothing": (question(SEARCH, cookie), entries[:MOST_ASKED]),
        "year": (
            question(YEAR, cookie, first=first.isoformat(), last=today.isoformat()),
            within(owner, first),
        ),
    }
    found = []
    for what, (call, shown) in views.items():
        whole, opening = milliseconds(call), milliseconds(partial(open_anew, owner, list(shown)))
        found.append(
            {
                "what": what,
                "size": size,
                "a_day": a_day,
                "sql": queries_of(call),
                "opened": len(shown),
                "ms": whole,
                "sealed": opening / whole,
            }
        )
    return found


def somebody(address: str, size: int, a_day: int) -> User:
    """A person with so many entries up to now."""
    owner = User.objects.create(email=address, email_confirmed_at=timezone.now())
    vault = Journal(owner).vault
    records = []
    for number, fields in enumerate(moods(size)):
        at = timezone.now() - timedelta(days=number // a_day, minutes=number % a_day)
        record = Record(key=uuid4(), kind=Kind.ENTRY, at=at, time_zone="Europe/Moscow")
        vault.seal(record, kinds.read_entry(fields))
        records.append(record)
    Record.objects.bulk_create(records, batch_size=1_000)
    return owner


def moods(size: int) -> Iterable[dict[str, Any]]:
    random = Random(1)
    emotions, factors = sorted(EMOTIONS), sorted(FACTOR_KEYS)
    for _number in range(size):
        yield {
            "mood": random.randint(1, 5),
            "emotions": [{"key": key, "intensity": 50} for key in random.sample(emotions, 2)],
            "factors": random.sample(factors, 2),
            "note": NOTE,
        }


def within(owner: User, first: date) -> Any:
    return Journal(owner).records(Kind.ENTRY).filter(at__date__gte=first)


def open_anew(owner: User, rows: list[Record]) -> bytes:
    """The person's key is unwrapped as in a request."""
    Journal(owner).open_all(rows)
    return b""


def question(query: str, cookie: str, **variables: str) -> Call:
    body = orjson.dumps({"query": query, "variables": variables})
    call = caller("/graphql", body, cookie)
    assert b'"errors"' not in call(), call()
    return call


def milliseconds(call: Call) -> float:
    """Median CPU of a call."""
    call()
    taken = []
    for _round in range(ROUNDS):
        began = time.process_time()
        call()
        taken.append((time.process_time() - began) * 1000)
    return median(taken)


def session_of(owner: User) -> str:
    client = Client()
    client.force_login(owner)
    return f"sessionid={client.cookies['sessionid'].value}"
