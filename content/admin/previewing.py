"""The reader's page in frames of a phone and of a desktop, with what is saved or with what is typed."""

import secrets
from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from content import actions, previews
from content.addresses import address_of
from content.admin.states import StateMixin, badge
from content.admin.who import author_of
from content.desk_pages import form_of, page_name, page_of
from content.models import Status, Text
from content.permissions import can_write
from content.previews import Preview

# A mistake in these does not keep the text from being shown.
_HARMLESS = {"version", "title", "lead", "slug"}


class PreviewMixin(StateMixin):
    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("add/preview/", view(self.preview_view), name=page_name(self.model, "preview_new")),
            path("<int:key>/preview/", view(self.preview_view), name=page_name(self.model, "preview")),
            path("preview/<slug:name>/", view(self.typed_view), name=page_name(self.model, "preview_typed")),
            *super().get_urls(),
        ]

    def preview_view(self, request: HttpRequest, key: int | None = None) -> HttpResponse:
        """GET: the text as it is saved. POST of its form: as it is typed."""
        saved = self._saved(request, key)
        if request.method == "POST":
            return self._take(request, saved)
        if saved is None:
            raise Http404
        return self._frames(request, Preview(saved), str(saved.pk))

    def typed_view(self, request: HttpRequest, name: str) -> HttpResponse:
        self._saved(request, None)
        found = previews.find(self.model, name, person=request.user)
        return self._frames(request, found, name) if found else self._over(request)

    def _saved(self, request: HttpRequest, key: int | None) -> Any:
        if not can_write(request.user, self.model):
            raise PermissionDenied
        found = self.get_object(request, str(key)) if key else None
        if key and found is None:
            raise Http404
        return found

    def _take(self, request: HttpRequest, saved: Text | None) -> HttpResponse:
        person = author_of(request)
        form = self.get_form(request, saved, change=saved is not None)(
            _forgiving(request, self.model, saved), request.FILES, instance=saved
        )
        mistakes = [
            str(words) for name in form.errors if name not in _HARMLESS for words in form.errors[name]
        ]
        topics = form.cleaned_data.get("topics")
        preview = Preview(form.instance, None if topics is None else [topic.pk for topic in topics])
        if mistakes or person is None or not _can_be(preview):
            return self._refusal(request, mistakes)
        name = previews.keep(preview, person=person)
        return HttpResponseRedirect(page_of(self.model, "preview_typed", name))

    def _frames(self, request: HttpRequest, preview: Preview, name: str) -> HttpResponse:
        text = preview.text
        known = text.pk is not None
        saved = self.model._default_manager.filter(pk=text.pk).first() if known else None
        back = form_of(text) if known else ""
        return self._preview_page(
            request,
            name=text.title,
            source=f"{address_of(text)}?{urlencode({'preview': name})}",
            back=back,
            state=badge(saved or text),  # what is typed is a draft as long as it is looked at
            is_typed=not name.isdecimal(),
        )

    def _refusal(self, request: HttpRequest, mistakes: list[str]) -> HttpResponse:
        return self._preview_page(
            request, mistakes=mistakes or [_("The place or the address of this text does not fit yet.")]
        )

    def _over(self, request: HttpRequest) -> HttpResponse:
        words = _("This preview is kept for two hours only. Press “Preview” once more in the form.")
        return self._preview_page(request, mistakes=[words])

    def _preview_page(self, request: HttpRequest, **about: Any) -> HttpResponse:
        title = {"title": _("Preview"), "opts": self.opts}
        context = {**self.admin_site.each_context(request), **title, **about}
        return TemplateResponse(request, "admin/content/preview.html", context)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        text = context["original"]
        if can_write(request.user, self.model):
            name, given = ("preview", [text.pk]) if text else ("preview_new", [])
            context["preview_address"] = page_of(self.model, name, *given)
        return super().render_change_form(request, context, *args, **kwargs)

    def site_link(self, text: Text) -> SafeString | str:
        """What readers cannot see is looked at beforehand."""
        if text.is_visible:
            return super().site_link(text)
        address = page_of(text, "preview", text.pk)
        name = _("Preview: %s") % text
        return format_html('<a href="{}" aria-label="{}">{}</a>', address, name, _("preview"))

    site_link.short_description = StateMixin.site_link.short_description  # type: ignore[attr-defined]


def _forgiving(request: HttpRequest, model: type[Text], saved: Text | None) -> Any:
    """The form as a draft with a title and an address of its own: what else it lacks may come later."""
    data = request.POST.copy()
    data["status"] = Status.DRAFT
    data["title"] = data.get("title", "").strip() or _("Without a title")
    others = model._default_manager.filter(language=data.get("language", ""), slug=data.get("slug", ""))
    if not data.get("slug") or others.exclude(pk=saved.pk if saved else None).exists():
        data["slug"] = f"preview-{secrets.token_hex(4)}"
    return data


def _can_be(preview: Preview) -> bool:
    try:
        with actions.shown_to_readers(preview):
            return True
    except IntegrityError:
        return False
