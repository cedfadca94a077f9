"""What is particular to each kind of text."""

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import QuerySet
from django.db.models.functions import Coalesce
from django.forms import CheckboxSelectMultiple, ModelForm, MultipleChoiceField, Textarea
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from content import actions
from content.admin.moving import ArrowsMixin
from content.admin.reviews import ReviewFilter
from content.admin.states import StateFilter
from content.admin.texts import Fieldset, TextAdmin
from content.models import Article, Distortion, NewsItem, Page, Section, Text

LOOK: Fieldset = (_("Picture"), {"fields": ("drawing", "cover")})
REVIEW: Fieldset = (
    _("Author and review"),
    {"fields": ("author", "is_medical", "reviewed_on", "reviewed_by", "sources")},
)


@admin.register(Article)
class ArticleAdmin(TextAdmin):
    list_filter = (StateFilter, "language", ReviewFilter, "topics", "published_at")
    fieldsets = (
        TextAdmin.main,
        TextAdmin.publishing,
        (_("Topics"), {"fields": ("topics",)}),
        LOOK,
        REVIEW,
        TextAdmin.language,
        TextAdmin.search,
    )


@admin.register(NewsItem)
class NewsItemAdmin(TextAdmin):
    fieldsets = (TextAdmin.main, TextAdmin.publishing, LOOK, TextAdmin.language, TextAdmin.search)


@admin.register(Page)
class PageAdmin(TextAdmin):
    ordering = ("position", "pk")
    date_hierarchy = None
    fieldsets = (
        TextAdmin.main,
        TextAdmin.publishing,
        (_("At the foot of every page"), {"fields": ("position",)}),
        TextAdmin.language,
        TextAdmin.search,
    )


@admin.register(Section)
class SectionAdmin(ArrowsMixin, TextAdmin):
    """In the book's order, a translation below its original."""

    list_display = ("title", "arrows", "place", "language_name", "state", "translation_link", "site_link")
    list_filter = (StateFilter, "language", ReviewFilter, "chapter__part", "chapter")
    list_per_page = 100
    date_hierarchy = None
    ordering = (
        Coalesce("original__chapter__part__position", "chapter__part__position"),
        Coalesce("original__chapter__position", "chapter__position"),
        Coalesce("original__position", "position"),
        "-language",
        "pk",
    )
    fieldsets = (
        TextAdmin.main,
        TextAdmin.publishing,
        (_("Place in the textbook"), {"fields": ("chapter",)}),
        (_("At the end of the section"), {"fields": ("self_check",)}),
        (_("To try at once"), {"fields": ("exercise", "exercise_prompt", "exercise_scale", "distortions")}),
        REVIEW,
        TextAdmin.language,
        TextAdmin.search,
    )

    class Media:
        css: ClassVar[dict[str, list[str]]] = {"all": ["content/exercise.css"]}
        js = ("content/exercise.js",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related("chapter", "original__chapter")

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "exercise_prompt":
            kwargs["widget"] = Textarea(attrs={"rows": 4})
        if db_field.name == "distortions":
            return MultipleChoiceField(
                label=capfirst(db_field.verbose_name),
                help_text=db_field.help_text,
                choices=Distortion.choices,
                required=False,
                widget=CheckboxSelectMultiple(),
            )
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    @admin.display(description=_("chapter"))
    def place(self, section: Section) -> str:
        placed: Any = section.original or section
        return str(placed.chapter)

    @admin.display(description=_("order"))
    def arrows(self, item: Section) -> Any:
        """A translation stands where its original stands, so it has none."""
        return "" if item.original_id else super().arrows(item)

    def save_model(self, request: HttpRequest, obj: Text, form: ModelForm[Any], change: bool) -> None:
        super().save_model(request, obj, form, change)
        came = not change or "chapter" in form.changed_data
        if came and isinstance(obj, Section) and obj.original_id is None:
            actions.place_last(item=obj)
