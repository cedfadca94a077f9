"""Error reports to Rollbar, built by hand from what may leave: types, places in the code, our own names.

Rollbar's own collector takes local variables, the request with its cookies and address, and the exception's
text: diary entries, sign-in tokens, IPs. Scrubbing them by name is a list that is never complete, so nothing
of it is collected. Every record of level ERROR that carries an exception becomes one report.
"""

import logging
import sys
import time
import uuid
from typing import Any

import rollbar
from django.conf import settings

from project import failures, logs


def start(**options: Any) -> None:
    """Begins to report, when ROLLBAR_ACCESS_TOKEN is set. `options` are Rollbar's, for tests."""
    if not settings.ROLLBAR_ACCESS_TOKEN:
        return
    rollbar.init(
        settings.ROLLBAR_ACCESS_TOKEN,
        settings.ROLLBAR_ENVIRONMENT,
        handler="thread",
        timeout=5,
        allow_logging_basic_config=False,
        suppress_reinit_warning=True,
        locals={"enabled": False},
        capture_ip=False,
        include_request_body=False,
        **options,
    )
    logging.getLogger().addHandler(ReportHandler())


class ReportHandler(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.ERROR)

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        if error is None or record.name.startswith("rollbar"):
            return
        try:
            token = settings.ROLLBAR_ACCESS_TOKEN
            rollbar.send_payload({"access_token": token, "data": payload(record, error)}, token)
        except Exception:
            self.handleError(record)


def payload(record: logging.LogRecord, error: BaseException) -> dict[str, Any]:
    """An item of Rollbar's API."""
    return {
        "uuid": uuid.uuid4().hex,
        "timestamp": int(time.time()),
        "environment": settings.ROLLBAR_ENVIRONMENT,
        "level": "critical" if record.levelno >= logging.CRITICAL else "error",
        "language": f"python {sys.version_info.major}.{sys.version_info.minor}",
        "framework": "django",
        "code_version": settings.VERSION,
        "context": logs.current_route(),
        "custom": {"request": logs.request_id(), "logger": record.name, "message": logs.safe_message(record)},
        "body": {"trace_chain": [_trace(each) for each in failures.outline(error)]},
        "notifier": {"name": "opora", "version": settings.VERSION},
    }


def _trace(failure: failures.Failure) -> dict[str, Any]:
    frames = [
        {"filename": frame.file, "lineno": frame.line, "method": frame.function} for frame in failure.frames
    ]
    return {"frames": frames, "exception": {"class": failure.kind, "message": ""}}
