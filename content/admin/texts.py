"""Articles, news, pages and sections at the editors' desk."""

from typing import Any, ClassVar, TypeAlias

from django.db.models import ForeignKey, ManyToManyField, Prefetch, QuerySet
from django.forms import CheckboxSelectMultiple, Textarea
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy

from content import actions, readiness, schedule
from content.admin.checking import CheckingMixin
from content.admin.conflict import VersionedForm
from content.admin.history import HistoryMixin
from content.admin.linked import LinkedMixin
from content.admin.picking import PicturesMixin
from content.admin.presence import PresenceMixin
from content.admin.previewing import PreviewMixin
from content.admin.states import StateFilter
from content.admin.translating import TranslationMixin
from content.admin.versions import VersionsMixin
from content.admin.widgets import BodyWidget, moment_field
from content.models import Status
from core.errors import DomainError
from core.pasted import pasted
from core.richtext import clean

Fieldset: TypeAlias = Any
_MOMENTS = {"published_at", "withdrawn_at"}


class TextForm(VersionedForm):
    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        given["body"] = clean(pasted(given.get("body") or ""))
        self._refuse_gone_pictures(given["body"])
        if given.get("status") == Status.PUBLISHED:
            given["published_at"] = given.get("published_at") or timezone.now()
            self._refuse_unready(given)
            self._refuse_muddle(given)
        return given

    def _refuse_muddle(self, given: dict[str, Any]) -> None:
        """A withdrawal that is over does not keep a text from being published once more."""
        ends = given.get("withdrawn_at")
        comes_back = self.initial.get("status") == Status.DRAFT and ends and ends <= timezone.now()
        if comes_back:
            given["withdrawn_at"] = None
        elif schedule.ends_before_beginning(given["published_at"], ends):
            self.add_error("withdrawn_at", schedule.muddle())

    def _refuse_gone_pictures(self, body: str) -> None:
        try:
            actions.refuse_gone_pictures(body=body, before=self.initial.get("body") or "")
        except DomainError as error:
            self.add_error("body", error.message)

    def _refuse_unready(self, given: dict[str, Any]) -> None:
        """Beside the fields that the reader would miss."""
        names = {"title", "lead", "body", "language", "cover", "slug", "published_at"} & set(given)
        written = self._meta.model(pk=self.instance.pk, **{name: given[name] for name in names})
        for field, message in readiness.problems(written).items():
            if field not in self.errors:
                self.add_error(field, message)


class TextAdmin(
    CheckingMixin,
    LinkedMixin,
    PicturesMixin,
    VersionsMixin,
    HistoryMixin,
    PresenceMixin,
    PreviewMixin,
    TranslationMixin,
):
    """One mixin for each thing that can be done with a text."""

    form = TextForm
    change_form_template = "admin/content/text_change_form.html"
    list_display: tuple[str, ...] = (
        "title",
        "language_name",
        "state",
        "published_at",
        "translation_link",
        "site_link",
    )
    list_filter: ClassVar[tuple[Any, ...]] = (StateFilter, "language", "published_at")
    list_per_page = 50
    search_fields = ("title", "lead", "slug")
    search_help_text = gettext_lazy("Words of the title or the lead.")
    date_hierarchy: ClassVar[str | None] = "published_at"
    ordering: ClassVar[tuple[Any, ...]] = ("-published_at", "-pk")
    prepopulated_fields = {"slug": ("title",)}
    save_on_top = True

    main: ClassVar[Fieldset] = (None, {"fields": ("title", "lead", "body")})
    publishing: ClassVar[Fieldset] = (
        gettext_lazy("Publishing"),
        {"fields": ("status", "published_at", "withdrawn_at", "slug")},
    )
    language: ClassVar[Fieldset] = (gettext_lazy("Language"), {"fields": ("language", "original")})
    search: ClassVar[Fieldset] = (gettext_lazy("Search engines"), {"fields": ("description",)})

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return (
            super()
            .get_queryset(request)
            .select_related("original")
            .prefetch_related(Prefetch("translations", self.model._default_manager.defer("body")))
            .defer("body", "original__body")
        )

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        """With its body, which lists do without."""
        found = super().get_object(request, object_id, from_field)
        if found is not None:
            found.refresh_from_db(fields=["body"])
            found.body = clean(found.body)  # as readers get it, also from before a rule became stricter
        return found

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "body":
            kwargs["widget"] = BodyWidget()
        if db_field.name == "self_check":
            kwargs["widget"] = Textarea(attrs={"rows": 12})
        if db_field.name in _MOMENTS:
            kwargs |= moment_field(db_field)
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name == "original":
            # An original is not begun from its translation.
            field.widget.can_add_related = field.widget.can_change_related = False
        return field

    def formfield_for_foreignkey(self, db_field: ForeignKey[Any], request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "original":
            kwargs["queryset"] = self.model._default_manager.filter(original=None).order_by("title")
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(
        self, db_field: ManyToManyField[Any, Any], request: HttpRequest, **kwargs: Any
    ) -> Any:
        kwargs["widget"] = CheckboxSelectMultiple()
        return super().formfield_for_manytomany(db_field, request, **kwargs)
