"""The textbook taken along: /textbook.epub, and /textbook/print for paper."""

from django.conf import settings
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string
from django.urls import path
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from content.export.editions import BeingMade, edition
from content.export.manuscript import Manuscript, written
from content.export.paper import sheets
from project.conditional import kept, text
from project.pages import assets
from project.pages.assets import InlineStyle
from project.pages.head import absolute
from project.pages.routes import address

_STYLE = settings.BASE_DIR / "project" / "templates" / "print" / "book.css"
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


@require_safe
def paper(request: HttpRequest, language: str) -> HttpResponseBase:
    """The whole book on one page, without the client's scripts."""
    book = written(language)
    if book is None:
        raise Http404
    style = _style()

    def make() -> HttpResponse:
        return HttpResponse(_page(book, style))

    response = kept(request, make, book.changed)
    # On 304 too: a browser takes its headers for those of the page that it has.
    response._csp_update = {"style-src": [style.source]}  # type: ignore[attr-defined]
    response["X-Robots-Tag"] = "noindex"
    return response


def _page(book: Manuscript, style: InlineStyle) -> str:
    context = {
        "book": book,
        "sheets": sheets(book),
        "style": style,
        "address": absolute(address("textbook", book.language)),
        "back": address("textbook", book.language),
    }
    return render_to_string("print/book.html", context)


def _style() -> InlineStyle:
    """With the client's own letters, whose files have another name after every change."""
    faces = [
        f'@font-face{{font-family:"{family}";font-style:{posture};font-weight:200 900;'
        f'src:url("{file.url}") format("woff2")}}'
        for family, start in (("Book Cyrillic", "literata-cyrillic"), ("Book Latin", "literata-latin"))
        for posture, end in (("normal", "-normal"), ("italic", "-italic"))
        if (file := assets.font(start, end))
    ]
    return assets.as_inline("".join(faces) + _STYLE.read_text("utf-8"))


urlpatterns = [
    path("textbook.epub", epub, {"language": "ru"}, name="epub-ru"),
    path("en/textbook.epub", epub, {"language": "en"}, name="epub-en"),
    path("textbook/print", paper, {"language": "ru"}, name="print-ru"),
    path("en/textbook/print", paper, {"language": "en"}, name="print-en"),
]
