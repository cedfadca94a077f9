"""From a text to the same text in the other language."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from content.admin.titles import TitledAdmin
from content.desk_pages import form_of, page_of
from content.models import Text
from core.languages import Language

# What a translation begins with.
SHARED = (
    "slug",
    "author",
    "drawing",
    "cover",
    "is_medical",
    "reviewed_on",
    "reviewed_by",
    "sources",
    "exercise",
    "exercise_scale",
    "distortions",
)


class TranslationMixin(TitledAdmin):
    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """`?original=5` begins a translation of it."""
        initial: dict[str, Any] = super().get_changeform_initial_data(request)
        key = request.GET.get("original", "")
        original = self.model._default_manager.filter(pk=key).first() if key.isdecimal() else None
        if original is None:
            return initial
        initial["language"] = Language(original.language).other
        shared = {name: getattr(original, name) for name in SHARED if hasattr(original, name)}
        if hasattr(original, "topics"):
            shared["topics"] = list(original.topics.all())
        return shared | initial

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        if context["original"] is not None:
            context["translation"] = self._translation(context["original"])
        return super().render_change_form(request, context, *args, **kwargs)

    def _translation(self, text: Text) -> dict[str, str]:
        """Where to go for the text in the other language, and in what words."""
        other = text.original or next(iter(text.translations.all()), None)
        name = Language(text.language).other.label
        if other is not None:
            address = form_of(other)
            return {"address": address, "words": _("In the other language: %(name)s") % {"name": name}}
        address = page_of(self.model, "add")
        asked = urlencode({"original": text.pk})
        return {"address": f"{address}?{asked}", "words": _("Translate: %(name)s") % {"name": name}}

    @admin.display(description=gettext_lazy("language"), ordering="language")
    def language_name(self, text: Text) -> str:
        return text.get_language_display()

    @admin.display(description=gettext_lazy("translation"))
    def translation_link(self, text: Text) -> SafeString:
        translation = self._translation(text)
        exists = text.original_id or text.translations.all()
        words = _("open") if exists else _("translate")
        return format_html(
            '<a href="{}" aria-label="{}">{}</a>', translation["address"], translation["words"], words
        )
