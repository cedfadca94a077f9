"""Public files that are made from content: asked for again, they are sent only when something changed."""

import hashlib
from collections.abc import Callable
from datetime import datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import http_date

from content import version

SECONDS = 300  # for which a reader of feeds or an engine need not ask again


def kept(
    request: HttpRequest, make: Callable[[], HttpResponseBase], changed: datetime | None = None
) -> HttpResponseBase:
    """The answer, or 304 without making it. `changed` is told as Last-Modified."""
    tag = etag(request.path)
    modified = int(changed.timestamp()) if changed else None
    response = get_conditional_response(request, tag, modified) or make()
    response["ETag"] = tag
    if modified is not None:
        response["Last-Modified"] = http_date(modified)
    patch_cache_control(response, public=True, max_age=SECONDS)
    return response


def etag(path: str) -> str:
    """Names the state of everything public, and of the program that tells it."""
    state = [version.current(), settings.VERSION, settings.SITE_URL, path]
    return f'"{hashlib.sha256("|".join(state).encode()).hexdigest()[:32]}"'


def text(content: str, kind: str = "text/plain") -> HttpResponse:
    return HttpResponse(content, content_type=f"{kind}; charset=utf-8")
