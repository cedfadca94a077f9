"""`make run`: from a fresh clone to a practice on screen. `make dev` (`--hot`) adds hot reload."""

import os
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from types import FrameType

from scripts import machine
from scripts.machine import BIN, ROOT, Missing, environment, say

Process = subprocess.Popen[bytes]
STARTING_SECONDS = 60


def settings_for_here(port: int, client: dict[str, str]) -> dict[str, str]:
    """Development on this machine; what the person exports or writes into .env still wins for the rest."""
    address = f"http://127.0.0.1:{port}"
    return environment(
        DEBUG="true",
        HTTPS="false",
        SITE_URL=address,
        PORT=str(port),
        SECRET_KEY=_own_secret(),
        WEB_BIND=f"127.0.0.1:{port}",
        **client,
    )


def _own_secret() -> str:
    """A secret of this checkout, kept so that sessions live through a restart."""
    file = ROOT / "var" / "secret-key"
    if not file.exists():
        file.parent.mkdir(exist_ok=True)
        file.write_text(secrets.token_urlsafe(50))
        file.chmod(0o600)
    return file.read_text()


def require_free_port(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            raise Missing(f"Port {port} is taken. Choose another one: make run PORT={port + 1}") from error


def start(*command: str | Path, env: dict[str, str]) -> Process:
    """A child in a session of its own: Ctrl-C reaches only us, and we stop the children in order."""
    return subprocess.Popen([str(word) for word in command], cwd=ROOT, env=env, start_new_session=True)


def stop(children: list[Process]) -> None:
    for child in children:
        if child.poll() is None:
            os.killpg(child.pid, signal.SIGTERM)
    for child in children:
        try:
            child.wait(timeout=10)
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)


def wait_until_up(address: str, web: Process) -> None:
    deadline = time.monotonic() + STARTING_SECONDS
    while time.monotonic() < deadline:
        if web.poll() is not None:
            raise Missing("The web process ended; its words are above.")
        try:
            with urllib.request.urlopen(f"{address}/healthz", timeout=2):
                return
        except OSError:
            time.sleep(0.1)
    raise Missing(f"The web process did not answer within {STARTING_SECONDS} seconds.")


def web_and_worker(port: int, env: dict[str, str], hot: bool) -> list[Process]:
    python = BIN / "python"
    if hot:
        client = start("npm", "run", "--silent", "dev", env=env)
        web = start(python, "manage.py", "runserver", f"127.0.0.1:{port}", env=env)
        return [web, start(python, "manage.py", "worker", env=env), client]
    web = start(
        BIN / "gunicorn",
        "project.wsgi:application",
        "--config",
        "gunicorn.conf.py",
        "--bind",
        f"127.0.0.1:{port}",
        env=env,
    )
    return [web, start(python, "manage.py", "worker", env=env)]


def prepare(env: dict[str, str]) -> str:
    """Readies the database; returns the words for the person, to be said when the site is up."""
    command = [str(BIN / "python"), "manage.py", "prepare"]
    done = subprocess.run(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True)
    if done.returncode:
        raise Missing("The database could not be made ready; what went wrong is above.")
    return done.stdout


def serve(port: int, hot: bool) -> None:
    require_free_port(port)
    client = (
        {"CLIENT_DEV_SERVER": "http://localhost:3900", "CLIENT_STATS": "webpack-stats.dev.json"}
        if hot
        else {}
    )
    env = settings_for_here(port, client)
    where_to_go = prepare(env)
    children = web_and_worker(port, env, hot)
    try:
        wait_until_up(env["SITE_URL"], children[0])
        say(f"{where_to_go}\nCtrl-C stops everything.")
        while all(child.poll() is None for child in children):
            time.sleep(0.5)
        raise Missing("A process ended by itself; its words are above.")
    finally:
        stop(children)


def main() -> int:
    signal.signal(signal.SIGTERM, _interrupt)
    hot = "--hot" in sys.argv
    try:
        port = int(os.environ.get("PORT") or 8000)
        machine.install_python_packages("requirements-dev.txt" if hot else "requirements.txt")
        machine.install_client_packages() if hot else machine.build_client()
        serve(port, hot)
    except Missing as missing:
        print(f"\n{missing}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        say("\nStopped.")
    return 0


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main())
