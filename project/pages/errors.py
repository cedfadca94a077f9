"""Pages for what went wrong before or beside the client: no database, no query, no script."""

import logging

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from project import logs
from project.pages import assets, kept
from project.pages.head import language_of
from project.pages.view import THEMES
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
    words = {"title": translate(language, f"{word}Title"), "text": translate(language, word)}
    path = request.get_full_path() if again else ""
    theme = theme if (theme := request.COOKIES.get("theme", "")) in THEMES else ""
    context = {**words, "language": language, "number": number, "path": path, "theme": theme}
    response = _rendered(context) or _bare(context)
    response.status_code = status
    response["Cache-Control"] = "no-store"
    return response


def _rendered(context: dict[str, str]) -> HttpResponse | None:
    """None when even this page cannot be made, as when the client was not built."""
    try:
        style = assets.inline_style()
        response = HttpResponse(
            render_to_string("error.html", {**context, "style": style, "used_words": set[str]()})
        )
    except Exception:
        logger.exception("The page of an error has an error of its own.")
        return None
    kept.allow_style(response)
    return response


def _bare(context: dict[str, str]) -> HttpResponse:
    lines = [context[name] for name in ("title", "text", "number") if context[name]]
    return HttpResponse("\n\n".join(lines), content_type="text/plain; charset=utf-8")
