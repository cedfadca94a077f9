"""`python -m scripts.with_postgresql COMMAND ...`: gives a command a PostgreSQL made for it."""

import os
import signal
import subprocess
import sys

from core.testing.postgresql import start_postgresql


def main() -> int:
    # Killed in the middle it would leave the server running: it ends by an exception instead.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    server = start_postgresql()
    try:
        return subprocess.run(sys.argv[1:], env={**os.environ, "DATABASE_URL": server.url}).returncode
    finally:
        server.stop()


if __name__ == "__main__":
    sys.exit(main())
