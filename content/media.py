"""Files of pictures, served by the application itself: in development and in production the same.

Only names that we made ourselves are served; originals that wait for the worker lie under another name.
"""

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest
from django.urls import re_path
from django.views.decorators.http import require_safe

from content.models.pictures import FOLDER


@require_safe
def picture_file(request: HttpRequest, file_name: str) -> FileResponse:
    try:
        file = default_storage.open(f"{FOLDER}/{file_name}")
    except FileNotFoundError as error:
        raise Http404 from error
    # WEBP is compressed already: the compressing middleware would only burn CPU.
    request.META["HTTP_ACCEPT_ENCODING"] = "identity"
    return FileResponse(
        file,
        content_type="image/webp",
        headers={
            # A name is never given twice, so its file never changes.
            "Cache-Control": "public, max-age=31536000, immutable",
            "Content-Security-Policy": "default-src 'none'; sandbox",
            "Cross-Origin-Resource-Policy": "same-origin",
            "X-Content-Type-Options": "nosniff",
        },
    )


urlpatterns = [
    re_path(
        rf"^media/{FOLDER}/(?P<file_name>[0-9a-f]{{32}}-[0-9]{{1,4}}\.webp)$", picture_file, name="picture"
    ),
]
