"""`manage.py` kept ready: Django starts once, each command runs in a fork of it and leaves nothing behind.

Stories give some three hundred commands; to start Django for each takes a second and a half.
"""

import json
import multiprocessing
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import IO

import django
from django.core.checks import run_checks
from django.core.management import execute_from_command_line

from scripts.machine import BIN


class Commands:
    """Of the program in `home`, with the configuration `env`; to be closed."""

    def __init__(self, home: Path, env: dict[str, str]) -> None:
        self.env = dict(env)
        self._ready = subprocess.Popen(
            [str(BIN / "python"), "-m", "functional_tests.commands"],
            cwd=home,
            env={**env, "DJANGO_SETTINGS_MODULE": "project.settings"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def perform(self, *words: str) -> tuple[int, str]:
        """The exit code, and what was said to both outputs."""
        asked, answered = self._ready.stdin, self._ready.stdout
        assert asked
        assert answered
        print(json.dumps(words), file=asked, flush=True)
        code, said = json.loads(answered.readline() or '[1, "manage.py did not start"]')
        return code, said

    def close(self) -> None:
        self._ready.communicate()


def _perform(words: list[str], said: IO[str]) -> None:
    for output in (sys.stdout, sys.stderr):
        os.dup2(said.fileno(), output.fileno())
    execute_from_command_line(["manage.py", *words])


def main() -> None:
    django.setup()
    run_checks()  # loads what the commands would load one by one
    forking = multiprocessing.get_context("fork")
    for line in sys.stdin:
        with tempfile.TemporaryFile("w+") as said:
            command = forking.Process(target=_perform, args=(json.loads(line), said))
            command.start()
            command.join()
            said.seek(0)
            sys.stdout.write(json.dumps([command.exitcode, said.read()]) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
