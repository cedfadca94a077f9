"""News and articles as RSS 2.0 and Atom, with their whole texts.

https://www.rssboard.org/rss-specification, https://www.rfc-editor.org/rfc/rfc4287
"""

from collections.abc import Sequence
from datetime import datetime
from itertools import chain
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import URLPattern, path
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed, SyndicationFeed
from django.utils.translation import gettext as _

from content import moments
from content.export.xhtml import Attributes, plain_attributes, printable, well_formed
from content.models import Article, NewsItem, Site
from content.shelf import Reading, Shelf
from core.languages import Language
from project.conditional import kept
from project.pages.head import LANGUAGES, absolute
from project.pages.routes import address

MOST = 30
# By the feed's name: the models, and the page of which it is the feed.
FEEDS: dict[str, tuple[tuple[type[Article] | type[NewsItem], ...], str]] = {
    "feed": ((Article, NewsItem), "home"),
    "articles": ((Article,), "articles"),
    "news": ((NewsItem,), "news"),
}
_SPECIAL = {"articles": {"articles", "article", "topic"}, "news": {"news", "newsItem"}}
_ROUTES: dict[type, str] = {Article: "article", NewsItem: "newsItem"}
# A tag: name holds as long as the practice has this domain: RFC 4151.
_SINCE = "2026"


class Rss(Rss201rev2Feed):
    """With the whole text in content:encoded."""

    content_type = "application/rss+xml; charset=utf-8"

    def rss_attributes(self) -> dict[str, str]:
        known: dict[str, str] = super().rss_attributes()
        return {**known, "xmlns:content": "http://purl.org/rss/1.0/modules/content/"}

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        handler.addQuickElement("content:encoded", item["body"])


class Atom(Atom1Feed):
    """With the whole text in content."""

    content_type = "application/atom+xml; charset=utf-8"

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        handler.addQuickElement("content", item["body"], {"type": "html"})


FORMS: dict[str, type[Rss] | type[Atom]] = {"rss": Rss, "atom": Atom}


def feed_path(name: str, form: str, language: str) -> str:
    return f"{Language(language).prefix}/{name}.{form}"


def feed_title(name: str, site_name: str) -> str:
    titles = {"feed": _("articles and news"), "articles": _("articles"), "news": _("news")}
    return f"{site_name}: {titles[name]}"


def feeds_of(route: str, language: str, site_name: str) -> list[dict[str, str]]:
    """The feeds that a page tells of: all new things, and those of its own kind."""
    names = ["feed", *(name for name, routes in _SPECIAL.items() if route in routes)]
    return [
        {"form": form, "title": feed_title(name, site_name), "path": feed_path(name, form, language)}
        for name in names
        for form in FORMS
    ]


def feed(request: HttpRequest, name: str, form: str, language: str) -> HttpResponseBase:
    def make() -> HttpResponse:
        made = _made(name, form, language)
        return HttpResponse(made.writeString("utf-8"), content_type=FORMS[form].content_type)

    return kept(request, make, moments.newest(FEEDS[name][0], language=language))


def _made(name: str, form: str, language: str) -> SyndicationFeed:
    site = Site.objects.current()
    models, route = FEEDS[name]
    site_name = site.words("name", language)
    made = FORMS[form](
        title=printable(feed_title(name, site_name)),
        link=absolute(address(route, language)),
        description=printable(site.words("tagline", language) or site_name),
        language=language,
        author_name=printable(site_name),
        feed_url=absolute(feed_path(name, form, language)),
        feed_guid=_tag(f"{name}/{language}"),
    )
    for reading in _newest(models, language):
        made.add_item(**_item(reading))
    return made


def _newest(models: Sequence[type[Any]], language: str) -> list[Reading[Any]]:
    """In the language of the feed only: who subscribes reads it."""
    shelves = []
    for model in models:
        rows = model.objects.published().filter(language=language).newest_first()
        whole = rows.select_related("author") if model is Article else rows
        shelves.append(Shelf(list(whole[:MOST]), language).readings())
    found = chain.from_iterable(shelves)
    return sorted(found, key=lambda reading: (reading.row.published_at, reading.row.pk), reverse=True)[:MOST]


def _item(reading: Reading[Any]) -> dict[str, Any]:
    row = reading.row
    link = absolute(address(_ROUTES[type(row)], row.language, slug=row.slug))
    author = getattr(row, "author", None)
    topics = reading.topics if isinstance(row, Article) else []
    return {
        "title": printable(row.title),
        "link": link,
        "description": printable(row.lead),
        "body": whole_text(reading, link),
        "unique_id": _tag(f"{_ROUTES[type(row)]}/{row.pk}"),
        "unique_id_is_permalink": False,
        "pubdate": row.published_at,
        "updateddate": _changed(row),
        "author_name": printable(author.words("name", row.language)) if author else None,
        "categories": [printable(topic.words("title", row.language)) for topic in topics],
    }


def _changed(row: Any) -> datetime:
    changed: datetime = max(row.updated_at, row.published_at)
    return changed


def _tag(name: str) -> str:
    """Stays when the address of a text changes."""
    return f"tag:{urlsplit(settings.SITE_URL).hostname},{_SINCE}:{name}"


def whole_text(reading: Reading[Any], link: str) -> str:
    """The body with addresses that work anywhere."""

    def change(tag: str, attributes: Attributes) -> tuple[str, Attributes] | None:
        if tag in {"div", "span"}:  # call-outs and frames of tables mean nothing without our style
            return ("blockquote", {}) if "callout" in attributes.get("class", "").split() else None
        kept_ones = plain_attributes(tag, attributes)
        for name in ("href", "src"):
            if name in kept_ones:
                kept_ones[name] = urljoin(link, kept_ones[name])
        return tag, kept_ones

    return well_formed(reading.body, change)


urlpatterns: list[URLPattern] = [
    path(
        feed_path(name, form, language).lstrip("/"),
        feed,
        {"name": name, "form": form, "language": language},
        name=f"{name}-{form}-{language}",
    )
    for name in FEEDS
    for form in FORMS
    for language in LANGUAGES
]
