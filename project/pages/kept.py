"""Whole pages of visitors, kept in the process until anything public changes, compressed once.

A page that a browser has already is answered with 304 before anything of it is made. Compressing is safe
here, whatever BREACH does to compressed pages: a visitor's page is the same for all visitors, so there is no
secret in it to be guessed (the CSRF token travels in its cookie only, and a test looks for it). Pages of
somebody signed in are compressed by Django's middleware, which pads them.
"""

import gzip
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache

import brotli
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.middleware.csrf import get_token
from django.utils import translation

from project.graphql.public_answers import Shelf, is_visitor, version_for
from project.pages import assets

# All that a page reads of the request beside its address; a test holds the templates' code to it.
COOKIES = ("theme", "reading")
QUERY = ("after",)
_LONGEST = 200
# Of compressing, an article: 1.6 ms; then 32 ms for 9 % less, ten milliseconds of a slow phone's wait.
_QUICK, _CAREFUL = 5, 10
_MOST_BYTES = 32 * 1024 * 1024
_TEMPLATES = settings.BASE_DIR / "project" / "templates"
VARY = "Accept-Encoding, Cookie"


@dataclass
class Kept:
    """Who comes first gets it quickly; for who comes next it is compressed once more, with care."""

    body: bytes
    quick: dict[str, bytes] = field(default_factory=dict)
    careful: dict[str, bytes] = field(default_factory=dict)

    def as_accepted(self, accepted: str) -> tuple[str, bytes]:
        """The name of the encoding, "" for none, and the bytes."""
        name = next((name for name in _ENCODERS if name in accepted), "")
        if not name:
            return "", self.body
        encode = _ENCODERS[name]
        if name not in self.quick:
            self.quick[name] = encode(self.body, _QUICK)
            return name, self.quick[name]
        if name not in self.careful:
            self.careful[name] = encode(self.body, _CAREFUL)
        return name, self.careful[name]


def _brotli(body: bytes, quality: int) -> bytes:
    return bytes(brotli.compress(body, mode=brotli.MODE_TEXT, quality=quality))


_ENCODERS: dict[str, Callable[[bytes, int], bytes]] = {
    "br": _brotli,
    "gzip": lambda body, quality: gzip.compress(body, compresslevel=min(quality, 9), mtime=0),
}

shelf = Shelf[Kept](_MOST_BYTES)


def answer(request: HttpRequest, make: Callable[[], HttpResponse]) -> HttpResponse:
    """The page as kept, or made now; what `make` gives is kept when it is good and meant for everybody."""
    key = _key(request)
    version = version_for(request) if key else ""
    if not version:
        return make()
    etag = _etag(version, key)
    if etag in request.headers.get("If-None-Match", ""):
        return _with_headers(request, HttpResponseNotModified(), etag)
    page = shelf.get(version, key)
    if page is None:
        made = make()
        if made.status_code != 200 or "no-store" in made.get("Cache-Control", ""):
            return made
        page = Kept(made.content)
        shelf.put(version, key, page, 2 * len(page.body))
    encoding, body = page.as_accepted(request.headers.get("Accept-Encoding", ""))
    response = HttpResponse(body)
    if encoding:
        response["Content-Encoding"] = encoding
    return _with_headers(request, response, etag)


def _with_headers(request: HttpRequest, response: HttpResponse, etag: str) -> HttpResponse:
    """The policy too, also on 304: a browser takes the headers of a 304 for those of the page it has."""
    response["ETag"] = etag
    response["Cache-Control"] = "private, no-cache"
    response["Vary"] = VARY
    allow_style(response)
    get_token(request)  # sets the cookie that the client's requests need
    return response


def allow_style(response: HttpResponse) -> None:
    if style := assets.inline_style():
        response._csp_update = {"style-src": [style.source]}  # type: ignore[attr-defined]


def _key(request: HttpRequest) -> tuple[str, ...]:
    """All that tells a visitor's page from others; empty for one that is not to be kept."""
    kept = settings.KEEP_PUBLIC_ANSWERS and not settings.DEBUG  # where templates change under the server
    if not kept or request.method not in {"GET", "HEAD"} or not is_visitor(request):
        return ()
    parts = [request.path, translation.get_language() or ""]
    parts += [request.GET.get(name, "") for name in QUERY]
    parts += [request.COOKIES.get(name, "") for name in COOKIES]
    return tuple(parts) if all(len(part) < _LONGEST for part in parts) else ()


def _etag(version: str, key: tuple[str, ...]) -> str:
    """Weak: the same page, in whichever encoding."""
    named = "\n".join((_release(), version, *key))
    return f'W/"{hashlib.blake2b(named.encode(), digest_size=12).hexdigest()}"'


@lru_cache(maxsize=1)
def _release() -> str:
    """Another version of the program, its templates or its client writes other pages."""
    files = sorted(_TEMPLATES.rglob("*.html"))
    templates = hashlib.blake2b(b"".join(file.read_bytes() for file in files)).hexdigest()
    return "\n".join([settings.VERSION, settings.SITE_URL, templates, *assets.names()])
