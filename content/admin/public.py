"""What readers see of it is another after every saving and deleting at the desk."""

from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest

from content import version
from content.admin.titles import TitledAdmin


class SeenWhenDeletedAdmin(TitledAdmin):
    """For texts, whose saving tells by itself whether readers can see it."""

    @transaction.atomic
    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        super().delete_model(request, obj)
        version.touch()

    @transaction.atomic
    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        super().delete_queryset(request, queryset)
        version.touch()


class PublicAdmin(SeenWhenDeletedAdmin):
    """For everything else that readers see. Also rows dragged in a form end here."""

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        version.touch()
