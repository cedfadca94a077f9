from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ContentConfig(AppConfig):
    """The room of what everybody may read. Nothing in it depends on who is looking, so it can be cached."""

    name = "content"
    verbose_name = _("Texts and pictures")
