"""The stories' stage: one practice for all of them, and as many people as a story needs."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing

import psycopg2
import pytest

from functional_tests.desk import comes_by_link
from functional_tests.line import Line
from functional_tests.mailbox import Mailbox
from functional_tests.person import Person, person
from functional_tests.practice import Practice
from functional_tests.shelf import kept
from scripts.machine import require_chromium

EDITOR = "olga.editor@example.org"
Somebody = Callable[[], Person]
# The service worker has taken over, and what the offline page is made of is on the device.
SETTLED = """
const done = arguments[0]
const isKept = async () => Boolean(navigator.serviceWorker.controller && (await caches.match('/offline')))
const look = async () => (await isKept()) ? done(true) : setTimeout(look, 50)
look()
"""


@pytest.fixture(scope="session")
def mailbox() -> Iterator[Mailbox]:
    box = Mailbox()
    box.start()
    yield box
    box.stop()


@pytest.fixture(scope="session")
def database_url() -> str:
    """A database of the functional tests' own beside the one that pytest-django makes."""
    server = os.environ.get("DATABASE_URL", "")
    assert server.startswith("postgres"), (
        "functional tests need a PostgreSQL DATABASE_URL: run them by `make test`"
    )
    connection = psycopg2.connect(server)
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute("DROP DATABASE IF EXISTS functional_tests")
        cursor.execute("CREATE DATABASE functional_tests")
    connection.close()
    return server.rpartition("/")[0] + "/functional_tests"


@pytest.fixture(scope="session")
def practice(
    tmp_path_factory: pytest.TempPathFactory, mailbox: Mailbox, database_url: str
) -> Iterator[Practice]:
    running = Practice(tmp_path_factory.mktemp("practice"), database_url=database_url, smtp_port=mailbox.port)
    try:
        running.start()
        yield running
    finally:
        running.stop()


@pytest.fixture(scope="session")
def browser() -> tuple[str, str]:
    return require_chromium()


@pytest.fixture
def somebody(practice: Practice, browser: tuple[str, str]) -> Iterator[Somebody]:
    """Each call is another person with a browser of their own."""
    with ExitStack() as stack:
        yield lambda: stack.enter_context(person(practice.address, browser))


@pytest.fixture
def visitor(somebody: Somebody) -> Person:
    return somebody()


@pytest.fixture
def line(practice: Practice) -> Iterator[Line]:
    carried = Line(practice.port)
    yield carried
    carried.cut()


@pytest.fixture
def traveller(line: Line, browser: tuple[str, str]) -> Iterator[Person]:
    """Somebody whose network comes and goes; has seen the site once."""
    with person(line.address, browser) as someone:
        someone.opens("/")
        someone.client_is_running()
        assert someone.driver.execute_async_script(SETTLED)
        yield someone


@pytest.fixture(scope="module")
def editor(practice: Practice, browser: tuple[str, str], database_url: str) -> Iterator[Person]:
    """One for a module. What she wrote leaves with her."""
    practice.manage("create_staff", EDITOR, "--name", "Ольга")
    with kept(database_url), person(practice.address, browser) as someone:
        someone.driver.execute_cdp_cmd("Emulation.setTimezoneOverride", {"timezoneId": "Europe/Moscow"})
        comes_by_link(someone, practice, EDITOR)
        yield someone


@pytest.fixture(autouse=True)
def _unhurried(request: pytest.FixtureRequest, database_url: str) -> None:
    """All of these people come from one network: what others tried before them does not count."""
    if "practice" not in request.fixturenames:
        return
    request.getfixturevalue("practice")
    with closing(psycopg2.connect(database_url)) as connection, connection, connection.cursor() as cursor:
        cursor.execute("DELETE FROM core_ratewindow")


@pytest.fixture(autouse=True)
def _put_back(request: pytest.FixtureRequest, database_url: str) -> Iterator[None]:
    """What one story of an editor wrote is gone before the next: they run in any order."""
    if "editor" not in request.fixturenames:
        yield
        return
    request.getfixturevalue("editor")
    with kept(database_url):
        yield
