from django.db import models
from django.utils.translation import gettext_lazy as _

from content.models.people import Author
from content.models.words import Bilingual

PLACE = _("place")


def imported_id() -> "models.CharField[str, str]":
    """What an imported row is called in the file it came from, so that importing again finds it."""
    return models.CharField(_("name in the imported file"), max_length=200, blank=True, editable=False)


class Textbook(Bilingual):
    """The author's book: parts, chapters, sections."""

    slug = models.SlugField(_("short name"), unique=True)
    title_ru = models.CharField(_("title in Russian"), max_length=160)
    title_en = models.CharField(_("title in English"), max_length=160, blank=True)
    subtitle_ru = models.CharField(_("subtitle in Russian"), max_length=240, blank=True)
    subtitle_en = models.CharField(_("subtitle in English"), max_length=240, blank=True)
    lead_ru = models.TextField(_("introduction in Russian"), blank=True)
    lead_en = models.TextField(_("introduction in English"), blank=True)
    author = models.ForeignKey(
        Author, models.PROTECT, verbose_name=_("author"), null=True, blank=True, related_name="textbooks"
    )

    class Meta:
        verbose_name = _("textbook")
        verbose_name_plural = _("textbook")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.title_ru


class Part(Bilingual):
    textbook = models.ForeignKey(Textbook, models.PROTECT, verbose_name=_("textbook"), related_name="parts")
    title_ru = models.CharField(_("title in Russian"), max_length=160)
    title_en = models.CharField(_("title in English"), max_length=160, blank=True)
    lead_ru = models.TextField(_("introduction in Russian"), blank=True)
    lead_en = models.TextField(_("introduction in English"), blank=True)
    position = models.PositiveSmallIntegerField(PLACE, default=0, db_index=True)
    source_id = imported_id()

    class Meta:
        verbose_name = _("part")
        verbose_name_plural = _("parts of the textbook")
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["source_id"], condition=~models.Q(source_id=""), name="content_part_imported_once"
            )
        ]

    def __str__(self) -> str:
        return self.title_ru


class Chapter(Bilingual):
    part = models.ForeignKey(Part, models.PROTECT, verbose_name=_("part"), related_name="chapters")
    slug = models.SlugField(_("short name"), unique=True)
    title_ru = models.CharField(_("title in Russian"), max_length=160)
    title_en = models.CharField(_("title in English"), max_length=160, blank=True)
    lead_ru = models.TextField(_("introduction in Russian"), blank=True)
    lead_en = models.TextField(_("introduction in English"), blank=True)
    position = models.PositiveSmallIntegerField(PLACE, default=0, db_index=True)
    source_id = imported_id()

    class Meta:
        verbose_name = _("chapter")
        verbose_name_plural = _("chapters of the textbook")
        ordering = ["part__position", "position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["source_id"], condition=~models.Q(source_id=""), name="content_chapter_imported_once"
            )
        ]

    def __str__(self) -> str:
        return self.title_ru
