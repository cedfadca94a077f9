"""The practice's own settings: what it says about itself, people, topics, crisis lines."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext_lazy as _

from content import actions
from content.admin.moving import ArrowsMixin, DraggedListMixin
from content.admin.picking import PicturesMixin
from content.admin.public import PublicAdmin
from content.desk_pages import page_of
from content.models import Author, CrisisLine, Site, Topic


@admin.register(Site)
class SiteAdmin(PicturesMixin, PublicAdmin):
    """One row: it opens at once, and can be neither doubled nor deleted."""

    fieldsets = (
        (_("In Russian"), {"fields": ("name_ru", "tagline_ru", "location_ru", "address_ru")}),
        (_("In English"), {"fields": ("name_en", "tagline_en", "location_en", "address_en")}),
        (_("Contacts"), {"fields": ("email", "phone")}),
        (_("Look"), {"fields": ("logo", "lead_author")}),
    )

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        if Site.objects.exists():
            return HttpResponseRedirect(page_of(Site, "change", Site.THE_ONE))
        return HttpResponseRedirect(page_of(Site, "add"))

    def has_add_permission(self, request: HttpRequest) -> bool:
        return super().has_add_permission(request) and not Site.objects.exists()

    def has_delete_permission(self, request: HttpRequest, obj: Site | None = None) -> bool:
        return False


@admin.register(Author)
class AuthorAdmin(PicturesMixin, PublicAdmin):
    list_display = ("name_ru", "role_ru", "name_en")
    search_fields = ("name_ru", "name_en")
    prepopulated_fields = {"slug": ("name_ru",)}
    fieldsets = (
        (_("In Russian"), {"fields": ("name_ru", "role_ru", "bio_ru", "quote_ru")}),
        (_("In English"), {"fields": ("name_en", "role_en", "bio_en", "quote_en")}),
        (None, {"fields": ("photo", "slug")}),
    )


@admin.register(Topic)
class TopicAdmin(DraggedListMixin, ArrowsMixin, PublicAdmin):
    list_display = ("title_ru", "arrows", "title_en", "slug")
    ordering = ("position",)
    prepopulated_fields = {"slug": ("title_ru",)}
    fieldsets = (
        (_("In Russian"), {"fields": ("title_ru", "description_ru")}),
        (_("In English"), {"fields": ("title_en", "description_en")}),
        (None, {"fields": ("slug",)}),
    )

    def save_model(self, request: HttpRequest, obj: Topic, form: Any, change: bool) -> None:
        actions.save_topic(topic=obj)

    def delete_model(self, request: HttpRequest, obj: Topic) -> None:
        actions.delete_topic(topic=obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Topic]) -> None:
        for topic in queryset:
            actions.delete_topic(topic=topic)


@admin.register(CrisisLine)
class CrisisLineAdmin(DraggedListMixin, ArrowsMixin, PublicAdmin):
    list_display = ("name_ru", "arrows", "phone", "verified", "is_shown")
    ordering = ("position",)
    fieldsets = (
        (None, {"fields": ("phone", "verified", "is_shown")}),
        (_("In Russian"), {"fields": ("name_ru", "hours_ru", "note_ru")}),
        (_("In English"), {"fields": ("name_en", "hours_en", "note_en")}),
    )
