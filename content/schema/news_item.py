from typing import Any

import graphene

from content import models
from content.schema.text import DatedFields, IllustratedFields, TextFields, field_of_text
from content.schema.words import language_argument, slug_argument
from content.shelf import Reading, Shelf, find
from core.connections import connection_field, connection_type
from core.languages import Language


class NewsItem(TextFields, DatedFields, IllustratedFields, graphene.ObjectType):
    """A piece of news of the practice."""

    class Meta:
        default_resolver = field_of_text


NewsItemConnection = connection_type(NewsItem)


def listed(root: None, info: graphene.ResolveInfo, *, language: Language) -> Any:
    return models.NewsItem.objects.published().in_language(language).select_related("cover").defer("body")


class NewsItemQuery:
    news = connection_field(
        NewsItemConnection,
        listed,
        order=("-published_at", "-pk"),
        nodes=lambda root, rows, language: Shelf(rows, language).readings(),
        description="News, the newest first.",
        language=language_argument(),
    )
    news_item = graphene.Field(
        NewsItem, description="One piece of news.", slug=slug_argument(), language=language_argument()
    )

    @staticmethod
    def resolve_news_item(
        root: None, info: graphene.ResolveInfo, slug: str, language: Language
    ) -> Reading[models.NewsItem] | None:
        return find(models.NewsItem.objects.select_related("cover"), slug, language)
