"""Addresses that a text had once. They lead to the text itself, so chains and loops cannot come about."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from content.models.kinds import Kind
from core.languages import Language


class OldAddress(models.Model):
    """Of a text, or of a topic, whose one row holds for both languages."""

    TOPIC = "topic"
    KINDS = [*Kind.choices, (TOPIC, _("topic"))]

    kind = models.CharField(_("kind"), max_length=8, choices=KINDS)
    language = models.CharField(_("language"), max_length=2, choices=Language.choices)
    slug = models.SlugField(_("address"), max_length=120)
    text_id = models.BigIntegerField(
        _("text"), null=True, blank=True, help_text=_("Empty when the text was deleted: the page is gone.")
    )
    since = models.DateTimeField(_("since"), auto_now_add=True)

    class Meta:
        verbose_name = _("old address")
        verbose_name_plural = _("old addresses")
        ordering = ["-since", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["kind", "language", "slug"], name="content_oldaddress_once"),
            models.CheckConstraint(
                condition=Q(kind__in=[*Kind.values, "topic"]), name="content_oldaddress_known_kind"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.language} {self.slug}"
