"""What search engines are told: an index, and behind it every address of what can be read, kind by kind.

The files are written while they are sent, so their length costs no memory. https://www.sitemaps.org/protocol.html
"""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from django.db.models import Max, OuterRef, Q
from django.http import Http404, HttpRequest, StreamingHttpResponse
from django.http.response import HttpResponseBase

from content import moments
from content.models import Article, GlossaryTerm, NewsItem, Page, Section, Topic
from core.languages import Language
from project.conditional import kept
from project.pages.head import LANGUAGES, absolute
from project.pages.routes import address

# Addresses in one file: the protocol allows 50,000 and 50 MB, one with its translation takes 600 bytes.
MOST = 20_000
_NAMESPACES = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
# The texts that a list shows: it is as new as the newest of them.
LISTS: dict[str, tuple[type, ...]] = {
    "home": (Article, Section, NewsItem),
    "articles": (Article,),
    "news": (NewsItem,),
    "textbook": (Section,),
    "help": (),
}
TEXTS: dict[str, tuple[str, Any]] = {
    "articles": ("article", Article),
    "news": ("newsItem", NewsItem),
    "textbook": ("section", Section),
    "pages": ("page", Page),
}


class Place(NamedTuple):
    """One page: its paths by language, of which `language` is the one to be listed."""

    language: str
    paths: dict[str, str]
    changed: datetime | None = None


class Child(NamedTuple):
    """One kind of page, from which files of at most MOST addresses are cut."""

    total: Callable[[], int]
    places: Callable[[int, int], Iterator[Place]]
    changed: Callable[[int, int], datetime | None]

    @property
    def files(self) -> int:
        return -(-self.total() // MOST)


def _lists() -> Iterator[tuple[dict[str, str], datetime | None]]:
    for route, models in LISTS.items():
        yield _everywhere(route), moments.newest(models) if models else None
    if GlossaryTerm.objects.exists():
        yield _everywhere("glossary"), None


def _overviews() -> list[Place]:
    """Lists and topics: few, and always in both languages."""
    found = list(_lists())
    visible = Article.objects.published()
    for topic in Topic.objects.filter(articles__in=visible).distinct().order_by("slug"):
        newest = visible.filter(topics=topic).aggregate(at=Max(moments.CHANGED))["at"]
        found.append((_everywhere("topic", slug=topic.slug), newest))
    return [Place(language, paths, changed) for paths, changed in found for language in LANGUAGES]


def _everywhere(route: str, **params: str) -> dict[str, str]:
    return {language: address(route, language, **params) for language in LANGUAGES}


def _texts(route: str, model: Any) -> Child:
    def rows() -> Any:
        return model.objects.published().order_by("pk")

    def places(start: int, end: int) -> Iterator[Place]:
        same = Q(original=OuterRef("pk")) | Q(pk=OuterRef("original_id"))
        other = model.objects.published().filter(same).order_by("pk").values("slug")[:1]
        shown = rows().annotate(other=other, changed=moments.CHANGED)[start:end]
        for slug, language, beside, changed in shown.values_list(
            "slug", "language", "other", "changed"
        ).iterator():
            paths = {language: address(route, language, slug=slug)}
            if beside:
                across = Language(language).other
                paths[across] = address(route, across, slug=beside)
            yield Place(language, paths, changed)

    def changed(start: int, end: int) -> datetime | None:
        newest: datetime | None = rows()[start:end].aggregate(at=Max(moments.CHANGED))["at"]
        return newest

    return Child(lambda: rows().count(), places, changed)


CHILDREN: dict[str, Child] = {
    "overviews": Child(
        lambda: len(_overviews()),
        lambda start, end: iter(_overviews()[start:end]),
        lambda start, end: max((p.changed for p in _overviews()[start:end] if p.changed), default=None),
    ),
    **{name: _texts(route, model) for name, (route, model) in TEXTS.items()},
}


def index(request: HttpRequest) -> HttpResponseBase:
    """/sitemap.xml"""
    return kept(request, lambda: _xml(_index()), moments.newest())


def child(request: HttpRequest, kind: str, number: str = "") -> HttpResponseBase:
    """/sitemap-articles.xml, /sitemap-articles-2.xml: the first has no number."""
    found = CHILDREN.get(kind)
    if found is None or number == "1" or int(number or 1) > found.files:
        raise Http404
    start = (int(number or 1) - 1) * MOST
    end = start + MOST
    return kept(request, lambda: _xml(_urls(found.places(start, end))), found.changed(start, end))


def _xml(lines: Iterator[str]) -> StreamingHttpResponse:
    return StreamingHttpResponse(lines, content_type="application/xml; charset=utf-8")


def _index() -> Iterator[str]:
    yield f'<?xml version="1.0" encoding="utf-8"?>\n<sitemapindex {_NAMESPACES.partition(" xmlns:")[0]}>\n'
    for name, each in CHILDREN.items():
        for number in range(1, each.files + 1):
            path = f"/sitemap-{name}.xml" if number == 1 else f"/sitemap-{name}-{number}.xml"
            newest = each.changed((number - 1) * MOST, number * MOST)
            yield f"<sitemap>{_loc(path)}{_lastmod(newest)}</sitemap>\n"
    yield "</sitemapindex>\n"


def _urls(places: Iterator[Place]) -> Iterator[str]:
    yield f'<?xml version="1.0" encoding="utf-8"?>\n<urlset {_NAMESPACES}>\n'
    for place in places:
        own = place.paths[place.language]
        yield f"<url>{_loc(own)}{_lastmod(place.changed)}{_alternates(place.paths)}</url>\n"
    yield "</urlset>\n"


def _loc(path: str) -> str:
    return f"<loc>{escape(absolute(path))}</loc>"


def _lastmod(changed: datetime | None) -> str:
    return f"<lastmod>{changed.isoformat(timespec='seconds')}</lastmod>" if changed else ""


def _alternates(paths: dict[str, str]) -> str:
    """The same pairs as in the page's head."""
    if len(paths) == 1:
        return ""
    named = [(language, paths[language]) for language in LANGUAGES] + [("x-default", paths["ru"])]
    return "".join(
        f'<xhtml:link rel="alternate" hreflang="{code}" href={quoteattr(absolute(path))}/>'
        for code, path in named
    )
