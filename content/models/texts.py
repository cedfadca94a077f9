from typing import TYPE_CHECKING, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Count, Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from content import exercises, self_check
from content.exercises import Distortion, Exercise, Questionnaire
from content.models.text import Illustrated, Reviewed, Text
from content.models.textbook import Chapter, imported_id
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


# /textbook/print is the whole book for paper.
TAKEN_SLUGS = {"print"}


class SectionQuerySet(TextQuerySet["Section"]):
    def placed(self) -> Self:
        """With `home`, the chapter's key, in the chapter's order; a translation where its original is."""
        placed = self.annotate(
            home=Coalesce("original__chapter", "chapter"), place=Coalesce("original__position", "position")
        )
        return placed.order_by("place", Coalesce("original", "pk"))


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
    self_check = models.TextField(
        _("questions to check oneself"),
        blank=True,
        help_text=_(
            "A question on a line, the answer on the lines below it, then an empty line. "
            "There are no grades: the reader opens the answer when they want."
        ),
    )
    exercise = models.CharField(
        _("exercise"),
        max_length=14,
        choices=Exercise.choices,
        blank=True,
        help_text=_("What this section teaches: its end gets a button that opens it in the diary."),
    )
    exercise_prompt = models.CharField(
        _("to begin with"),
        max_length=exercises.LONGEST_PROMPT,
        blank=True,
        help_text=_(
            "One or two sentences that make the beginning easy: “Remember the last time you put something "
            "off.” Readers see them beside the button, and in the diary above what they write. Nothing is "
            "written for them."
        ),
    )
    exercise_scale = models.CharField(
        _("which questionnaire"),
        max_length=10,
        choices=Questionnaire.choices,
        blank=True,
        help_text=_("Empty: the reader chooses from the list."),
    )
    distortions = models.JSONField(
        _("traps of thinking that it teaches"),
        default=list,
        blank=True,
        help_text=_(
            "The thought record offers these first and says that this section is about them. None is ticked "
            "for the reader."
        ),
    )
    source_id = imported_id()

    objects = SectionQuerySet.as_manager()

    if TYPE_CHECKING:
        home: int  # given by placed()

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
            models.UniqueConstraint(
                fields=["source_id", "language"],
                condition=~Q(source_id=""),
                name="content_section_imported_once",
            ),
            models.CheckConstraint(
                condition=Q(exercise__in=["", *Exercise.values]), name="content_section_known_exercise"
            ),
            models.CheckConstraint(
                condition=Q(exercise_scale__in=["", *Questionnaire.values]),
                name="content_section_known_scale",
            ),
        ]

    def clean(self) -> None:
        super().clean()
        if self.slug in TAKEN_SLUGS:
            raise ValidationError({"slug": _("The site needs this address for itself. Choose another one.")})
        if open_questions := self_check.unanswered(self.self_check):
            words = _("Write the answer below the question: “%(question)s”.")
            faults = [ValidationError(words, params={"question": each}) for each in open_questions]
            raise ValidationError({"self_check": faults})
        self.exercise_prompt = " ".join(self.exercise_prompt.split())
        self._refuse_strange_traps()
        if self.original_id is None and self.chapter_id is None:
            raise ValidationError({"chapter": _("Choose the chapter in which this section stands.")})
        if self.original_id is not None and self.chapter_id is not None:
            raise ValidationError(
                {"chapter": _("Leave this empty: a translation stands where its original stands.")}
            )

    def _refuse_strange_traps(self) -> None:
        words = _("There is no trap of thinking “%(name)s”.")
        strange = [name for name in self.distortions if name not in Distortion.values]
        if strange:
            faults = [ValidationError(words, params={"name": name}) for name in strange]
            raise ValidationError({"distortions": faults})
