from django.db import models
from django.utils.translation import gettext_lazy as _

from content.models.pictures import Picture
from content.models.words import Bilingual


class Author(Bilingual):
    """Who wrote or reviewed a text."""

    slug = models.SlugField(_("short name"), unique=True, help_text=_("Latin letters, for imports: anna."))
    name_ru = models.CharField(_("name in Russian"), max_length=120)
    name_en = models.CharField(_("name in English"), max_length=120, blank=True)
    role_ru = models.CharField(
        _("profession in Russian"),
        max_length=200,
        help_text=_("As a reader should know it: profession, experience."),
    )
    role_en = models.CharField(_("profession in English"), max_length=200, blank=True)
    bio_ru = models.TextField(_("about the author in Russian"), blank=True)
    bio_en = models.TextField(_("about the author in English"), blank=True)
    quote_ru = models.CharField(_("a sentence of theirs in Russian"), max_length=300, blank=True)
    quote_en = models.CharField(_("a sentence of theirs in English"), max_length=300, blank=True)
    photo = models.ForeignKey(
        Picture, models.PROTECT, verbose_name=_("photo"), null=True, blank=True, related_name="authors"
    )

    class Meta:
        verbose_name = _("author")
        verbose_name_plural = _("authors")
        ordering = ["name_ru", "pk"]

    def __str__(self) -> str:
        return self.name_ru
