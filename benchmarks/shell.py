"""The same client as a plain single-page application: an empty page, styles and data fetched after it."""

import re
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from project.pages import assets

GetResponse = Callable[[HttpRequest], HttpResponse]
_DROPPED = (
    r'<link rel="preload"[^>]*>',
    r'<script type="application/json"[^>]*>.*?</script>',
    r'<script type="application/ld\+json"[^>]*>.*?</script>',
)


class PlainShellMiddleware:
    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        accepted = request.META.pop("HTTP_ACCEPT_ENCODING", "")  # a kept page would come compressed
        response = self.get_response(request)
        request.META["HTTP_ACCEPT_ENCODING"] = accepted
        if response.get("Content-Type", "").startswith("text/html"):
            response.content = plain(response.content.decode()).encode()
        return response


def plain(page: str) -> str:
    style = next(name for name in assets.names() if name.startswith("style.") and name.endswith(".css"))
    for pattern in _DROPPED:
        page = re.sub(pattern, "", page, flags=re.DOTALL)
    sheet = f'<link rel="stylesheet" href="{assets.PUBLIC}{style}">'
    page = re.sub(r"<style>.*?</style>", sheet, page, flags=re.DOTALL)
    return re.sub(r'<div id="app">.*</div>\s*</body>', '<div id="app"></div></body>', page, flags=re.DOTALL)
