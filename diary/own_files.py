"""Files of one's own data over HTTP: the GraphQL endpoint carries no files.

Everything here answers to its owner only: to anybody else a file is not there.
"""

from pathlib import Path
from typing import Any
from urllib.parse import quote
from uuid import UUID

import orjson
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.apart import keep_apart
from core.errors import DomainError
from diary.actions import bring_in
from diary.models import Export
from diary.taking.json_file import SCHEMA_PATH
from diary.taking.parts import read_parts
from diary.taking.reading import MOST_BYTES

_TYPES = {"json": "application/json", "csv": "text/csv; charset=utf-8", "zip": "application/zip"}
_SCHEMA = Path(__file__).parent / "taking" / "export-schema-1.json"
_PRIVATE = {
    "Cache-Control": "private, no-store",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Robots-Tag": "noindex",
    # A session that ended must not be asked by a cache what this was.
    "Vary": "Cookie",
}


@require_safe
def export_file(request: HttpRequest, key: UUID) -> StreamingHttpResponse:
    if not request.user.is_authenticated:
        raise Http404
    export = Export.objects.of(request.user).filter(pk=key, state=Export.State.READY).first()
    if export is None:
        raise Http404
    # Compressing would only burn CPU, and a length beside a secret tells of it.
    request.META["HTTP_ACCEPT_ENCODING"] = "identity"
    name = export.file_name
    return StreamingHttpResponse(
        read_parts(export),
        content_type=_TYPES[name.rpartition(".")[2]],
        headers={
            **_PRIVATE,
            "Content-Disposition": f"attachment; filename={quote(name)}",
            "Content-Length": str(export.size),
        },
    )


@require_POST
def import_file(request: HttpRequest) -> HttpResponse:
    """The body is the file itself, as it is or as gzip. Answers `done`, or `errors` as GraphQL has them."""
    keep_apart(request)
    if not request.user.is_authenticated:
        return _json({"errors": [_error("UNAUTHENTICATED", _("Please sign in."))]}, status=401)
    try:
        brought = bring_in(by=request.user, content=request.read(MOST_BYTES + 1))
    except DomainError as error:
        return _json({"errors": [_error(error.code, error.message)]})
    return _json({"errors": [], "done": brought.told()})


@require_safe
def schema_file(request: HttpRequest) -> HttpResponse:
    """What the JSON of an export looks like; says nothing of anybody."""
    return HttpResponse(
        _SCHEMA.read_bytes(),
        content_type="application/schema+json",
        headers={"Cache-Control": "public, max-age=3600", "Access-Control-Allow-Origin": "*"},
    )


def _error(code: str, message: str) -> dict[str, Any]:
    return {"code": code, "message": message, "path": ["file"]}


def _json(body: dict[str, Any], status: int = 200) -> HttpResponse:
    return HttpResponse(
        orjson.dumps(body), status=status, content_type="application/json", headers=dict(_PRIVATE)
    )


urlpatterns = [
    path("diary/files/import", import_file, name="diary-import"),
    path("diary/files/<uuid:key>", export_file, name="diary-export"),
    path(SCHEMA_PATH.lstrip("/"), schema_file, name="export-schema"),
]
