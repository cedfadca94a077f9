"""Is the process alive (/healthz), and can it serve (/readyz)?

The first middleware of all: a probe comes by the container's address over http, which every later one
would refuse or send elsewhere.
"""

import logging
import uuid
from collections.abc import Callable
from datetime import timedelta

from django.core.cache import cache
from django.db import connection
from django.db.models import Q
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult, get_date_max

GetResponse = Callable[[HttpRequest], HttpResponse]

logger = logging.getLogger(__name__)

# A task that has been ready for longer than this has no worker that would take it.
QUEUE_WAITS_AT_MOST = timedelta(minutes=10)


class HealthMiddleware:
    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info == "/healthz":
            response = HttpResponse("ok", content_type="text/plain")
        elif request.path_info == "/readyz":
            response = _readiness()
        else:
            return self.get_response(request)
        response["Cache-Control"] = "no-store"
        return response


def _readiness() -> HttpResponse:
    """503 when something is wrong; names what, and nothing about it."""
    found = {name: _state(name, check) for name, check in CHECKS.items()}
    return JsonResponse(found, status=200 if set(found.values()) == {"ok"} else 503)


def _state(name: str, check: Callable[[], bool]) -> str:
    try:
        return "ok" if check() else "late"
    except Exception:
        logger.exception("A part does not answer.", extra={"notes": {"part": name}})
        return "failed"


def _database() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return bool(cursor.fetchone())


def _cache() -> bool:
    """Reads back what it wrote: the database's cache keeps silent about a write that failed."""
    key = f"readyz.{uuid.uuid4().hex}"
    cache.set(key, True, timeout=30)
    found = cache.get(key)
    cache.delete(key)
    if not found:
        raise LookupError("readyz")
    return True


def _queue() -> bool:
    late = timezone.now() - QUEUE_WAITS_AT_MOST
    # A task that was never told to wait has a run_after at the end of time.
    was_due = Q(run_after__lt=late) | Q(run_after=get_date_max())
    return not DBTaskResult.objects.ready().filter(was_due, enqueued_at__lt=late).exists()


CHECKS: dict[str, Callable[[], bool]] = {"database": _database, "cache": _cache, "queue": _queue}
