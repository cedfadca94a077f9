import graphene
from django.db.models import Count, Q, QuerySet

from content import models
from content.schema.words import InWords, LocalId, field_of_row, in_words, language_argument, slug_argument
from core.languages import Language


class Topic(LocalId, graphene.ObjectType):
    """What articles are about."""

    class Meta:
        default_resolver = field_of_row

    slug = graphene.String(required=True, description="The end of its address.")
    title = graphene.String(required=True, description="Its name.")
    description = graphene.String(required=True, description="A sentence about it; may be empty.")
    article_count = graphene.Int(required=True, description="How many articles can be read on it.")

    @staticmethod
    def resolve_article_count(root: InWords, info: graphene.ResolveInfo) -> int:
        counted: int | None = getattr(root.row, "article_count", None)
        if counted is None:
            return (
                models.Article.objects.published().in_language(root.language).filter(topics=root.row).count()
            )
        return counted


def counted_topics(language: str) -> QuerySet[models.Topic]:
    readable = models.Article.objects.published().in_language(language)
    return models.Topic.objects.annotate(article_count=Count("articles", filter=Q(articles__in=readable)))


class TopicQuery:
    topics = graphene.List(
        graphene.NonNull(Topic),
        required=True,
        description="All topics, in the practice's order.",
        language=language_argument(),
    )
    topic = graphene.Field(
        Topic, description="One topic.", slug=slug_argument(), language=language_argument()
    )

    @staticmethod
    def resolve_topics(root: None, info: graphene.ResolveInfo, language: Language) -> list[InWords]:
        ordered = counted_topics(language).order_by("position", "pk")  # counting drops the order of Meta
        return [InWords(topic, language) for topic in ordered]

    @staticmethod
    def resolve_topic(
        root: None, info: graphene.ResolveInfo, slug: str, language: Language
    ) -> InWords | None:
        return in_words(counted_topics(language).filter(slug=slug).first(), language)
