"""What search engines are told: every published text once per language that it is written in."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple
from xml.sax.xmlreader import AttributesImpl

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.xmlutils import SimplerXMLGenerator
from django.views.decorators.cache import cache_control

from content.models import Article, NewsItem, Page, Section, Topic
from project.pages.routes import address

TEXTS = (("article", Article), ("newsItem", NewsItem), ("section", Section), ("page", Page))
LISTS = ("home", "articles", "news", "textbook", "help")
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


class Place(NamedTuple):
    path: str
    changed: datetime | None = None


def places() -> Iterator[Place]:
    for language in ("ru", "en"):
        yield from (Place(address(route, language)) for route in LISTS)
    for slug in Topic.objects.order_by("slug").values_list("slug", flat=True):
        yield from (Place(address("topic", language, slug=slug)) for language in ("ru", "en"))
    for route, model in TEXTS:
        shown = model.objects.published().order_by("pk").values_list("slug", "language", "updated_at")
        for slug, language, changed in shown:
            yield Place(address(route, language, slug=slug), changed)


@cache_control(public=True, max_age=3600)
def sitemap(request: HttpRequest) -> HttpResponse:
    response = HttpResponse(content_type="application/xml")
    xml = SimplerXMLGenerator(response, "utf-8")
    xml.startDocument()
    xml.startElement("urlset", AttributesImpl({"xmlns": NAMESPACE}))
    for place in places():
        xml.startElement("url", AttributesImpl({}))
        xml.addQuickElement("loc", settings.SITE_URL + place.path)
        if place.changed:
            xml.addQuickElement("lastmod", place.changed.date().isoformat())
        xml.endElement("url")
    xml.endElement("urlset")
    xml.endDocument()
    return response


@cache_control(public=True, max_age=3600)
def robots(request: HttpRequest) -> HttpResponse:
    """Everything public may be found; what is personal has no business in an index."""
    closed = ("/admin/", "/graphql", "/account", "/en/account", "/sign-in", "/en/sign-in")
    lines = [
        "User-agent: *",
        *(f"Disallow: {path}" for path in closed),
        "",
        f"Sitemap: {settings.SITE_URL}/sitemap.xml",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
