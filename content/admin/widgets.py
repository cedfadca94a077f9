from typing import Any

from django.contrib.admin.widgets import AdminSplitDateTime
from django.forms import Media
from django.utils.translation import gettext_lazy as _
from django_ckeditor_5.widgets import CKEditor5Widget

from content.admin import picking


class BodyWidget(CKEditor5Widget):  # type: ignore[misc]
    """The package's widget with our call-outs, footnotes, pictures and look."""

    @property
    def media(self) -> Media:
        own = Media(
            css={"all": ["content/editor.css", "content/footnotes.css"]},
            js=["content/editor.js", "content/footnotes.js", "content/typography.js"],
        )
        found: Media = super().media + own + picking.MEDIA
        return found

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> Any:
        about_pictures = {"data-pictures": picking.for_scripts()}
        return super().render(name, value, (attrs or {}) | about_pictures, renderer)


class DayAndTimeWidget(AdminSplitDateTime):
    """Its two inputs have names for a screen reader; Django names only both together."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs)
        for each, name in zip(self.widgets, (_("Day of publishing"), _("Time of publishing")), strict=True):
            each.attrs["aria-label"] = name
