from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from content.models.text import Illustrated, Reviewed, Text
from content.models.textbook import Chapter
from content.models.topics import Topic
from content.querysets import ArticleQuerySet, TextQuerySet


class Article(Text, Reviewed, Illustrated):
    topics = models.ManyToManyField(Topic, verbose_name=_("topics"), blank=True, related_name="articles")

    objects = ArticleQuerySet["Article"].as_manager()

    class Meta(Text.Meta):
        verbose_name = _("article")
        verbose_name_plural = _("articles")


class NewsItem(Text, Illustrated):
    objects = TextQuerySet["NewsItem"].as_manager()

    class Meta(Text.Meta):
        verbose_name = _("news item")
        verbose_name_plural = _("news")


class Page(Text):
    """A page outside the flow: about the practice, privacy, contacts."""

    position = models.PositiveSmallIntegerField(
        _("place"), default=0, help_text=_("In the list at the page's foot.")
    )

    objects = TextQuerySet["Page"].as_manager()

    class Meta(Text.Meta):
        verbose_name = _("page")
        verbose_name_plural = _("pages")
        ordering = ["position", "pk"]


class Section(Text, Reviewed):
    """A section of the textbook. Only an original has a chapter and a place; its translation stands there."""

    chapter = models.ForeignKey(
        Chapter,
        models.PROTECT,
        verbose_name=_("chapter"),
        null=True,
        blank=True,
        related_name="sections",
        help_text=_("Empty for a translation: it stands where its original stands."),
    )
    position = models.PositiveSmallIntegerField(_("place"), default=0, db_index=True)

    objects = TextQuerySet["Section"].as_manager()

    class Meta(Text.Meta):
        verbose_name = _("section")
        verbose_name_plural = _("sections of the textbook")
        ordering = ["position", "pk"]
        constraints = [
            *Text.Meta.constraints,
            models.CheckConstraint(
                condition=Q(original=None, chapter__isnull=False) | Q(original__isnull=False, chapter=None),
                name="content_section_place_of_original",
                violation_error_message=_("An original needs a chapter; a translation has none of its own."),
            ),
        ]

    def clean(self) -> None:
        super().clean()
        if self.original_id is None and self.chapter_id is None:
            raise ValidationError({"chapter": _("Choose the chapter in which this section stands.")})
        if self.original_id is not None and self.chapter_id is not None:
            raise ValidationError(
                {"chapter": _("Leave this empty: a translation stands where its original stands.")}
            )
