from typing import Any, TypeAlias

import graphene

from content import models
from content.schema.glossary import TermFields
from content.schema.text import (
    DatedFields,
    HeadingFields,
    IllustratedFields,
    ReviewedFields,
    TextFields,
    UpdatedFields,
    field_of_text,
)
from content.schema.topic import Topic
from content.schema.words import InWords, language_argument, slug_argument
from content.shelf import Reading, Shelf, find
from core.connections import connection_field, connection_type
from core.languages import Language

Root: TypeAlias = Reading[models.Article]


class Article(
    TextFields,
    HeadingFields,
    DatedFields,
    UpdatedFields,
    ReviewedFields,
    TermFields,
    IllustratedFields,
    graphene.ObjectType,
):
    """An article."""

    class Meta:
        default_resolver = field_of_text

    topics = graphene.List(graphene.NonNull(Topic), required=True, description="What it is about.")
    related = graphene.List(
        graphene.NonNull(lambda: Article), required=True, description="Up to three others on the same topics."
    )

    @staticmethod
    def resolve_topics(root: Root, info: graphene.ResolveInfo) -> list[InWords]:
        return [InWords(topic, root.language) for topic in root.topics]

    @staticmethod
    def resolve_related(root: Root, info: graphene.ResolveInfo) -> list[Root]:
        return Shelf(
            list(models.Article.objects.related_to(root.row, root.language)), root.language
        ).readings()


ArticleConnection = connection_type(Article)


def listed(root: None, info: graphene.ResolveInfo, *, language: Language, topic: str | None = None) -> Any:
    articles = models.Article.objects.published().in_language(language).for_list()
    return articles.on_topic(topic) if topic is not None else articles


class ArticleQuery:
    articles = connection_field(
        ArticleConnection,
        listed,
        order=("-published_at", "-pk"),
        nodes=lambda root, rows, language, topic=None: Shelf(rows, language).readings(),
        description="Articles, the newest first.",
        language=language_argument(),
        topic=graphene.Argument(graphene.String, description="Only those on the topic with this slug."),
    )
    article = graphene.Field(
        Article, description="One article.", slug=slug_argument(), language=language_argument()
    )

    @staticmethod
    def resolve_article(root: None, info: graphene.ResolveInfo, slug: str, language: Language) -> Root | None:
        return find(models.Article.objects.whole(), slug, language)
