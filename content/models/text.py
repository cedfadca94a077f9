"""What all texts share: one row per language, a draft until it is published."""

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from content.models.people import Author
from content.models.pictures import Picture
from core.languages import Language


class Status(models.TextChoices):
    DRAFT = "draft", _("draft")
    PUBLISHED = "published", _("published")


class Text(models.Model):
    """`original` ties a translation to the row that it translates; an original has none."""

    language = models.CharField(_("language"), max_length=2, choices=Language.choices, default=Language.RU)
    slug = models.SlugField(
        _("address"),
        max_length=120,
        help_text=_("The end of the page's address; the same in both languages is best."),
    )
    original = models.ForeignKey(
        "self",
        models.PROTECT,
        verbose_name=_("translation of"),
        null=True,
        blank=True,
        related_name="translations",
        help_text=_(
            "Empty for an original. A translation stands in its original's place for readers of its language."
        ),
    )
    if TYPE_CHECKING:
        original_id: int | None
        translations: Any

    title = models.CharField(_("title"), max_length=200)
    lead = models.TextField(
        _("lead"), blank=True, help_text=_("One or two sentences that make one read on. Needed to publish.")
    )
    description = models.CharField(
        _("description for search engines"), max_length=300, blank=True, help_text=_("90 to 160 characters.")
    )
    body = models.TextField(_("text"), blank=True)
    headings = models.JSONField(_("headings"), default=list, editable=False, blank=True)
    reading_minutes = models.PositiveSmallIntegerField(_("minutes to read"), default=0, editable=False)
    # content/edition.py
    edition = models.CharField(_("edition"), max_length=10, default="", editable=False)
    status = models.CharField(_("state"), max_length=9, choices=Status.choices, default=Status.DRAFT)
    published_at = models.DateTimeField(
        _("published on"),
        null=True,
        blank=True,
        help_text=_("With a date in the future the text appears by itself at that time. Empty: at once."),
    )
    withdrawn_at = models.DateTimeField(
        _("withdrawn on"),
        null=True,
        blank=True,
        help_text=_("From then on readers are told that the text is gone. Empty: it stays."),
    )
    updated_at = models.DateTimeField(_("changed on"), default=timezone.now, editable=False)
    version = models.PositiveIntegerField(
        _("version"), default=0, editable=False, help_text=_("Counts the savings; 0 before the first.")
    )

    class Meta:
        abstract = True
        ordering = ["-published_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["language", "slug"],
                name="%(app_label)s_%(class)s_slug_of_language",
                violation_error_message=_("There is already a text with this address in this language."),
            ),
            models.UniqueConstraint(
                fields=["original", "language"],
                name="%(app_label)s_%(class)s_one_translation",
                violation_error_message=_("This text is already translated into this language."),
            ),
            models.CheckConstraint(
                condition=Q(language__in=Language.values), name="%(app_label)s_%(class)s_known_language"
            ),
            models.CheckConstraint(
                condition=Q(status__in=Status.values), name="%(app_label)s_%(class)s_known_state"
            ),
            models.CheckConstraint(
                condition=Q(original=None) | ~Q(original=F("id")),
                name="%(app_label)s_%(class)s_not_of_itself",
            ),
            models.CheckConstraint(
                condition=Q(status=Status.DRAFT)
                | (Q(published_at__isnull=False) & ~Q(title="") & ~Q(lead="")),
                name="%(app_label)s_%(class)s_ready_to_publish",
                violation_error_message=_("To be published a text needs a title, a lead and a date."),
            ),
        ]
        indexes = [
            models.Index(
                fields=["status", "language", "-published_at"], name="%(app_label)s_%(class)s_shelf"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def has_begun(self) -> bool:
        """Readers see it now, or saw it until the moment set for its withdrawal."""
        return (
            self.status == Status.PUBLISHED
            and self.published_at is not None
            and self.published_at <= timezone.now()
        )

    @property
    def is_visible(self) -> bool:
        """A reader may see it now."""
        return self.has_begun and not self.is_withdrawn

    @property
    def is_withdrawn(self) -> bool:
        """Readers could read it once and are told now that it is gone."""
        return self.withdrawn_at is not None and self.withdrawn_at <= timezone.now()

    def clean(self) -> None:
        super().clean()
        if self.original is None:
            return
        if self.original.original_id is not None:
            raise ValidationError({"original": _("Choose the original, not another translation.")})
        if self.original.language == self.language:
            raise ValidationError({"original": _("A translation must be in the other language.")})
        if self.pk and self.translations.exists():
            raise ValidationError(
                {"original": _("This text has a translation itself, so it is an original.")}
            )


class Reviewed(models.Model):
    """Texts with medical content: who wrote and reviewed them, and by what sources."""

    author = models.ForeignKey(
        Author, models.PROTECT, verbose_name=_("author"), null=True, blank=True, related_name="%(class)ss"
    )
    reviewed_on = models.DateField(_("reviewed on"), null=True, blank=True)
    reviewed_by = models.ForeignKey(
        Author,
        models.PROTECT,
        verbose_name=_("reviewed by"),
        null=True,
        blank=True,
        related_name="reviewed_%(class)ss",
    )
    is_medical = models.BooleanField(
        _("says something medical"),
        default=True,
        help_text=_("Such a text needs sources and a reviewer, and a new review every year."),
    )
    sources = models.TextField(
        _("sources"), blank=True, help_text=_("One per line: author, title, publisher, year.")
    )

    class Meta:
        abstract = True

    @property
    def source_list(self) -> list[str]:
        return [line.strip() for line in self.sources.splitlines() if line.strip()]


class Drawing(models.TextChoices):
    """The drawings of the client's sprite."""

    WINDOW = "window", _("window")
    LAMP = "lamp", _("lamp")
    PATH = "path", _("path")
    CUP = "cup", _("cup")
    LEAF = "leaf", _("leaf")
    PLANT = "plant", _("plant in a pot")
    BRIDGE = "bridge", _("bridge")
    BOAT = "boat", _("boat")
    HOUSE = "house", _("house")
    SEA = "sea", _("sea")
    NIGHT = "night", _("night")
    RAIN = "rain", _("rain")
    BOOK = "book", _("book")
    BENCH = "bench", _("bench")
    LETTER = "letter", _("letter")
    HANDS = "hands", _("hands")
    MOUNTAIN = "mountain", _("mountain")
    BIRD = "bird", _("bird")
    STONES = "stones", _("stones")
    THREAD = "thread", _("thread")


class Illustrated(models.Model):
    drawing = models.CharField(_("drawing"), max_length=12, choices=Drawing.choices, default=Drawing.LEAF)
    cover = models.ForeignKey(
        Picture,
        models.PROTECT,
        verbose_name=_("cover"),
        null=True,
        blank=True,
        related_name="%(class)ss",
        help_text=_("Shown instead of the drawing."),
    )

    class Meta:
        abstract = True
