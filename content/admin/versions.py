"""Every saving at the desk is a version; one over a newer version is stopped."""

import re
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from content import actions
from content.admin.conflict import VersionedForm
from content.admin.titles import TitledAdmin
from content.admin.who import author_of
from content.models import Text
from core.errors import DomainError

# Names the local draft whose words have been saved, so that the browser can throw it away.
SAVED_DRAFT = "saved-draft"
SAVED_DRAFT_SECONDS = 24 * 60 * 60
_DRAFT = re.compile(r"[0-9a-f]{8,64}")


class VersionsMixin(TitledAdmin):
    form = VersionedForm

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> Any:
        """A refusal after the form had found all good is told in the form, which keeps what was typed.

        As when somebody else was faster between the form's look and the save.
        """
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except DomainError as error:
            request.refusal = error  # type: ignore[attr-defined]
            return super().changeform_view(request, object_id, form_url, extra_context)

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> type[ModelForm[Any]]:
        made = super().get_form(request, obj, change, **kwargs)
        return type(made.__name__, (made,), {"refusal": getattr(request, "refusal", None)})

    def save_model(self, request: HttpRequest, obj: Text, form: ModelForm[Any], change: bool) -> None:
        known = form if isinstance(form, VersionedForm) else None
        actions.save_text(
            text=obj,
            by=author_of(request),
            base=known.base if known and change else None,
            note=known.note if known else "",
            topics=form.cleaned_data.get("topics"),
        )

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        form = context["adminform"].form
        context["conflict"] = getattr(form, "conflict", None)
        if set(form.errors) == {"version"}:
            context["errors"] = None  # the conflict has a place of its own on the page
        return super().render_change_form(request, context, *args, **kwargs)

    def response_add(self, request: HttpRequest, obj: Text, post_url_continue: str | None = None) -> Any:
        return _with_saved_draft(request, super().response_add(request, obj, post_url_continue))

    def response_change(self, request: HttpRequest, obj: Text) -> Any:
        return _with_saved_draft(request, super().response_change(request, obj))

    def delete_model(self, request: HttpRequest, obj: Text) -> None:
        actions.delete_text(text=obj)

    @transaction.atomic
    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        for text in queryset:
            actions.delete_text(text=text)


def _with_saved_draft(request: HttpRequest, response: Any) -> Any:
    name = request.POST.get("draft", "")
    if _DRAFT.fullmatch(name):
        response.set_cookie(
            SAVED_DRAFT,
            name,
            max_age=SAVED_DRAFT_SECONDS,
            path=reverse("admin:index"),
            secure=settings.SESSION_COOKIE_SECURE,
            samesite="Strict",
        )
    return response
