"""A PostgreSQL server of the tests' own, on loopback, thrown away afterwards."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import psycopg2

_SETTINGS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "listen_addresses=127.0.0.1"]


class Server(NamedTuple):
    url: str  # for DATABASE_URL
    stop: Callable[[], None]


def start_postgresql(folder: Path | None = None) -> Server:
    """Starts a server; `stop()` ends it and removes its files.

    The server refuses to run as root: there it runs as nobody, so every folder above a `folder` given by root
    must be one that nobody may enter. Raises RuntimeError where PostgreSQL is not installed.
    """
    home = Path(tempfile.mkdtemp(prefix="opora-postgresql-", dir=folder))
    data, port = home / "data", free_port()
    if _is_root():
        shutil.chown(home, "nobody", "nogroup")
        if folder:
            folder.chmod(folder.stat().st_mode | 0o011)
    _run(
        "initdb", "--pgdata", data, "--auth=trust", "--username=opora", "--encoding=UTF8", "--locale=C.UTF-8"
    )
    settings = [argument for each in _SETTINGS for argument in ("-c", each)]
    options = " ".join([*settings, "-p", str(port), "-k", str(home)])
    _run("pg_ctl", "--pgdata", data, "--wait", "--log", home / "log", "--options", options, "start")

    def stop() -> None:
        _run("pg_ctl", "--pgdata", data, "--wait", "--mode=immediate", "stop")
        shutil.rmtree(home)

    return Server(fresh_database(f"postgres://opora@127.0.0.1:{port}/postgres", "opora"), stop)


def fresh_database(url: str, name: str) -> str:
    """Makes an empty database of this name on the server of `url`; returns its own address."""
    connection = psycopg2.connect(url)
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{name}"')
        cursor.execute(f'CREATE DATABASE "{name}"')
    connection.close()
    return f"{url.rpartition('/')[0]}/{name}"


def _run(program: str, *arguments: str | Path) -> None:
    as_nobody = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"] if _is_root() else []
    command = [*as_nobody, _program(program), *map(str, arguments)]
    subprocess.run(command, check=True, cwd="/", stdout=subprocess.DEVNULL)  # noqa: S603


def _program(name: str) -> str:
    """Debian keeps the server's programs out of PATH; the newest version wins."""
    versions = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda path: int(path.parts[-3]))
    found = shutil.which(name) or (str(versions[-1]) if versions else None)
    if not found:
        raise RuntimeError(f"{name} is not here. Install PostgreSQL: apt-get install postgresql")
    return found


def _is_root() -> bool:
    return os.geteuid() == 0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
