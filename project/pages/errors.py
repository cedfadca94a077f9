"""Pages for what went wrong before or beside the client: no database, no query, no script."""

import logging

from django.http import HttpRequest, HttpResponse

from project import logs
from project.pages.bare import bare_page
from project.pages.head import language_of
from project.pages.words import translate

logger = logging.getLogger(__name__)


def server_error(request: HttpRequest) -> HttpResponse:
    """Django's handler500. The number finds the lines of the log."""
    return _page(request, "state.internal", status=500, number=logs.request_id(), again=True)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Django's handler400: a request that no browser of a reader sends."""
    return _page(request, "state.badRequest", status=400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Django's handler403: a room of the desk whose key one does not have."""
    return _page(request, "state.closed", status=403)


def form_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:
    """For a form sent without its CSRF token: a page open for too long, or a browser without cookies."""
    return _page(request, "state.tooOld", status=403, again=True)


def _page(
    request: HttpRequest, word: str, *, status: int, number: str = "", again: bool = False
) -> HttpResponse:
    language = language_of(request.path)
    words = {
        "title": translate(language, f"{word}Title"),
        "text": translate(language, word),
        "number": number,
        "path": request.get_full_path() if again else "",
    }
    try:
        return bare_page(request, "error.html", language, status=status, **words)
    except Exception:  # as when the client was not built
        logger.exception("The page of an error has an error of its own.")
        return _plain(words, status)


def _plain(words: dict[str, str], status: int) -> HttpResponse:
    lines = [words[name] for name in ("title", "text", "number") if words[name]]
    response = HttpResponse("\n\n".join(lines), status=status, content_type="text/plain; charset=utf-8")
    response["Cache-Control"] = "private, no-store"
    return response
