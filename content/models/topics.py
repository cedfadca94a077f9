from django.db import models
from django.utils.translation import gettext_lazy as _

from content.models.words import Bilingual


class Topic(Bilingual):
    """What articles are about."""

    slug = models.SlugField(_("address"), unique=True, help_text=_("The end of the address: /topics/sleep."))
    title_ru = models.CharField(_("title in Russian"), max_length=80)
    title_en = models.CharField(_("title in English"), max_length=80, blank=True)
    description_ru = models.TextField(_("description in Russian"), blank=True)
    description_en = models.TextField(_("description in English"), blank=True)
    position = models.PositiveSmallIntegerField(_("place"), default=0, db_index=True, editable=False)

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.title_ru
