"""What a text was, and who has it open now."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from content.models.kinds import OfText


class Revision(OfText):
    """A text as it was saved once. Never changed; restoring one writes a new version."""

    number = models.PositiveIntegerField(_("version"))
    fields = models.JSONField(_("what was written"), help_text=_("By field name; topics by their keys."))
    saved_at = models.DateTimeField(_("saved"), auto_now_add=True)
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("who"),
        null=True,
        blank=True,
        related_name="+",
    )
    note = models.CharField(_("note"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("version")
        verbose_name_plural = _("versions")
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["kind", "text_id", "number"], name="content_revision_number"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.text_id}, {self.number}"


class Editing(OfText):
    """A person has a text open at the desk; the page says so again every few seconds."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, verbose_name=_("who"), related_name="+"
    )
    since = models.DateTimeField(_("since"), auto_now_add=True)
    seen_at = models.DateTimeField(_("seen"))

    class Meta:
        verbose_name = _("open text")
        verbose_name_plural = _("open texts")
        constraints = [
            models.UniqueConstraint(fields=["kind", "text_id", "person"], name="content_editing_once"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.text_id}: {self.person_id}"
