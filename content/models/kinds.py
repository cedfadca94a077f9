"""A row that belongs to a text of any kind names it by its kind and its key."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """The values are the models' own names."""

    ARTICLE = "article", _("article")
    NEWS_ITEM = "newsitem", _("news item")
    SECTION = "section", _("section")
    PAGE = "page", _("page")


class OfText(models.Model):
    kind = models.CharField(_("kind"), max_length=8, choices=Kind.choices)
    text_id = models.BigIntegerField(_("text"))

    class Meta:
        abstract = True
