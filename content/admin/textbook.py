"""The tree of the textbook: each level shows the next one, to be dragged into order."""

from typing import Any

from adminsortable2.admin import SortableAdminBase, SortableTabularInline
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from content import actions
from content.admin.moving import ArrowsMixin
from content.admin.public import PublicAdmin
from content.desk_pages import form_of, page_of
from content.models import Chapter, Part, Section, Textbook
from core.languages import Language


class RowsInline(SortableTabularInline):  # type: ignore[misc]
    """Rows to drag; each is edited on its own page."""

    extra = 0
    max_num = 0
    can_delete = False
    readonly_fields = ("link",)
    fields = ("link", "position")
    ordering = ("position",)

    @admin.display(description=_("drag the title to change the order"))
    def link(self, item: Any) -> SafeString:
        address = form_of(item)
        return format_html('<a href="{}" aria-label="{}">{}</a>', address, item, gettext("open"))

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class PartInline(RowsInline):
    model = Part


class ChapterInline(RowsInline):
    model = Chapter


class SectionInline(RowsInline):
    model = Section

    def get_queryset(self, request: HttpRequest) -> QuerySet[Section]:
        rows: QuerySet[Section] = super().get_queryset(request)
        return rows.filter(original=None)


class TreeAdmin(SortableAdminBase, PublicAdmin):  # type: ignore[misc]
    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        for formset in formsets:
            for item in formset.queryset[:1]:
                actions.close_gaps(item=item)


@admin.register(Textbook)
class TextbookAdmin(TreeAdmin):
    inlines = (PartInline,)
    prepopulated_fields = {"slug": ("title_ru",)}
    readonly_fields = ("files",)
    fieldsets = (
        (_("In Russian"), {"fields": ("title_ru", "subtitle_ru", "lead_ru")}),
        (_("In English"), {"fields": ("title_en", "subtitle_en", "lead_en")}),
        (None, {"fields": ("author", "slug", "files")}),
    )

    @admin.display(description=_("take along"))
    def files(self, textbook: Textbook) -> SafeString:
        """What readers can download and print: only what is published, in each language."""
        links = [
            (f"{language.prefix}/textbook{end}", words, language.upper())
            for language in Language
            for end, words in ((".epub", gettext("EPUB")), ("/print", gettext("for paper")))
        ]
        return format_html_join(", ", '<a href="{}">{} {}</a>', links)

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """There is one book: its page opens at once."""
        only = Textbook.objects.first()
        if only is None:
            return HttpResponseRedirect(page_of(Textbook, "add"))
        return HttpResponseRedirect(form_of(only))

    def has_add_permission(self, request: HttpRequest) -> bool:
        return super().has_add_permission(request) and not Textbook.objects.exists()


class PlacedAdmin(ArrowsMixin, TreeAdmin):
    """A part or a chapter: a new one, or one that changed its parent, comes last."""

    parent = ""
    search_fields = ("title_ru", "title_en")

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        if not change or self.parent in form.changed_data:
            actions.place_last(item=obj)

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        super().delete_model(request, obj)
        actions.close_gaps(item=obj)


@admin.register(Part)
class PartAdmin(PlacedAdmin):
    parent = "textbook"
    list_display = ("title_ru", "arrows", "title_en")
    inlines = (ChapterInline,)
    fieldsets = (
        (_("In Russian"), {"fields": ("title_ru", "lead_ru")}),
        (_("In English"), {"fields": ("title_en", "lead_en")}),
        (None, {"fields": ("textbook",)}),
    )


@admin.register(Chapter)
class ChapterAdmin(PlacedAdmin):
    parent = "part"
    list_display = ("title_ru", "arrows", "part", "title_en")
    list_filter = ("part",)
    list_select_related = ("part",)
    ordering = ("part__position", "position", "pk")
    prepopulated_fields = {"slug": ("title_ru",)}
    inlines = (SectionInline,)
    fieldsets = (
        (_("In Russian"), {"fields": ("title_ru", "lead_ru")}),
        (_("In English"), {"fields": ("title_en", "lead_en")}),
        (None, {"fields": ("part", "slug")}),
    )
