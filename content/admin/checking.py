"""The side panel that reads along while a text is written, and the typographer's button."""

from datetime import date, datetime
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.forms import DateField, Media, SplitDateTimeField
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.urls import path
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from content.admin.titles import TitledAdmin
from content.checks import check
from content.desk_pages import page_name, page_of
from content.kinds import MEDICAL
from content.models import Site, Text
from core.languages import Language
from core.pasted import pasted
from core.typography import Kind, Place, typeset, typeset_words

_WORDS = ("title", "lead", "description", "slug", "sources")


class CheckingMixin(TitledAdmin):
    """Both views answer only who may write such a text; nothing of what they get is kept or logged."""

    @property
    def media(self) -> Media:
        own = Media(css={"all": ["content/checking.css"]}, js=["content/checking.js"])
        found: Media = super().media + own
        return found

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view
        return [
            path("check/", view(self.check_view), name=page_name(self.model, "check")),
            path("typography/", view(self.typography_view), name=page_name(self.model, "typography")),
            *super().get_urls(),
        ]

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        context["checking"] = {
            "check": page_of(self.model, "check"),
            "typography": page_of(self.model, "typography"),
            **(self._review() if self.model in MEDICAL else {}),
        }
        return super().render_change_form(request, context, *args, **kwargs)

    def _review(self) -> dict[str, Any]:
        """For “checked today”: the day in the practice's time zone, and who checks when nobody is named."""
        return {
            "today": timezone.localdate(),
            "reviewer": Site.objects.values_list("lead_author", flat=True).first(),
        }

    @method_decorator([require_POST, sensitive_post_parameters()])
    def check_view(self, request: HttpRequest) -> HttpResponse:
        text = self._sent(request)
        told = check(text)
        html = render_to_string("admin/content/check.html", {"check": told}, request)
        return JsonResponse({"html": html})

    @method_decorator([require_POST, sensitive_post_parameters()])
    def typography_view(self, request: HttpRequest) -> HttpResponse:
        """What was sent, well set: the page puts it in as one step that can be undone."""
        self._refuse_strangers(request)
        language = _language(request)
        body = typeset(request.POST.get("body", ""), language)
        set_ = {name: typeset_words(request.POST.get(name, ""), language) for name in ("title", "lead")}
        places = [*body.places, *(place for each in set_.values() for place in each.places)]
        answer = {name: each.html for name, each in set_.items()} | {"body": body.html}
        return JsonResponse(answer | {"count": len(places), "words": _told(places)})

    def _sent(self, request: HttpRequest) -> Text:
        """The text as it stands in the form now."""
        given = request.POST
        self._refuse_strangers(request)
        words = {name: given.get(name, "") for name in _WORDS if _has(self.model, name)}
        text: Text = self.model(
            pk=_number(given.get("id")),
            language=_language(request),
            body=pasted(given.get("body", "")),
            **words,
        )
        text.published_at = _moment([given.get("published_at_0", ""), given.get("published_at_1", "")])
        for name in ("cover", "reviewed_by"):
            if _has(self.model, name):
                setattr(text, f"{name}_id", self._known(name, given.get(name)))
        if isinstance(text, MEDICAL):
            text.is_medical = "is_medical" in given
            text.reviewed_on = _day(given.get("reviewed_on", ""))
        return text

    def _known(self, name: str, value: str | None) -> int | None:
        key = _number(value)
        rows = self.model._meta.get_field(name).related_model._default_manager
        return key if key and rows.filter(pk=key).exists() else None

    def _refuse_strangers(self, request: HttpRequest) -> None:
        if not (self.has_change_permission(request) or self.has_add_permission(request)):
            raise PermissionDenied


def _told(places: list[Place]) -> str:
    """How much was changed, of what can be seen and of what cannot."""
    spaces = sum(place.kind == Kind.SPACE for place in places)
    seen = len(places) - spaces
    if not places:
        return _("Nothing to set: quotes, dashes and spaces are as they should be.")
    parts = []
    if seen:
        told = ngettext("%(count)d quote or dash is set", "%(count)d quotes and dashes are set", seen)
        parts.append(told % {"count": seen})
    if spaces:
        told = ngettext("%(count)d space", "%(count)d spaces", spaces)
        parts.append(_("spaces: %(count)s") % {"count": told % {"count": spaces}})
    return "; ".join(parts) + ". " + _("Ctrl+Z in the text takes it back.")


def _has(model: type[Any], name: str) -> bool:
    return any(field.name == name for field in model._meta.get_fields())


def _language(request: HttpRequest) -> str:
    given = request.POST.get("language", "")
    return given if given in Language.values else Language.RU.value


def _number(value: str | None) -> int | None:
    return int(value) if value and value.isascii() and value.isdecimal() and len(value) < 18 else None


def _day(value: str) -> date | None:
    try:
        day: date | None = DateField(required=False).clean(value)
    except ValidationError:
        return None
    return day


def _moment(values: list[str]) -> datetime | None:
    try:
        moment: datetime | None = SplitDateTimeField(required=False).clean(values)
    except ValidationError:
        return None
    return moment
