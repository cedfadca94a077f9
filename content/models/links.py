from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

# One night without an answer says little about an address.
FAILURES_OF_DEAD = 3


class ExternalLinkQuerySet(models.QuerySet["ExternalLink"]):
    def dead(self) -> Self:
        return self.filter(failures__gte=FAILURES_OF_DEAD)


class ExternalLink(models.Model):
    """An address of somebody else's site that stands in a text, and what it answered last."""

    url = models.URLField(_("address"), max_length=500, unique=True)
    checked_at = models.DateTimeField(_("checked"), null=True, blank=True)
    status = models.PositiveSmallIntegerField(
        _("answer"), null=True, blank=True, help_text=_("The HTTP status; empty when there was no answer.")
    )
    problem = models.CharField(_("problem"), max_length=200, blank=True, help_text=_("Empty: it works."))
    failures = models.PositiveSmallIntegerField(
        _("failures in a row"), default=0, help_text=_("After three the link counts as dead.")
    )
    failed_since = models.DateTimeField(_("dead since"), null=True, blank=True)

    objects = ExternalLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("external link")
        verbose_name_plural = _("external links")
        ordering = ["url"]

    def __str__(self) -> str:
        return self.url

    @property
    def is_dead(self) -> bool:
        return self.failures >= FAILURES_OF_DEAD
