"""`python -m scripts.with_postgresql COMMAND ...`: gives a command a PostgreSQL made for it."""

import os
import subprocess
import sys

from core.testing.postgresql import start_postgresql
from scripts.machine import end_by_exception


def main() -> int:
    end_by_exception()
    server = start_postgresql()
    try:
        return subprocess.run(sys.argv[1:], env={**os.environ, "DATABASE_URL": server.url}).returncode
    finally:
        server.stop()


if __name__ == "__main__":
    sys.exit(main())
