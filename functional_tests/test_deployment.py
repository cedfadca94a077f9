"""What Dokku does with a push: clone, install, build, release, serve by the Procfile's lines, stop."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from core.testing.postgresql import free_port, fresh_database
from functional_tests.mailbox import Mailbox
from scripts.machine import ROOT

HOST = "practice.example.org"
PATIENCE = 60.0  # seconds


class Deployment:
    """A clone in a folder of its own, with its own Python packages and its own build of the client."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "clone"
        self.logs = folder
        self.port = free_port()
        self.processes: dict[str, subprocess.Popen[bytes]] = {}
        self.cookies: dict[str, str] = {}
        # Nothing of the configuration is there while a version is built.
        path = f"{folder / 'venv' / 'bin'}{os.pathsep}{os.environ['PATH']}"
        self.bare = {"PATH": path, "HOME": os.environ.get("HOME", "/"), "LANG": "C.UTF-8"}
        self.configured: dict[str, str] = {}

    def run(self, *command: str, env: dict[str, str] | None = None, cwd: Path | None = None) -> str:
        done = subprocess.run(
            command,
            cwd=cwd or self.home,
            env=env or self.bare,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        assert done.returncode == 0, f"{command}\n{done.stdout}"
        return done.stdout

    def build(self) -> None:
        self.run("git", "clone", "--quiet", str(ROOT), str(self.home), cwd=self.logs)
        self.run("npm", "ci", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error")
        self.run("npm", "run", "--silent", "build")
        self.run(sys.executable, "-m", "venv", str(self.logs / "venv"))
        self.run("python", "-m", "pip", "install", "--quiet", "-r", "requirements.txt")
        self.run("python", "manage.py", "collectstatic", "--noinput")

    def configure(self, *, database_url: str, smtp_port: int) -> None:
        self.configured = {
            **self.bare,
            "DATABASE_URL": database_url,
            "SECRET_KEY": "only-for-the-test-of-a-deployment-0123456789-abcdefghijklm",
            "FIELD_KEYS": "deployed:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
            "ALLOWED_HOSTS": HOST,
            "HTTPS": "true",
            "EMAIL_HOST": "127.0.0.1",
            "EMAIL_PORT": str(smtp_port),
            "EMAIL_USE_TLS": "false",
            "DEFAULT_FROM_EMAIL": f"Practice <hello@{HOST}>",
            "PORT": str(self.port),
            "WEB_CONCURRENCY": "2",
            # As the Python buildpack exports it.
            "GUNICORN_CMD_ARGS": "--access-logfile -",
        }

    def release(self) -> None:
        self.run("bash", "-c", f"set -e; {self._line('release')} || exit 1", env=self.configured)

    def start(self, name: str) -> None:
        """The line as herokuish runs it: split into words, without a shell."""
        command = ["bash", "-c", f'exec $(eval echo "{self._line(name)}")']
        with (self.logs / f"{name}.log").open("wb") as log:
            self.processes[name] = subprocess.Popen(
                command, cwd=self.home, env=self.configured, stdout=log, stderr=subprocess.STDOUT
            )

    def _line(self, name: str) -> str:
        lines = dict(line.split(": ", 1) for line in (self.home / "Procfile").read_text().splitlines())
        return lines[name]

    def wait_until_alive(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                assert self.ask("/healthz", host="172.17.0.5:5000", proxied=False)[0] == 200
                return
            except ConnectionError:
                assert time.monotonic() < deadline, self.words_of("web")
                time.sleep(0.2)

    def ask(
        self, path: str, *, host: str = HOST, proxied: bool = True, body: dict[str, object] | None = None
    ) -> tuple[int, bytes, HTTPResponse]:
        """As nginx passes it on, unless not `proxied`; a `body` is posted as the client does."""
        headers = {"Host": host, **({"X-Forwarded-Proto": "https"} if proxied else {})}
        if body is not None:
            headers |= {"Content-Type": "application/json", "Origin": f"https://{HOST}"}
            headers |= {"X-CSRFToken": self.cookies["__Host-csrftoken"]}
            headers |= {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request(
            "GET" if body is None else "POST", path, json.dumps(body) if body else None, headers
        )
        response = connection.getresponse()
        content = response.read()
        for cookie in response.headers.get_all("Set-Cookie", []):
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        connection.close()
        return response.status, content, response

    def words_of(self, name: str) -> str:
        return (self.logs / f"{name}.log").read_text(errors="replace")

    def stop(self) -> dict[str, int]:
        """Exit codes after SIGTERM."""
        for process in self.processes.values():
            process.send_signal(signal.SIGTERM)
        return {name: process.wait(PATIENCE) for name, process in self.processes.items()}


@pytest.fixture
def deployment(tmp_path: Path) -> Iterator[Deployment]:
    made = Deployment(tmp_path)
    yield made
    for process in made.processes.values():
        if process.poll() is None:
            process.kill()
            process.wait()


def test_a_clean_clone_deploys(deployment: Deployment, mailbox: Mailbox) -> None:
    deployment.build()
    database = fresh_database(os.environ["DATABASE_URL"], "deployment")
    deployment.configure(database_url=database, smtp_port=mailbox.port)
    deployment.release()
    deployment.start("web")
    deployment.start("worker")
    deployment.wait_until_alive()

    assert json.loads(deployment.ask("/readyz", proxied=False)[1]) == {
        "database": "ok",
        "cache": "ok",
        "queue": "ok",
    }
    a_page_comes_with_all_its_files(deployment)
    a_letter_comes(deployment, mailbox)
    assert deployment.stop() == {"web": 0, "worker": 0}
    nothing_private_was_logged(deployment)


def a_page_comes_with_all_its_files(deployment: Deployment) -> None:
    assert deployment.ask("/", proxied=False)[0] == 301  # to https
    status, page, response = deployment.ask("/?from=a-secret-friend")
    assert status == 200
    assert "max-age=63072000" in response.headers["Strict-Transport-Security"]
    files = re.findall(r'(?:src|href)="(/static/[^"#]+)"', page.decode())
    assert any(name.endswith(".js") for name in files)
    for name in files:
        status, content, response = deployment.ask(name)
        assert (name, status, bool(content)) == (name, 200, True)
        hashed = re.search(r"\.[0-9a-f]{8,}\.", name)
        assert ("immutable" in response.headers["Cache-Control"]) == bool(hashed)


def a_letter_comes(deployment: Deployment, mailbox: Mailbox) -> None:
    """Through the client's own operation, the queue, the worker and SMTP."""
    documents: dict[str, str] = json.loads(
        (deployment.home / "frontend" / "src" / "graphql" / "persisted-documents.json").read_text()
    )
    number = next(key for key, text in documents.items() if "mutation SignInRequest" in text)
    given: dict[str, object] = {"email": "deployed@example.org", "language": "EN"}
    asked: dict[str, object] = {"documentId": number, "variables": {"input": given}}
    answer = json.loads(deployment.ask("/graphql", body=asked)[1])
    assert answer["data"]["signInRequest"]["errors"] == []
    assert f"https://{HOST}/" in mailbox.letter_to("deployed@example.org").as_string()


def nothing_private_was_logged(deployment: Deployment) -> None:
    words = deployment.words_of("web") + deployment.words_of("worker")
    assert "route=graphql" in words
    assert not [
        private
        for private in ("a-secret-friend", "deployed@example.org", "127.0.0.1 -", "HTTP/1.1")
        if private in words
    ]
