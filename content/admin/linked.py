"""Who takes a text away is told which texts lead to it."""

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from content.admin.states import StateMixin
from content.desk_pages import form_of
from content.links import texts_linking_to
from content.models import Status, Text


class LinkedMixin(StateMixin):
    def save_model(self, request: HttpRequest, obj: Text, form: ModelForm[Any], change: bool) -> None:
        super().save_model(request, obj, form, change)
        taken = {"status", "withdrawn_at"}.intersection(form.changed_data)
        if change and taken and (obj.status == Status.DRAFT or obj.withdrawn_at):
            self._tell_who_links(request, [obj])

    def withdraw_chosen(self, request: HttpRequest, texts: QuerySet[Any]) -> None:
        chosen = list(texts)
        super().withdraw_chosen(request, texts)
        self._tell_who_links(request, chosen)

    withdraw_chosen.short_description = StateMixin.withdraw_chosen.short_description  # type: ignore[attr-defined]
    withdraw_chosen.allowed_permissions = ("change",)  # type: ignore[attr-defined]

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """Before it is confirmed, on both pages that ask."""
        if "post" not in request.POST:
            self._tell_who_links(request, list(objs))
        return super().get_deleted_objects(objs, request)

    def _tell_who_links(self, request: HttpRequest, texts: list[Text]) -> None:
        for text in texts:
            if linking := texts_linking_to(text):
                words = _("Links in these texts lead to “%(title)s”, mend them:") % {"title": text}
                named = format_html_join(
                    ", ", '<a href="{}">{}</a>', [(form_of(each), each) for each in linking]
                )
                self.message_user(request, format_html("{} {}", words, named), messages.WARNING)
