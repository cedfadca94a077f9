"""The worker as a process: killed without a word, told to stop."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import settings
from django.db import OperationalError

from core.management.commands.worker import PatientWorker, make_worker
from core.testing.postgresql import fresh_database

LONG = 60.0  # seconds after which a test loses its patience
Manage = Callable[..., subprocess.Popen[bytes]]


@pytest.fixture(scope="module")
def database_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A database that other processes can open too, of the kind that these tests run on."""
    server = os.environ.get("DATABASE_URL", "")
    if server.startswith("postgres"):
        return fresh_database(server, "worker_tests")
    return f"sqlite:///{tmp_path_factory.mktemp('database') / 'opora.sqlite3'}"


@pytest.fixture(scope="module")
def manage(database_url: str) -> Manage:
    """Starts manage.py in another process on a migrated database; a lost task is lost after 2 seconds."""
    environment = {**os.environ, "DATABASE_URL": database_url, "TASK_LOST_AFTER_SECONDS": "2"}

    def manage(*arguments: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "manage.py", *arguments]
        return subprocess.Popen(command, cwd=settings.BASE_DIR, env=environment)

    assert manage("migrate", "--verbosity=0").wait() == 0
    return manage


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    return tmp_path / "lines"


def enqueue(manage: Manage, call: str) -> None:
    name = call.partition(".")[0]
    assert manage("shell", "--no-imports", "-c", f"from core.testing.queue import {name}; {call}").wait() == 0


def wait_for(lines: Path, text: str) -> None:
    until = time.monotonic() + LONG
    while not (lines.exists() and text in lines.read_text()):
        assert time.monotonic() < until, f"{text!r} was not written"
        time.sleep(0.1)


def stop(worker: subprocess.Popen[bytes]) -> int:
    worker.send_signal(signal.SIGTERM)
    return worker.wait(LONG)


def test_a_task_outlives_the_worker_that_was_killed(manage: Manage, lines: Path) -> None:
    enqueue(manage, f"kill_first_worker.enqueue({str(lines)!r})")
    killed = manage("worker")
    assert killed.wait(LONG) == -signal.SIGKILL
    second = manage("worker")
    wait_for(lines, "done")
    assert stop(second) == 0
    assert lines.read_text() == "began\nbegan\ndone\n"


def test_told_to_stop_it_finishes_the_task_at_hand(manage: Manage, lines: Path) -> None:
    enqueue(manage, f"take_long.enqueue({str(lines)!r}, 2)")
    worker = manage("worker")
    wait_for(lines, "began")
    assert stop(worker) == 0
    assert lines.read_text() == "began\ndone\n"


def test_told_to_stop_while_idle_it_goes_at_once(manage: Manage, lines: Path) -> None:
    enqueue(manage, f"append.enqueue({str(lines)!r}, 'ready')")
    worker = manage("worker")
    wait_for(lines, "ready")
    assert stop(worker) == 0


def test_a_database_that_is_away_for_a_while_does_not_end_the_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    rounds: list[str] = []

    def run(worker: PatientWorker) -> None:
        rounds.append("round")
        if len(rounds) < 3:
            raise OperationalError("the database system is starting up")
        worker.running = False

    monkeypatch.setattr(PatientWorker, "run", run)
    monkeypatch.setattr("core.management.commands.worker.DATABASE_AWAY_SECONDS", 0)
    make_worker().run_until_stopped()
    assert len(rounds) == 3
