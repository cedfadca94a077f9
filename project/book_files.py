"""The textbook taken along: /textbook.epub, and /textbook/print for paper."""

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import path
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from content.export.editions import BeingMade, edition
from project.conditional import text

_AGAIN_AFTER = 10  # seconds; a book is made in less


@require_safe
def epub(request: HttpRequest, language: str) -> HttpResponseBase:
    try:
        found = edition(language)
    except BeingMade:
        response = text(_("The book is being put together. Please try again in a few seconds."))
        response.status_code = 503
        response["Retry-After"] = str(_AGAIN_AFTER)
        response["Cache-Control"] = "no-store"
        return response
    if found is None:
        raise Http404
    return _file(request, found)


def _file(request: HttpRequest, found: str) -> HttpResponseBase:
    """The name of the file in the storage names its content."""
    name = found.rpartition("/")[2]
    tag = f'"{name}"'
    request.META["HTTP_ACCEPT_ENCODING"] = "identity"  # compressed already
    unchanged = get_conditional_response(request, tag, None, None)
    response: HttpResponse | FileResponse = unchanged or FileResponse(
        default_storage.open(found),
        as_attachment=True,
        filename=f"{name.rpartition('-')[0]}.epub",
        content_type="application/epub+zip",
    )
    response["ETag"] = tag
    response["Cache-Control"] = "public, no-cache"
    response["X-Robots-Tag"] = "noindex"  # the same words as on the pages
    return response


urlpatterns = [
    path("textbook.epub", epub, {"language": "ru"}, name="epub-ru"),
    path("en/textbook.epub", epub, {"language": "en"}, name="epub-en"),
]
