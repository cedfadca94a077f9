"""Addresses that readers know and at which a text stands no more: it moved, or it is gone."""

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect

from content.addresses import Gone, Moved, fate_of, fate_of_topic
from project.pages.addresses import address
from project.pages.page import Asked, Json, Page


def fate(asked: Asked, page: Page, subject: Json | None) -> Moved | Gone | None:
    """None: the page is to be shown, or there never was a text."""
    if asked.route == "topic" and subject is None:
        return fate_of_topic(asked.params["slug"], asked.language)
    if page.kind is None:
        return None
    slug = asked.params["slug"]
    if subject is None:
        return fate_of(page.kind, slug, asked.language)
    # The address is that of the same text in the other language.
    return Moved(subject["slug"], asked.language) if subject["slug"] != slug else None


def redirect(request: HttpRequest, asked: Asked, to: Moved) -> HttpResponse:
    """In one hop. Browsers must ask again: an address that moved for ever may be given back tomorrow."""
    path = address(asked.route, to.language, slug=to.slug)
    response = HttpResponsePermanentRedirect(with_query(request, path))
    response["Cache-Control"] = "no-cache"
    return response


def with_query(request: HttpRequest, path: str) -> str:
    query = request.META.get("QUERY_STRING", "")
    return f"{path}?{query}" if query else path
