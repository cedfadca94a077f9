"""A resolver of GraphQL has no response at hand: what it wants to leave in the browser is written here."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from accounts import browsers


class BrowserCookieMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        browsers.write_cookie(request, response)
        browsers.clear(request, response)
        return response
