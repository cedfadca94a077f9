"""Every saving at the desk is a version that can be read, compared and brought back."""

from typing import Any

from django.forms import ModelForm
from django.http import HttpRequest

from content import actions
from content.admin.titles import TitledAdmin
from content.admin.who import author_of
from content.models import Text


class VersionsMixin(TitledAdmin):
    def save_model(self, request: HttpRequest, obj: Text, form: ModelForm[Any], change: bool) -> None:
        actions.save_text(text=obj, by=author_of(request))
