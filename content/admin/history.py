"""The versions of a text: listed, compared, brought back."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _

from content import actions
from content.actions.history import as_saved
from content.admin.titles import TitledAdmin
from content.admin.who import author_of
from content.changes import changed_names, changes, labels
from content.desk_pages import form_of, page_name, page_of
from content.models import Revision, Text
from core.errors import DomainError

ON_A_PAGE = 30


class HistoryMixin(TitledAdmin):
    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        compare, restore = page_name(self.model, "compare"), page_name(self.model, "restore")
        return [
            path("<int:key>/history/compare/", view(self.compare_view), name=compare),
            path("<int:key>/history/<int:number>/restore/", view(self.restore_view), name=restore),
            *super().get_urls(),
        ]

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        text = self._readable(request, object_id)
        pages = Paginator(actions.versions(text).select_related("saved_by"), ON_A_PAGE)
        page = pages.get_page(request.GET.get("page"))
        rows = list(page)
        older = actions.versions(text).filter(number__lt=rows[-1].number).first() if rows else None
        context = {
            "page": page,
            "page_range": pages.get_elided_page_range(page.number),
            "rows": [
                {"version": now, "before": before, "changed": _changed(type(text), before, now)}
                for now, before in zip(rows, [*rows[1:], older], strict=False)
            ],
            "may_restore": self.has_change_permission(request, text),
        }
        return self._page(request, "history", text, _("History"), context | (extra_context or {}))

    def compare_view(self, request: HttpRequest, key: int) -> HttpResponse:
        """`?old=3&new=5`; in whatever order they were chosen."""
        text = self._readable(request, str(key))
        chosen = actions.versions(text).filter(number__in=_numbers(request)).order_by("number")[:2]
        if len(chosen) < 2:
            self.message_user(request, _("Choose two versions to compare."), messages.WARNING)
            return HttpResponseRedirect(page_of(text, "history", text.pk))
        old, new = chosen
        context = {
            "old": old,
            "new": new,
            "newest": text.version,
            "changes": changes(type(text), old.fields, new.fields),
            "may_restore": self.has_change_permission(request, text),
        }
        return self._page(request, "compare", text, _("What changed"), context)

    def restore_view(self, request: HttpRequest, key: int, number: int) -> HttpResponse:
        """Shown first what would change; done when it is sent."""
        text = self._readable(request, str(key))
        if not self.has_change_permission(request, text):
            raise PermissionDenied
        try:
            if request.method == "POST":
                return self._restore(request, text, number)
            plan = actions.plan_restoring(text=text, number=number)
        except DomainError as error:
            self.message_user(request, error.message, messages.ERROR)
            return HttpResponseRedirect(page_of(text, "history", text.pk))
        now = as_saved(text=text, number=text.version) or actions.snapshot(text)
        context = {
            "version": actions.versions(text).get(number=number),
            "lost": plan.lost,
            "changes": changes(type(text), now, plan.fields),
            "base": text.version,
        }
        title = _("Bring back version %(number)d") % {"number": number}
        return self._page(request, "restore", text, title, context)

    def _restore(self, request: HttpRequest, text: Text, number: int) -> HttpResponse:
        base = request.POST.get("base", "")
        actions.restore_text(
            text=text, number=number, by=author_of(request), base=int(base) if base.isdecimal() else None
        )
        self.message_user(
            request,
            _("Version %(number)d is back, as a new one. The others stay in the history.")
            % {"number": number},
            messages.SUCCESS,
        )
        return HttpResponseRedirect(form_of(text))

    def _readable(self, request: HttpRequest, key: str) -> Text:
        text: Text | None = self.get_object(request, key)
        if text is None:
            raise Http404
        if not self.has_view_or_change_permission(request, text):
            raise PermissionDenied
        return text

    def _page(
        self, request: HttpRequest, name: str, text: Text, title: str, context: dict[str, Any]
    ) -> HttpResponse:
        common = {
            **self.admin_site.each_context(request),
            "title": f"{title}: {text}",
            "heading": title,
            "text": text,
            "opts": self.opts,
            "history_address": page_of(text, "history", text.pk),
            "compare_address": page_of(text, "compare", text.pk),
            "change_address": form_of(text),
        }
        return TemplateResponse(request, f"admin/content/{name}.html", common | context)


def _numbers(request: HttpRequest) -> set[int]:
    """Of the versions asked for; what is no number asks for nothing."""
    asked = (request.GET.get(name, "") for name in ("old", "new"))
    return {int(number) for number in asked if number.isdecimal() and len(number) < 9}


def _changed(model: type[Text], before: Revision | None, now: Revision) -> list[str] | None:
    """What the fields are called that changed; None for the first version."""
    if before is None:
        return None
    return labels(model, changed_names(model, before.fields, now.fields))
