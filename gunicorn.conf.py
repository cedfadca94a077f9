"""The web server. Its reasons were measured: see docs/operations.md."""

import gc
import os
from typing import Any

MOST_WORKERS = 9  # a host of many cores would otherwise get more of them than its database takes connections

_MEMORY = "/dev/shm"  # noqa: S108  (only gunicorn's own nameless files)
# Inside a container the number of the host's cores; WEB_CONCURRENCY says it better where that matters.
_cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1

bind = f"0.0.0.0:{os.environ.get('PORT') or 8000}"
worker_class = "gthread"  # the sync worker drops queued requests on SIGTERM; ASGI costs 2-4 times the CPU
workers = int(os.environ.get("WEB_CONCURRENCY") or min(_cores + 1, MOST_WORKERS))
threads = 4
preload_app = True
timeout = 30
graceful_timeout = 25  # Dokku kills after 30 s
keepalive = 75  # longer than the 60 s for which nginx keeps its side
max_requests = 2000
max_requests_jitter = 200
worker_tmp_dir = _MEMORY if os.path.isdir(_MEMORY) else None  # a heartbeat must not wait for a disk
control_socket_disable = True
accesslog = None  # it would write addresses with their queries; project/logs.py writes the request's line
logconfig_dict: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"()": "project.logs.LineFormatter"}},
    "handlers": {
        "stdout": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "line"}
    },
    "root": {"level": "INFO", "handlers": ["stdout"]},
    "loggers": {
        "gunicorn.error": {"level": "INFO", "handlers": ["stdout"], "propagate": False},
        "gunicorn.access": {"level": "CRITICAL", "handlers": [], "propagate": False},
    },
}


def when_ready(server: Any) -> None:
    """What was loaded before forking stays: the collector need not look at it, nor copy its pages."""
    gc.freeze()
