from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from content.models.words import Bilingual

WIDTHS = (480, 960, 1600)
# What an <img> without srcset shows: wide enough for a column of text.
READING_WIDTH = 960


class Picture(Bilingual):
    """An uploaded picture: WEBP files in up to three widths under a random name, and its description."""

    name = models.CharField(_("file name"), max_length=32, unique=True, editable=False)
    width = models.PositiveIntegerField(
        _("width"), editable=False, help_text=_("Of the widest file, in pixels.")
    )
    height = models.PositiveIntegerField(
        _("height"), editable=False, help_text=_("Of the widest file, in pixels.")
    )
    widths = models.JSONField(
        _("widths"), default=list, editable=False, help_text=_("Of the files that are ready.")
    )
    alt_ru = models.CharField(
        _("description in Russian"),
        max_length=300,
        blank=True,
        help_text=_("What is on the picture, for those who cannot see it: “A woman reads by a window”."),
    )
    alt_en = models.CharField(
        _("description in English"), max_length=300, blank=True, help_text=_("The same for English readers.")
    )
    created_at = models.DateTimeField(_("uploaded"), auto_now_add=True)
    processed_at = models.DateTimeField(
        _("converted"), null=True, editable=False, help_text=_("Empty while the wider files are being made.")
    )

    class Meta:
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(width__gt=0, height__gt=0), name="content_picture_has_a_size"
            )
        ]

    def __str__(self) -> str:
        return self.alt_ru or self.alt_en or self.name

    def file_name(self, width: int) -> str:
        return f"{self.name}-{width}.webp"

    def address(self, width: int) -> str:
        return f"{settings.MEDIA_URL}pictures/{self.file_name(width)}"

    @property
    def url(self) -> str:
        """The file nearest to READING_WIDTH from below, or the smallest."""
        return self.address(max((w for w in self.widths if w <= READING_WIDTH), default=min(self.widths)))

    @property
    def srcset(self) -> str:
        return ", ".join(f"{self.address(width)} {width}w" for width in sorted(self.widths))

    @property
    def is_described(self) -> bool:
        return bool(self.alt_ru and self.alt_en)
