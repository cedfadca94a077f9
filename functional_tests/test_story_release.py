"""A page stays open while a new release is published: it goes on, and takes the new one over unbroken."""

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from core.testing.postgresql import free_port
from functional_tests.mailbox import Mailbox
from functional_tests.person import Person, person
from functional_tests.practice import Practice
from scripts.machine import ROOT

TITLE = "Почему мы откладываем важное"
COUNT = "sessionStorage.documents = Number(sessionStorage.documents || 0) + 1"
DOCUMENTS = "return Number(sessionStorage.documents)"
MAIN = "return document.querySelector('script[src*=\"/main.\"]').getAttribute('src')"


@pytest.fixture(scope="module")
def next_release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same program with another word and with another question for an article, built."""
    home = tmp_path_factory.mktemp("next")
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    for name in tracked.decode().split("\0"):
        if name and (ROOT / name).is_file():
            (home / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, home / name)
    (home / "node_modules").symlink_to(ROOT / "node_modules")
    _ask_otherwise(home / "frontend" / "src" / "graphql", "ArticlePage")
    frame = home / "frontend" / "src" / "app" / "App.vue"
    frame.write_text(frame.read_text().replace("useOtherTabs()\n", "useOtherTabs()\nvoid 'next release'\n"))
    subprocess.run(["npm", "run", "--silent", "build"], cwd=home, check=True, capture_output=True)
    return home


def _ask_otherwise(folder: Path, operation: str) -> None:
    """As if the operation had been changed: it has another number."""
    documents = json.loads((folder / "persisted-documents.json").read_text())
    number = next(key for key, text in documents.items() if f"query {operation}(" in text)
    digits = number.removeprefix("sha256:")
    for name in ("persisted-documents.json", "graphql.ts"):
        file = folder / name
        file.write_text(file.read_text().replace(digits, digits[::-1]))


@pytest.fixture
def releases(
    tmp_path: Path, mailbox: Mailbox, next_release: Path
) -> Iterator[tuple[Practice, Callable[[bool], None]]]:
    """The present release, and what publishes the next one in its place."""
    database, port = f"sqlite:///{tmp_path}/practice.sqlite3", free_port()
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    given = {"database_url": database, "smtp_port": mailbox.port, "port": port}
    one = Practice(tmp_path / "one", **given)  # type: ignore[arg-type]
    two = Practice(tmp_path / "two", home=next_release, **given)  # type: ignore[arg-type]

    def publish(keeps_files: bool) -> None:
        if keeps_files:
            two.env["MEDIA_ROOT"] = one.env["MEDIA_ROOT"]
        two.manage("collectstatic", "--no-input", "--no-post-process", "-v", "0")
        one.stop()
        two.serve()

    with ExitStack() as stack:
        stack.callback(two.stop)
        stack.callback(one.stop)
        one.start()
        yield one, publish


@pytest.fixture
def reader(releases: tuple[Practice, Callable[[bool], None]], browser: tuple[str, str]) -> Iterator[Person]:
    with person(releases[0].address, browser) as someone:
        someone.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": COUNT})
        yield someone


@pytest.mark.parametrize("keeps_files", [True, False])
def test_an_open_page_takes_the_new_release_over_at_its_next_step(
    reader: Person, releases: tuple[Practice, Callable[[bool], None]], keeps_files: bool
) -> None:
    reader.opens("/articles")
    reader.client_is_running()
    old = reader.driver.execute_script(MAIN)
    releases[1](keeps_files)

    reader.clicks("link", TITLE)
    reader.sees("heading", TITLE)
    reader.until(lambda: reader.driver.execute_script(MAIN) != old, "still the old release")
    reader.client_is_running()
    assert reader.driver.execute_script(DOCUMENTS) == 2
    assert reader.all("alert") == []


def test_what_is_being_typed_survives_a_release(
    reader: Person, releases: tuple[Practice, Callable[[bool], None]]
) -> None:
    reader.opens("/sign-in")
    reader.client_is_running()
    reader.types("Электронная почта", "release@example.org")
    releases[1](True)

    reader.clicks("button", "Получить письмо")
    reader.reads("Проверьте почту")
    reader.types("Код из письма", "123")
    assert reader.sees("textbox", "Код из письма").get_attribute("value") == "123"
    assert reader.driver.execute_script(DOCUMENTS) == 1
    reader.clicks("link", "Статьи")
    reader.is_at("/articles")
    reader.client_is_running()
    assert reader.driver.execute_script(DOCUMENTS) == 2
    reader.clicks("link", TITLE)
    reader.sees("heading", TITLE)
    assert reader.driver.execute_script(DOCUMENTS) == 2
