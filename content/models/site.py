from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from content.models.people import Author
from content.models.pictures import Picture
from content.models.words import Bilingual


class SiteQuerySet(models.QuerySet["Site"]):
    def current(self) -> "Site":
        """The one row; before anything was written, the name of the software."""
        found = self.select_related("logo", "lead_author__photo").first()
        return found or Site(pk=Site.THE_ONE, name_ru="Опора", name_en="Opora")


class Site(Bilingual):
    """What the practice says about itself on every page. One row."""

    THE_ONE = 1

    id = models.PositiveSmallIntegerField(primary_key=True, default=THE_ONE, editable=False)
    name_ru = models.CharField(_("name in Russian"), max_length=80)
    name_en = models.CharField(_("name in English"), max_length=80, blank=True)
    tagline_ru = models.CharField(_("motto in Russian"), max_length=160, blank=True)
    tagline_en = models.CharField(_("motto in English"), max_length=160, blank=True)
    location_ru = models.CharField(_("where you work, in Russian"), max_length=160, blank=True)
    location_en = models.CharField(_("where you work, in English"), max_length=160, blank=True)
    address_ru = models.CharField(_("street address in Russian"), max_length=240, blank=True)
    address_en = models.CharField(_("street address in English"), max_length=240, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    logo = models.ForeignKey(
        Picture, models.PROTECT, verbose_name=_("logo"), null=True, blank=True, related_name="sites"
    )
    lead_author = models.ForeignKey(
        Author,
        models.PROTECT,
        verbose_name=_("lead author"),
        null=True,
        blank=True,
        related_name="sites",
        help_text=_("Who is introduced on the home page."),
    )

    objects = SiteQuerySet.as_manager()

    class Meta:
        verbose_name = _("the practice")
        verbose_name_plural = _("the practice")
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="content_site_is_one_row")]

    def __str__(self) -> str:
        return self.name_ru


class CrisisLineQuerySet(models.QuerySet["CrisisLine"]):
    def shown(self) -> Self:
        return self.filter(is_shown=True)


class CrisisLine(Bilingual):
    """A number to call when it cannot wait."""

    name_ru = models.CharField(_("name in Russian"), max_length=120)
    name_en = models.CharField(_("name in English"), max_length=120, blank=True)
    phone = models.CharField(_("telephone"), max_length=40)
    hours_ru = models.CharField(_("hours in Russian"), max_length=120, blank=True)
    hours_en = models.CharField(_("hours in English"), max_length=120, blank=True)
    note_ru = models.CharField(_("note in Russian"), max_length=300, blank=True)
    note_en = models.CharField(_("note in English"), max_length=300, blank=True)
    verified = models.BooleanField(
        _("verified"),
        default=False,
        help_text=_(
            "Set it only after you have called the number yourself. Until then readers see a warning."
        ),
    )
    is_shown = models.BooleanField(_("shown"), default=True)
    position = models.PositiveSmallIntegerField(_("place"), default=0, db_index=True, editable=False)

    objects = CrisisLineQuerySet.as_manager()

    class Meta:
        verbose_name = _("crisis line")
        verbose_name_plural = _("crisis lines")
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.name_ru
