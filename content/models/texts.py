from typing import Self

from django.db import models
from django.db.models import Count, Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from content.models.text import Illustrated, Reviewed, Text
from content.models.topics import Topic
from content.querysets import TextQuerySet


class ArticleQuerySet(TextQuerySet["Article"]):
    def on_topic(self, slug: str) -> Self:
        return self.filter(topics__slug=slug)

    def whole(self) -> Self:
        """With all that an article's own row leads to."""
        return self.select_related("author__photo", "reviewed_by__photo", "cover")

    def for_list(self) -> Self:
        return self.whole().defer("body")

    def related_to(self, article: "Article", language: str) -> Self:
        """Up to three others on its topics: the more topics in common the better, then the newer."""
        others = self.published().in_language(language).exclude(pk=article.pk)
        counterparts = Q(original=article.pk) | Q(pk=article.original_id)
        shared = Count("topics", filter=Q(topics__articles=article.pk))
        ranked = others.exclude(counterparts).annotate(shared=shared).filter(shared__gt=0)
        return ranked.for_list().order_by("-shared", "-published_at", "-pk")[:3]


class Article(Text, Reviewed, Illustrated):
    topics = models.ManyToManyField(Topic, verbose_name=_("topics"), blank=True, related_name="articles")

    objects = ArticleQuerySet.as_manager()

    class Meta(Text.Meta):
        verbose_name = _("article")
        verbose_name_plural = _("articles")


class NewsItemQuerySet(TextQuerySet["NewsItem"]):
    pass


class NewsItem(Text, Illustrated):
    objects = NewsItemQuerySet.as_manager()

    class Meta(Text.Meta):
        verbose_name = _("news item")
        verbose_name_plural = _("news")


class PageQuerySet(TextQuerySet["Page"]):
    def in_order(self) -> Self:
        """A translation stands where its original stands."""
        place = Coalesce("original__position", "position")
        return self.annotate(place=place).order_by("place", Coalesce("original", "pk"))


class Page(Text):
    """A page outside the flow: about the practice, privacy, contacts."""

    position = models.PositiveSmallIntegerField(
        _("place"), default=0, help_text=_("In the list at the page's foot.")
    )

    objects = PageQuerySet.as_manager()

    class Meta(Text.Meta):
        verbose_name = _("page")
        verbose_name_plural = _("pages")
        ordering = ["position", "pk"]
