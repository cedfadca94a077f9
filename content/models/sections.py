from typing import TYPE_CHECKING, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from content import exercises, self_check
from content.exercises import Distortion, Exercise, Questionnaire
from content.models.text import Reviewed, Text
from content.models.textbook import Chapter, imported_id
from content.querysets import TextQuerySet

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
