"""The page for our own failures: no database, no query, no script, so that it cannot fail in its turn."""

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from project import logs
from project.pages import assets
from project.pages.head import language_of


def server_error(request: HttpRequest) -> HttpResponse:
    """Django's handler500."""
    style = assets.inline_style()
    context = {
        "language": language_of(request.path),
        "path": request.get_full_path(),
        "style": style,
        "number": logs.request_id(),
        "used_words": set[str](),
    }
    response = HttpResponse(render_to_string("error.html", context), status=500)
    if style:
        response._csp_update = {"style-src": [style.source]}  # type: ignore[attr-defined]
    response["Cache-Control"] = "no-store"
    return response
