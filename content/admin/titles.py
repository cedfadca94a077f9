"""Titles that are right in Russian: Django puts a noun in the nominative after "change"."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.utils.text import capfirst


class TitledAdmin(admin.ModelAdmin[Any]):
    """A list is called by what is in it, a form by the thing itself."""

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        title = {"title": capfirst(self.opts.verbose_name_plural)}
        return super().changelist_view(request, title | (extra_context or {}))

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        context["title"] = context["original"] or capfirst(self.opts.verbose_name)
        context["subtitle"] = None
        return super().render_change_form(request, context, *args, **kwargs)
