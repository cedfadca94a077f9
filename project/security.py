"""Headers that Django and django-csp do not send, and the words for a request without its CSRF token."""

from collections.abc import Callable

import orjson
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from project.graphql import errors
from project.pages.errors import form_too_old

GetResponse = Callable[[HttpRequest], HttpResponse]

# What the site never uses, a script that got in must not use either.
_REFUSED = (
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "display-capture",
    "encrypted-media",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "publickey-credentials-get",
    "screen-wake-lock",
    "usb",
    "xr-spatial-tracking",
)
_HEADERS = {
    "Permissions-Policy": ", ".join(f"{name}=()" for name in _REFUSED),
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Permitted-Cross-Domain-Policies": "none",
}


class SecurityHeadersMiddleware:
    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        for name, value in _HEADERS.items():
            response.setdefault(name, value)
        # A view that did not say who may keep its answer must not have somebody's page kept by anyone.
        response.setdefault(
            "Cache-Control", "private, no-store" if _is_personal(request, response) else "no-cache"
        )
        return response


def _is_personal(request: HttpRequest, response: HttpResponse) -> bool:
    name = settings.SESSION_COOKIE_NAME
    return name in request.COOKIES or name in response.cookies


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The client reads JSON; whoever posts a form elsewhere gets a page."""
    if request.path != "/graphql":
        return form_too_old(request, reason)
    entry = errors.entry("FORBIDDEN", _("Please reload the page and try again."), reason="CSRF")
    body = orjson.dumps({"errors": [entry]})
    return HttpResponse(
        body, status=403, content_type="application/json", headers={"Cache-Control": "no-store"}
    )
