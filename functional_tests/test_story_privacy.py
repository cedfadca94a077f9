"""A stranger tries what a link shows; what a running practice leaves of a diary in its database and logs."""

from collections.abc import Callable
from itertools import count
from uuid import uuid4

import psycopg2
import pytest

from functional_tests.conftest import Somebody
from functional_tests.desk import comes_by_link
from functional_tests.person import Person
from functional_tests.practice import Practice

SITUATION, SAVED = "Ситуация", "Сохранено в"
CANARY = "Zyablik7731"  # letters that every encoding writes alike
ASK = """
const [query, done] = arguments
const token = /csrftoken=([^;]*)/.exec(document.cookie)[1]
const headers = {'Content-Type': 'application/json', 'X-CSRFToken': token}
fetch('/graphql', {method: 'POST', headers, body: JSON.stringify({query})})
  .then((answer) => answer.text()).then(done)
"""
_numbers = count(1)


@pytest.fixture
def comes(practice: Practice, somebody: Somebody) -> Callable[[], Person]:
    """Each call is another patient, signed in."""

    def comes() -> Person:
        address = f"private{next(_numbers)}@example.org"
        make = f"from accounts.models import User; User.objects.create(email='{address}')"
        practice.manage("shell", "-c", make)
        person = somebody()
        comes_by_link(person, practice, address, at="/diary")
        return person

    return comes


def writes(person: Person) -> str:
    """The address of what was written."""
    record = f"/diary/thoughts/{uuid4()}"
    person.opens(f"{record}?new=1")
    person.client_is_running()
    person.types(SITUATION, f"{CANARY} на кухне")
    person.reads(SAVED)
    return record


def everything_in(practice: Practice) -> dict[str, str]:
    """Each table as PostgreSQL writes it out, bytes as letters where they are any."""
    connection = psycopg2.connect(practice.env["DATABASE_URL"])
    with connection, connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        tables = [name for (name,) in cursor.fetchall()]
        dump = {}
        for table in tables:
            cursor.execute(f'SELECT * FROM "{table}"')
            dump[table] = "\n".join(_written(cell) for row in cursor.fetchall() for cell in row)
    connection.close()
    return dump


def _written(cell: object) -> str:
    return bytes(cell).decode("utf-8", "replace") if isinstance(cell, memoryview) else str(cell)


def test_a_stranger_with_the_address_is_told_that_there_is_nothing(comes: Callable[[], Person]) -> None:
    owner, stranger = comes(), comes()
    record = writes(owner)
    stranger.opens(record)
    stranger.sees("heading", "Такой записи нет")
    told = stranger.page_text()
    assert CANARY not in stranger.driver.page_source
    stranger.opens(f"/diary/thoughts/{uuid4()}")
    stranger.sees("heading", "Такой записи нет")
    assert stranger.page_text() == told


def test_a_stranger_may_have_a_record_of_the_same_name(comes: Callable[[], Person]) -> None:
    owner, stranger = comes(), comes()
    record = writes(owner)
    stranger.opens(f"{record}?new=1")
    stranger.client_is_running()
    field = stranger.sees("textbox", SITUATION)
    assert field.get_attribute("value") == ""
    stranger.types(SITUATION, "Чужая страница")
    stranger.reads(SAVED)
    owner.driver.refresh()
    owner.client_is_running()
    kept = owner.sees("textbox", SITUATION)
    owner.until(lambda: kept.get_attribute("value") == f"{CANARY} на кухне", "the owner's text was touched")


def test_a_stranger_who_asks_the_endpoint_hears_nothing(comes: Callable[[], Person], visitor: Person) -> None:
    owner, stranger = comes(), comes()
    key = writes(owner).rpartition("/")[2]
    asked = f'{{ viewer {{ diary {{ thoughtRecord(id: "{key}") {{ situation }} }} }} }}'
    assert CANARY in owner.driver.execute_async_script(ASK, asked)
    assert stranger.driver.execute_async_script(ASK, asked) == (
        '{"data":{"viewer":{"diary":{"thoughtRecord":null}}}}'
    )
    visitor.opens("/diary")
    visitor.sees("heading", "Дневник видите только вы")
    assert visitor.driver.execute_async_script(ASK, asked) == '{"data":{"viewer":null}}'


def test_the_practice_itself_keeps_no_word(comes: Callable[[], Person], practice: Practice) -> None:
    writes(comes())
    dump = everything_in(practice)
    assert dump["diary_record"]
    assert [table for table, rows in dump.items() if CANARY in rows] == []
    said = practice.words_of("web") + practice.words_of("worker")
    assert "ThoughtRecordWrite" in said
    assert CANARY not in said


def test_the_browser_keeps_none_in_the_clear(comes: Callable[[], Person]) -> None:
    owner = comes()
    record = writes(owner)
    assert owner.driver.title == "Опора"
    look = "return JSON.stringify([{...localStorage}, {...sessionStorage}, history.state, document.cookie])"
    assert CANARY not in owner.driver.execute_script(look)
    assert CANARY not in owner.driver.current_url
    owner.opens("/")
    owner.goes_back()
    owner.is_at(record)
    owner.sees("textbox", SITUATION)
