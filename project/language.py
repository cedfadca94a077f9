"""The language of a request: the address decides for pages, a header for the client's GraphQL requests."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from project.pages.head import LANGUAGES, language_of

GetResponse = Callable[[HttpRequest], HttpResponse]
HEADER = "Opora-Language"


def of_request(request: HttpRequest) -> str:
    """`ru` or `en`. A browser's Accept-Language is not asked: an address must show the same to everybody."""
    by_address, named = language_of(request.path), request.headers.get(HEADER, "")
    return named if named in LANGUAGES and by_address == settings.LANGUAGE_CODE else by_address


class LanguageMiddleware:
    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with translation.override(of_request(request)):
            request.LANGUAGE_CODE = translation.get_language()
            return self.get_response(request)
