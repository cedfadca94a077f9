"""Generated files and locks against their sources. Prints what differs and how to mend it."""

import filecmp
import json
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from scripts import client_lock as other_platforms
from scripts.machine import BIN, ROOT, environment

GENERATED = ROOT / "frontend" / "src" / "graphql"


def _output(*command: str) -> str:
    done = subprocess.run(list(command), cwd=ROOT, env=environment(), capture_output=True, text=True)
    return "" if done.returncode == 0 else done.stdout + done.stderr


def schema() -> Iterator[str]:
    """project/schema.graphql is what the code says."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "schema.graphql"
        trouble = _output(
            str(BIN / "python"),
            "manage.py",
            "graphql_schema",
            "--schema",
            "project.schema.schema",
            "--out",
            str(fresh),
        )
        if trouble:
            yield trouble
        elif not filecmp.cmp(fresh, ROOT / "project" / "schema.graphql", shallow=False):
            yield "project/schema.graphql differs from the code. Run: make schema"


def generated_types() -> Iterator[str]:
    """The client's types and persisted operations are what codegen makes of the committed sources."""
    before = {file: file.read_bytes() for file in GENERATED.rglob("*") if file.is_file()}
    trouble = _output("npm", "run", "--silent", "codegen")
    changed = [
        file for file in GENERATED.rglob("*") if file.is_file() and before.get(file) != file.read_bytes()
    ]
    for file, content in before.items():  # a check leaves nothing behind
        file.write_bytes(content)
    if trouble:
        yield trouble
    for file in changed:
        yield f"{file.relative_to(ROOT)} differs from what codegen makes. Run: make schema"


def _pins(file: str) -> dict[str, str]:
    lines = (ROOT / file).read_text().splitlines()
    found = (re.match(r"([A-Za-z0-9._-]+)==([^ ;]+)", line) for line in lines)
    return {canonicalize_name(match[1]): match[2] for match in found if match}


def python_locks() -> Iterator[str]:
    """Every requirement of pyproject.toml is pinned, within its range, and both files agree."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    pins, dev_pins = _pins("requirements.txt"), _pins("requirements-dev.txt")
    wanted = [(text, pins) for text in project["project"]["dependencies"]]
    wanted += [(text, dev_pins) for text in project["dependency-groups"]["dev"]]
    for text, places in wanted:
        requirement = Requirement(text)
        version = places.get(canonicalize_name(requirement.name))
        if version is None or not requirement.specifier.contains(version):
            yield f"{text} is pinned as {version}. Run: make locks"
    for name in pins:
        if dev_pins.get(name) != pins[name]:
            yield f"{name} differs between requirements.txt and requirements-dev.txt. Run: make locks"


def client_lock() -> Iterator[str]:
    """package-lock.json fits package.json, on every platform."""
    trouble = _output(
        "npm", "ci", "--dry-run", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"
    )
    if trouble:
        yield f"package-lock.json does not fit package.json:\n{trouble}"
    absent = other_platforms.missing(json.loads(other_platforms.LOCK.read_text())["packages"])
    if absent:
        yield f"package-lock.json lacks {', '.join(absent)}. Run: make locks"


def main() -> int:
    found = [word for check in (schema, generated_types, python_locks, client_lock) for word in check()]
    for word in found:
        print(word)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
