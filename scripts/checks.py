"""`make test`, `make check`: every check there is, in one order, on every machine the same."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass

from scripts import machine
from scripts.machine import BIN, ROOT, Missing, environment, say

CI = os.environ.get("CI") == "true"
ROOMS = ("accounts", "content", "core", "diary", "project")
# By hand the order is another each time; in CI the same commit gives the same answer twice.
ORDER = ("-p", "randomly", "--randomly-seed=20261122") if CI else ()
# Each lane is a core's work: a practice, a browser and a PostgreSQL of its own, about a gigabyte.
LANES = min(4, max(2, os.cpu_count() or 2))
ON_POSTGRESQL = ("-m", "scripts.with_postgresql", str(BIN / "python"))


@dataclass(frozen=True)
class Check:
    name: str
    command: Sequence[str]
    env: dict[str, str] | None = None


def program(name: str) -> str:
    return str(BIN / name)


LINT = [
    Check("format of Python", [program("ruff"), "format", "--check", "--quiet", "."]),
    Check("lint of Python", [program("ruff"), "check", "--quiet", "."]),
    Check("rooms import only downwards", [program("lint-imports")]),
    Check("templates", [program("djlint"), "--lint", "--quiet", "project/templates", "content/templates"]),
    Check("format of the client", ["npm", "run", "--silent", "format:check"]),
    Check("lint of the client", ["npm", "run", "--silent", "lint"]),
    Check("words of both languages", ["npm", "run", "--silent", "words"]),
]
TYPES = [
    Check("types of Python", [program("mypy")]),
    Check("types of the client", ["npm", "run", "--silent", "typecheck"]),
]
DRIFT = [
    Check(
        "migrations match the models",
        [program("python"), "manage.py", "makemigrations", "--check", "--dry-run"],
    ),
    Check("generated files and locks are up to date", [program("python"), "-m", "scripts.drift"]),
]
CLIENT = [Check("tests of the client", ["npm", "run", "--silent", "test"])]
BUDGET = [Check("size budget of the client", ["npm", "run", "--silent", "size"])]


def perform(check: Check) -> tuple[Check, bool, str, float]:
    began = time.monotonic()
    result = subprocess.run(
        list(check.command),
        cwd=ROOT,
        env=check.env or environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    return check, result.returncode == 0, result.stdout, time.monotonic() - began


def perform_all(checks: Sequence[Check]) -> bool:
    """Two at a time; prints what failed. True when all passed."""
    well = True
    with ThreadPoolExecutor(max_workers=2) as pool:
        for check, passed, output, seconds in pool.map(perform, checks):
            say(f"{'ok    ' if passed else 'FAILED'} {check.name} ({seconds:.0f} s)")
            if not passed:
                say(output)
                well = False
    return well


def pytest(paths: Sequence[str], *before: str) -> Check:
    """Without `before` on SQLite, whatever the shell exports."""
    command = [program("python"), *before, "-m", "pytest", "-q", *ORDER, *paths]
    return Check(f"pytest {paths[0]}", command, environment(DATABASE_URL=""))


def stories() -> list[list[str]]:
    """Lots of about the same length, one for each lane."""
    files = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "functional_tests").glob("test_*.py"))
    return [files[lane::LANES] for lane in range(LANES)]


def told(check: Check) -> bool:
    """Runs it in sight; True when it passed."""
    return subprocess.run(list(check.command), cwd=ROOT, env=check.env).returncode == 0


def side_by_side(checks: Sequence[Check]) -> bool:
    """As many at a time as there are lanes, each told whole when it has ended. True when all passed."""
    well = True
    with ThreadPoolExecutor(max_workers=LANES) as pool:
        for ended in as_completed([pool.submit(perform, check) for check in checks]):
            _check, passed, output, _seconds = ended.result()
            say(f"\n{output.rstrip()}")
            well = well and passed
    return well


def available(what: str, require: Callable[[], object]) -> bool:
    """False, with a word, when a person must install it; with CI=true that is a failure."""
    try:
        require()
    except Missing as missing:
        if CI:
            raise
        say(f"NOT RUN: the tests that need {what}. {missing}")
        return False
    return True


def full() -> bool:
    """Everything. The last line is pytest's own summary."""
    machine.install_python_packages("requirements-dev.txt")
    machine.build_client()
    has_database = available("PostgreSQL", machine.require_postgresql)
    has_browser = available("Chromium", machine.require_chromium)
    well = perform_all([*LINT, *TYPES, *DRIFT, *CLIENT, *BUDGET])
    runs = [pytest(ROOMS)]
    if has_database:
        runs.insert(0, pytest(ROOMS, *ON_POSTGRESQL))
    if has_database and has_browser:
        runs = [*(pytest(lot, *ON_POSTGRESQL) for lot in stories()), *runs]
    say("\nTests: stories in a browser, the rooms on PostgreSQL, the rooms on SQLite")
    return side_by_side(runs) and well


def quick() -> bool:
    """What is worth running before each commit: lint, types, drift, tests on SQLite."""
    machine.install_python_packages("requirements-dev.txt")
    machine.install_client_packages()
    well = perform_all([*LINT, *TYPES, *DRIFT, *CLIENT])
    return told(pytest(ROOMS)) and well


def main() -> int:
    try:
        passed = quick() if "--quick" in sys.argv else full()
    except Missing as missing:
        print(f"\n{missing}", file=sys.stderr)
        return 1
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
