"""What Dokku reads at the root: shapes that it accepts, and facts that stand in two files."""

import json
import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
from django.core.management import get_commands

ROOT = Path(__file__).resolve().parents[3]
PROCESSES = dict(line.split(": ") for line in (ROOT / "Procfile").read_text().splitlines())
APP: dict[str, Any] = json.loads((ROOT / "app.json").read_text())
# The keys that Dokku reads; it ignores what it does not know, so a slip of the pen would be silent.
APP_KEYS = {"name", "description", "formation", "healthchecks", "cron"}
HEALTHCHECK_KEYS = {"type", "name", "path", "attempts", "wait", "timeout", "uptime"}


def mode_in_git(path: str) -> str:
    listed = subprocess.run(
        ["git", "ls-files", "-s", path], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return listed.stdout.split()[0]


def test_processes() -> None:
    assert set(PROCESSES) == {"web", "worker", "release"}


@pytest.mark.parametrize("name", ["web", "worker", "release"])
def test_a_line_of_the_procfile_is_one_executable(name: str) -> None:
    """Lines of the Procfile do not pass through a shell on Dokku: no &&, no quotes, no NAME=value."""
    assert re.fullmatch(r"bin/[a-z]+", PROCESSES[name])
    assert mode_in_git(PROCESSES[name]) == "100755"
    assert (ROOT / PROCESSES[name]).read_text().startswith("#!/usr/bin/env bash\n")


def test_only_what_is_executable_lies_in_bin() -> None:
    listed = subprocess.run(["git", "ls-files", "bin"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert {mode_in_git(path) for path in listed.stdout.splitlines()} == {"100755"}
    assert not {"pre_compile", "post_compile"} & {Path(path).name for path in listed.stdout.splitlines()}


def test_web_forgets_the_buildpack_s_access_log() -> None:
    assert "unset GUNICORN_CMD_ARGS" in (ROOT / "bin" / "web").read_text()
    assert "accesslog = None" in (ROOT / "gunicorn.conf.py").read_text()


def test_release_checks_before_it_migrates() -> None:
    steps = re.findall(r"manage\.py (\w+)", (ROOT / "bin" / "release").read_text())
    assert steps == ["check", "migrate", "createcachetable"]


def test_app_json_has_no_key_that_would_be_ignored() -> None:
    assert set(APP) == APP_KEYS
    for checks in APP["healthchecks"].values():
        for check in checks:
            assert set(check) <= HEALTHCHECK_KEYS
            assert check["type"] == "startup"


def test_every_process_that_runs_on_has_a_number_and_a_healthcheck() -> None:
    running = set(PROCESSES) - {"release"}
    assert set(APP["formation"]) == set(APP["healthchecks"]) == running


def test_cron_runs_commands_that_exist_and_no_shell() -> None:
    """Dokku refuses to deploy a cron command with an operator of the shell."""
    for job in APP["cron"]:
        assert set(job) == {"command", "schedule", "concurrency_policy"}
        assert job["concurrency_policy"] == "forbid"
        command = re.fullmatch(r"python manage\.py ([a-z_]+)( --[a-z-]+)*", job["command"])
        assert command
        assert command[1] in get_commands()


def test_users_who_never_came_are_cleaned_daily() -> None:
    assert {job["command"]: job["schedule"] for job in APP["cron"]}[
        "python manage.py clean_users"
    ] == "@daily"


def test_buildpacks_are_pinned_and_python_is_the_last() -> None:
    lines = (ROOT / ".buildpacks").read_text().splitlines()
    names = [re.fullmatch(r"https://\S+/heroku-buildpack-([a-z]+)\.git#v\d+", line) for line in lines]
    assert [name and name[1] for name in names] == ["nodejs", "python"]


def test_one_version_of_python_in_all_files() -> None:
    deployed = (ROOT / "runtime.txt").read_text().strip().removeprefix("python-")
    tested = re.findall(r"3\.\d+", re.search(r"python: \[(.*)\]", workflow())[1])  # type: ignore[index]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    oldest = project["project"]["requires-python"].removeprefix(">=")
    assert tested == [oldest, deployed]
    assert project["tool"]["ruff"]["target-version"] == f"py{oldest.replace('.', '')}"


def test_node_of_the_tests_is_one_that_the_client_declares() -> None:
    declared = json.loads((ROOT / "package.json").read_text())["engines"]["node"]
    least, below = map(int, re.fullmatch(r">=(\d+) <(\d+)", declared).groups())  # type: ignore[union-attr]
    tested = re.search(r'node-version: "(\d+)"', workflow())
    assert tested
    assert least <= int(tested[1]) < below


def test_only_one_kind_of_lock_for_each_language() -> None:
    """The buildpacks stop at a second one."""
    python = {"uv.lock", "poetry.lock", "Pipfile", "Pipfile.lock", "pdm.lock"}
    node = {"yarn.lock", "pnpm-lock.yaml", "bun.lockb"}
    assert not {name for name in python | node if (ROOT / name).exists()}
    assert (ROOT / "requirements.txt").exists()
    assert (ROOT / "package-lock.json").exists()


def test_every_package_is_pinned() -> None:
    lines = (ROOT / "requirements.txt").read_text().splitlines()
    loose = [
        line
        for line in lines
        if line.strip() and not line.lstrip().startswith(("#", "--")) and "==" not in line
    ]
    assert loose == []


def test_there_is_no_second_postgresql_driver() -> None:
    names = {
        re.split(r"[=\[ ]", line)[0].lower()
        for line in (ROOT / "requirements-dev.txt").read_text().splitlines()
    }
    assert "psycopg" not in names


def test_the_client_is_built_by_the_script_that_the_buildpack_runs() -> None:
    package = json.loads((ROOT / "package.json").read_text())
    assert "build" in package["scripts"]
    assert "heroku-postbuild" not in package["scripts"]  # it would be run instead of build


def workflow() -> str:
    return (ROOT / ".github" / "workflows" / "ci.yml").read_text()
