"""The built product as it is deployed: gunicorn and the worker, a real database, a real SMTP server."""

import fcntl
import os
import signal
import subprocess
import time
import urllib.request
from pathlib import Path

from core.testing.postgresql import free_port
from functional_tests.commands import Commands
from scripts.machine import BIN, ROOT

STARTING_SECONDS = 60


class Practice:
    """Web and worker as children; their words go to files in `folder`."""

    def __init__(
        self, folder: Path, *, database_url: str, smtp_port: int, home: Path = ROOT, port: int = 0
    ) -> None:
        self.folder = folder
        self.home = home  # of the program: another release may lie elsewhere
        self.port = port or free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.children: list[subprocess.Popen[bytes]] = []
        self._commands: Commands | None = None
        self.env = {
            **os.environ,
            "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}",
            "PYTHONUNBUFFERED": "1",
            "DEBUG": "false",
            "HTTPS": "false",
            "SECRET_KEY": "only-for-functional-tests-and-long-enough-for-the-checks-0123456789",
            "FIELD_KEYS": "stories:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
            "ALLOWED_HOSTS": "127.0.0.1",
            "SITE_URL": self.address,
            "DATABASE_URL": database_url,
            "EMAIL_HOST": "127.0.0.1",
            "EMAIL_PORT": str(smtp_port),
            "EMAIL_USE_TLS": "false",
            "KEEP_PUBLIC_ANSWERS": "true",
            "MEDIA_ROOT": str(folder / "media"),
            "WEB_CONCURRENCY": "2",
            # Another origin than the practice's own, and no foreign host.
            "QUICK_EXIT_URL": f"http://localhost:{self.port}/healthz",
            "PORT": str(self.port),
        }

    def manage(self, *words: str) -> str:
        if self._commands is None or self._commands.env != self.env:
            self._end_commands()
            self._commands = Commands(self.home, self.env)
        code, said = self._commands.perform(*words)
        assert code == 0, said
        return said

    def _end_commands(self) -> None:
        if self._commands:
            self._commands.close()
        self._commands = None

    def start(self) -> None:
        self.manage("migrate", "--no-input", "-v", "0")
        self.manage("createcachetable")
        self.manage("demo")
        self._collect_static()
        self.serve()

    def _collect_static(self) -> None:
        """Compressing takes half a minute: only when a file has changed, and one practice at a time."""
        (self.home / "var").mkdir(exist_ok=True)
        with (self.home / "var" / "collecting.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if "\n0 static files copied" not in self.manage("collectstatic", "--no-input", "--dry-run"):
                self.manage("collectstatic", "--no-input", "-v", "0")

    def serve(self) -> None:
        bind = ["--bind", f"127.0.0.1:{self.port}"]
        self._child(
            "web", str(BIN / "gunicorn"), "project.wsgi:application", "--config", "gunicorn.conf.py", *bind
        )
        self._child("worker", str(BIN / "python"), "manage.py", "worker")
        self._wait()

    def _child(self, name: str, *command: str) -> None:
        with (self.folder / f"{name}.log").open("wb") as log:
            child = subprocess.Popen(
                list(command),
                cwd=self.home,
                env=self.env,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self.children.append(child)

    def _wait(self) -> None:
        deadline = time.monotonic() + STARTING_SECONDS
        while time.monotonic() < deadline:
            try:
                with urllib.request.urlopen(f"{self.address}/healthz", timeout=2):
                    return
            except OSError:
                time.sleep(0.1)
        raise AssertionError(f"The practice did not start:\n{self.words_of('web')}")

    def words_of(self, name: str) -> str:
        return (self.folder / f"{name}.log").read_text(errors="replace")

    def stop(self) -> None:
        self._end_commands()
        for child in self.children:
            if child.poll() is None:
                os.killpg(child.pid, signal.SIGTERM)
        for child in self.children:
            try:
                child.wait(timeout=30)
            except subprocess.TimeoutExpired:
                os.killpg(child.pid, signal.SIGKILL)
                child.wait()
