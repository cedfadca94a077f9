from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.contrib.admin.widgets import AdminSplitDateTime
from django.core.exceptions import ValidationError
from django.forms import Media, SplitDateTimeField
from django.utils import formats, timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django_ckeditor_5.widgets import CKEditor5Widget

from content import clock
from content.admin import picking

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


class BodyWidget(CKEditor5Widget):  # type: ignore[misc]
    """The package's widget with our call-outs, footnotes, pictures and look."""

    @property
    def media(self) -> Media:
        own = Media(
            css={"all": ["content/editor.css", "content/footnotes.css"]},
            js=[f"content/{name}.js" for name in ("toolbar", "callouts", "footnotes", "typography")],
        )
        found: Media = super().media + own + picking.MEDIA
        return found

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> Any:
        about_pictures = {"data-pictures": picking.for_scripts()}
        return super().render(name, value, (attrs or {}) | about_pictures, renderer)


class DayAndTimeWidget(AdminSplitDateTime):
    """Its two inputs have names for a screen reader; Django names only both together."""

    def __init__(self, names: "tuple[StrOrPromise, StrOrPromise]") -> None:
        super().__init__()
        for each, name in zip(self.widgets, names, strict=True):
            each.attrs["aria-label"] = name


class MomentField(SplitDateTimeField):
    """A moment by the practice's clock; one that is none, or two, is refused in words."""

    def compress(self, data_list: Any) -> Any:
        if data_list and all(data_list):
            typed = datetime.combine(data_list[0], data_list[1])
            if words := clock.trouble(typed, timezone.get_current_timezone()):
                raise ValidationError(words, code="no_such_moment")
        return super().compress(data_list)


_NAMES: "dict[str, tuple[StrOrPromise, StrOrPromise]]" = {
    "published_at": (_("Day of publishing"), _("Time of publishing")),
    "withdrawn_at": (_("Day of the withdrawal"), _("Time of the withdrawal")),
}


def moment_field(field: Any) -> dict[str, Any]:
    """How a form asks for it: the words tell whose clock is meant and what it shows now."""
    now = timezone.localtime()
    whose = gettext("By the practice's clock (%(zone)s): %(now)s now.")
    told = whose % {"zone": clock.offset(now), "now": formats.time_format(now, "H:i")}
    return {
        "form_class": MomentField,
        "widget": DayAndTimeWidget(_NAMES[field.name]),
        "help_text": f"{field.help_text} {told}",
    }
