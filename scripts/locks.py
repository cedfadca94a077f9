"""`make locks`: pins the newest versions that pyproject.toml allows, for Python 3.11 to 3.13 at once."""

import sys

from scripts import client_lock
from scripts.machine import BIN, run

COMPILE = (
    "pip",
    "compile",
    "--quiet",
    "--universal",
    "--python-version",
    "3.11",
    "--no-annotate",
    "--no-header",
    "--upgrade",
)


def main() -> int:
    run(BIN / "python", "-m", "pip", "install", "--quiet", "uv", quiet=True)
    run(BIN / "uv", *COMPILE, "--no-emit-index-url", "-o", "requirements.txt", "pyproject.toml")
    run(
        BIN / "uv", *COMPILE, "--no-emit-index-url", "-c", "requirements.txt", "--group", "dev",
        "-o", "requirements-dev.txt", "pyproject.toml",
    )  # fmt: skip
    run("npm", "install", "--package-lock-only", "--no-audit", "--no-fund", "--loglevel=error")
    client_lock.complete()
    return 0


if __name__ == "__main__":
    sys.exit(main())
