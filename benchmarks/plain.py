"""What a hand-written JSON view would do: the same rows by the same queries, no GraphQL. The floor.

They pass the same middleware, CSRF included.
"""

from typing import Any

from django.http import HttpRequest, JsonResponse
from django.utils import timezone

from content.models import Article
from content.schema.words import in_words
from content.shelf import Reading, Shelf, find
from core import connections
from core.languages import Language

ORDER = ("-published_at", "-pk")
FIRST = 20


def hello(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"data": {"hello": True}})


def viewer(request: HttpRequest) -> JsonResponse:
    someone = request.user if request.user.is_authenticated else None
    return JsonResponse({"data": {"viewer": {"id": str(someone.pk)} if someone else None}})


def article(request: HttpRequest) -> JsonResponse:
    found = find(Article.objects.whole(), "why-we-postpone", Language.RU)
    assert found
    row, counterpart = found.row, found.counterpart
    data = {
        "id": f"{row.pk}-ru",
        "slug": row.slug,
        "language": row.language.upper(),
        "title": row.title,
        "lead": row.lead,
        "body": found.body,
        "publishedOn": timezone.localdate(row.published_at).isoformat(),
        "readingMinutes": row.reading_minutes,
        "drawing": row.drawing,
        "sources": row.source_list,
        "headings": row.headings,
        "author": {"name": row.author.name_ru, "role": row.author.role_ru} if row.author else None,
        "topics": [{"slug": topic.slug, "title": topic.title_ru} for topic in found.topics],
        "translations": [{"language": counterpart.language.upper(), "slug": counterpart.slug}]
        if counterpart
        else [],
    }
    return JsonResponse({"data": {"article": data}})


def articles(request: HttpRequest) -> JsonResponse:
    rows = Article.objects.published().in_language(Language.RU).for_list()
    page = connections.page(rows, order=ORDER, first=FIRST, after=None)
    shelf = Shelf([edge["node"] for edge in page["edges"]], Language.RU)
    edges = [
        {"cursor": edge["cursor"], "node": _listed(reading)}
        for edge, reading in zip(page["edges"], shelf.readings(), strict=True)
    ]
    info = page["page_info"]
    return JsonResponse(
        {
            "data": {
                "articles": {
                    "edges": edges,
                    "pageInfo": {"hasNextPage": info["has_next_page"], "endCursor": info["end_cursor"]},
                }
            }
        }
    )


def _listed(reading: Reading[Any]) -> dict[str, Any]:
    row = reading.row
    cover = in_words(row.cover, row.language)
    return {
        "id": f"{row.pk}-ru",
        "slug": row.slug,
        "language": row.language.upper(),
        "title": row.title,
        "lead": row.lead,
        "publishedOn": timezone.localdate(row.published_at).isoformat(),
        "readingMinutes": row.reading_minutes,
        "drawing": row.drawing,
        "cover": cover,
        "topics": [{"slug": topic.slug, "title": topic.title_ru} for topic in reading.topics],
    }
