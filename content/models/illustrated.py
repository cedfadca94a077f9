"""What stands above a text: a drawing of the house, or a picture of one's own."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from content.models.pictures import Picture


class Drawing(models.TextChoices):
    """The drawings of the client's sprite."""

    WINDOW = "window", _("window")
    LAMP = "lamp", _("lamp")
    PATH = "path", _("path")
    CUP = "cup", _("cup")
    LEAF = "leaf", _("leaf")
    PLANT = "plant", _("plant in a pot")
    BRIDGE = "bridge", _("bridge")
    BOAT = "boat", _("boat")
    HOUSE = "house", _("house")
    SEA = "sea", _("sea")
    NIGHT = "night", _("night")
    RAIN = "rain", _("rain")
    BOOK = "book", _("book")
    BENCH = "bench", _("bench")
    LETTER = "letter", _("letter")
    HANDS = "hands", _("hands")
    MOUNTAIN = "mountain", _("mountain")
    BIRD = "bird", _("bird")
    STONES = "stones", _("stones")
    THREAD = "thread", _("thread")


class Illustrated(models.Model):
    drawing = models.CharField(_("drawing"), max_length=12, choices=Drawing.choices, default=Drawing.LEAF)
    cover = models.ForeignKey(
        Picture,
        models.PROTECT,
        verbose_name=_("cover"),
        null=True,
        blank=True,
        related_name="%(class)ss",
        help_text=_("Shown instead of the drawing."),
    )

    class Meta:
        abstract = True
