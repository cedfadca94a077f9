from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from content import review


class ReviewFilter(admin.SimpleListFilter):
    """Medical texts whose review is missing or older than a year."""

    title = _("review")
    parameter_name = "review"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("due", _("time to review")), ("fresh", _("reviewed"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value() == "due":
            return queryset.filter(review.needs_review())
        return queryset.exclude(review.needs_review()) if self.value() == "fresh" else queryset
