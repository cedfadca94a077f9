from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from content.models.words import Bilingual

WIDTHS = (480, 960, 1600)
# In the storage; what lies here, and only that, is served.
FOLDER = "pictures"
# Originals until the worker has made the files.
INCOMING = "incoming"
# What an <img> without srcset shows: wide enough for a column of text.
READING_WIDTH = 960

UNDESCRIBED = models.Q(alt_ru="") | models.Q(alt_en="")
FAILED = models.Q(failed_at__isnull=False)


class Picture(Bilingual):
    """An uploaded picture: WEBP files in up to three widths under a random name, and its description."""

    name = models.CharField(_("file name"), max_length=32, unique=True, editable=False)
    digest = models.CharField(
        _("fingerprint"),
        max_length=64,
        blank=True,
        editable=False,
        help_text=_("SHA-256 of the uploaded file: the same picture is stored once."),
    )
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
    failed_at = models.DateTimeField(
        _("given up"),
        null=True,
        editable=False,
        help_text=_("When the worker could not make the wider files."),
    )
    wanted_at = models.DateTimeField(
        _("last wanted"),
        default=timezone.now,
        editable=False,
        help_text=_("When it was last uploaded, chosen, or saved in a text. An unused one is kept a while."),
    )

    class Meta:
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(width__gt=0, height__gt=0), name="content_picture_has_a_size"
            ),
            models.UniqueConstraint(
                fields=["digest"], condition=~models.Q(digest=""), name="content_picture_stored_once"
            ),
        ]

    def __str__(self) -> str:
        return self.alt_ru or self.alt_en or gettext("picture %s, not described yet") % self.name[:8]

    def set_size(self, width: int, height: int) -> None:
        """From the size of the original; no file is made wider than it or than the widest width."""
        self.width = min(width, max(WIDTHS))
        self.height = max(1, round(height * self.width / width))

    @property
    def wanted_widths(self) -> list[int]:
        """Of all files that the worker makes, from narrow to wide."""
        return sorted({min(width, self.width) for width in WIDTHS})

    def path(self, width: int) -> str:
        """Of a file in the storage."""
        return f"{FOLDER}/{self.name}-{width}.webp"

    @property
    def original_path(self) -> str:
        """Of the upload until the worker has made the files; nothing serves this folder."""
        return f"{INCOMING}/{self.name}"

    def address(self, width: int) -> str:
        return f"{settings.MEDIA_URL}{self.path(width)}"

    @property
    def reading_width(self) -> int:
        """Of the file nearest to READING_WIDTH from below, or of the smallest."""
        widths: list[int] = self.widths
        return max((width for width in widths if width <= READING_WIDTH), default=min(widths))

    @property
    def url(self) -> str:
        """Of the file of the reading width."""
        return self.address(self.reading_width)

    @property
    def srcset(self) -> str:
        return ", ".join(f"{self.address(width)} {width}w" for width in sorted(self.widths))

    @property
    def paths(self) -> list[str]:
        """Of the files that are ready."""
        return [self.path(width) for width in self.widths]

    @property
    def possible_paths(self) -> list[str]:
        """Of all files that it may have in the storage, its original among them."""
        return [self.original_path, *(self.path(width) for width in self.wanted_widths)]

    @property
    def is_described(self) -> bool:
        return bool(self.alt_ru and self.alt_en)
