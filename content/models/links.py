from django.db import models
from django.utils.translation import gettext_lazy as _


class ExternalLink(models.Model):
    """An address of somebody else's site that stands in a text, and what it answered last."""

    url = models.URLField(_("address"), max_length=500, unique=True)
    checked_at = models.DateTimeField(_("checked"), null=True, blank=True)
    status = models.PositiveSmallIntegerField(
        _("answer"), null=True, blank=True, help_text=_("The HTTP status; empty when there was no answer.")
    )
    problem = models.CharField(_("problem"), max_length=200, blank=True, help_text=_("Empty: it works."))
    failed_since = models.DateTimeField(_("dead since"), null=True, blank=True)

    class Meta:
        verbose_name = _("external link")
        verbose_name_plural = _("external links")
        ordering = ["url"]

    def __str__(self) -> str:
        return self.url
