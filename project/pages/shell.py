"""What makes the site an application of a phone: the service worker and the manifest."""

import hashlib

import orjson
from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse

from project.graphql.execution import run_operation
from project.pages import assets
from project.pages.head import LANGUAGES
from project.pages.routes import address


def service_worker(request: HttpRequest) -> HttpResponse:
    """The client's worker after the list of what it keeps.

    It changes, and so is renewed in browsers, whenever a file of the client or a crisis line changes:
    the offline page carries them.
    """
    files = assets.shell()
    lines = [_crisis_lines(request, language) for language in LANGUAGES]
    version = hashlib.sha256(orjson.dumps([files, lines])).hexdigest()[:12]
    offline = [address("offline", language) for language in LANGUAGES]
    shell = orjson.dumps({"version": version, "files": files, "offline": offline}).decode()
    worker = (settings.BASE_DIR / "frontend" / "dist" / "sw.js").read_text("utf-8")
    response = HttpResponse(f"self.SHELL={shell};\n{worker}", content_type="text/javascript; charset=utf-8")
    response["Cache-Control"] = "no-cache"
    return response


def _crisis_lines(request: HttpRequest, language: str) -> object:
    return run_operation(request, "Frame", {"language": language.upper()})["site"]["crisisLines"]


def manifest(request: HttpRequest) -> HttpResponse:
    site = run_operation(request, "Frame", {"language": "RU"})["site"]
    icon = f"{assets.PUBLIC}icons/icon"
    content = {
        "name": site["name"],
        "short_name": site["name"],
        "description": site["tagline"],
        "lang": "ru",
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        "background_color": "#fbf8f3",
        "theme_color": "#fbf8f3",
        "icons": [
            {"src": f"{icon}-192.png", "sizes": "192x192", "type": "image/png"},
            *(
                {"src": f"{icon}-512.png", "sizes": "512x512", "type": "image/png", "purpose": purpose}
                for purpose in ("any", "maskable")
            ),
        ],
    }
    return JsonResponse(
        content, content_type="application/manifest+json", json_dumps_params={"ensure_ascii": False}
    )
