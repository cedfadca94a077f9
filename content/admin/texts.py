"""Articles, news, pages and sections at the editors' desk."""

from typing import Any, ClassVar, TypeAlias
from urllib.parse import urlencode

from django.contrib import admin, messages
from django.db.models import ForeignKey, ManyToManyField, Prefetch, QuerySet
from django.forms import CheckboxSelectMultiple, ModelForm
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accounts.models import User
from content import actions, readiness
from content.addresses import address_of
from content.admin.titles import TitledAdmin
from content.admin.widgets import BodyWidget, DayAndTimeWidget
from content.models import Status, Text
from core.errors import DomainError
from core.languages import Language
from core.richtext import clean

Fieldset: TypeAlias = Any
_WIDGETS = {"body": BodyWidget, "published_at": DayAndTimeWidget}
# What a translation begins with.
SHARED = ("slug", "author", "drawing", "cover", "reviewed_on", "reviewed_by", "sources")


class TextForm(ModelForm[Any]):
    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        given["body"] = clean(given.get("body") or "")
        if given.get("status") == Status.PUBLISHED:
            given["published_at"] = given.get("published_at") or timezone.now()
            self._refuse_unready(given)
        return given

    def _refuse_unready(self, given: dict[str, Any]) -> None:
        """Beside the fields that the reader would miss."""
        names = {"title", "lead", "body", "language", "cover"} & set(given)
        written = self._meta.model(**{name: given[name] for name in names})
        for field, message in readiness.problems(written).items():
            if field not in self.errors:
                self.add_error(field, message)


class TextAdmin(TitledAdmin):
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
    list_filter: ClassVar[tuple[Any, ...]] = ("status", "language", "published_at")
    list_per_page = 50
    search_fields = ("title", "lead", "slug")
    search_help_text = gettext_lazy("Words of the title or the lead.")
    date_hierarchy: ClassVar[str | None] = "published_at"
    ordering: ClassVar[tuple[Any, ...]] = ("-published_at", "-pk")
    prepopulated_fields = {"slug": ("title",)}
    actions = ("publish_chosen", "withdraw_chosen")
    save_on_top = True

    main: ClassVar[Fieldset] = (None, {"fields": ("title", "lead", "body")})
    publishing: ClassVar[Fieldset] = (
        gettext_lazy("Publishing"),
        {"fields": ("status", "published_at", "slug")},
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
        return found

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if own := _WIDGETS.get(db_field.name):
            kwargs["widget"] = own()
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def formfield_for_foreignkey(self, db_field: ForeignKey[Any], request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "original":
            kwargs["queryset"] = self.model._default_manager.filter(original=None).order_by("title")
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(
        self, db_field: ManyToManyField[Any, Any], request: HttpRequest, **kwargs: Any
    ) -> Any:
        kwargs["widget"] = CheckboxSelectMultiple()
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """`?original=5` begins a translation of it."""
        initial: dict[str, Any] = super().get_changeform_initial_data(request)
        key = request.GET.get("original", "")
        original = self.model._default_manager.filter(pk=key).first() if key.isdecimal() else None
        if original is None:
            return initial
        initial["language"] = Language(original.language).other
        shared = {name: getattr(original, name) for name in SHARED if hasattr(original, name)}
        if hasattr(original, "topics"):
            shared["topics"] = list(original.topics.all())
        return shared | initial

    def save_model(self, request: HttpRequest, obj: Text, form: ModelForm[Any], change: bool) -> None:
        actions.save_text(text=obj, by=author_of(request))

    def view_on_site(self, obj: Text) -> str | None:
        return address_of(obj) if obj.is_visible else None

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        if context["original"] is not None:
            context["translation"] = self._translation(context["original"])
        return super().render_change_form(request, context, *args, **kwargs)

    def _translation(self, text: Text) -> dict[str, str]:
        """Where to go for the text in the other language, and in what words."""
        other = text.original or next(iter(text.translations.all()), None)
        name = Language(text.language).other.label
        if other is not None:
            address = reverse(f"admin:content_{self.opts.model_name}_change", args=[other.pk])
            return {"address": address, "words": _("In the other language: %(name)s") % {"name": name}}
        address = reverse(f"admin:content_{self.opts.model_name}_add")
        asked = urlencode({"original": text.pk})
        return {"address": f"{address}?{asked}", "words": _("Translate: %(name)s") % {"name": name}}

    @admin.display(description=gettext_lazy("language"), ordering="language")
    def language_name(self, text: Text) -> str:
        return text.get_language_display()

    @admin.display(description=gettext_lazy("state"), ordering="status")
    def state(self, text: Text) -> SafeString:
        if text.status == Status.DRAFT:
            name, words = "draft", _("draft")
        elif text.is_visible:
            name, words = "seen", _("published")
        else:
            name, words = "waiting", _("will appear")
        return format_html('<span class="badge badge-{}">{}</span>', name, words)

    @admin.display(description=gettext_lazy("translation"))
    def translation_link(self, text: Text) -> SafeString:
        translation = self._translation(text)
        exists = text.original_id or text.translations.all()
        words = _("open") if exists else _("translate")
        return _link(translation["address"], label=translation["words"], words=words)

    @admin.display(description=gettext_lazy("site"))
    def site_link(self, text: Text) -> SafeString | str:
        if not text.is_visible:
            return ""
        return _link(address_of(text), label=_("On the site: %s") % text, words=_("look"))

    @admin.action(description=gettext_lazy("Publish"), permissions=["change"])
    def publish_chosen(self, request: HttpRequest, texts: QuerySet[Any]) -> None:
        done = 0
        for text in texts:
            try:
                actions.publish(text=text, by=author_of(request))
                done += 1
            except DomainError as error:
                self.message_user(request, f"{text}: {error.message}", messages.ERROR)
        if done:
            self.message_user(
                request, ngettext("%d text is published.", "%d texts are published.", done) % done
            )

    @admin.action(description=gettext_lazy("Withdraw from readers"), permissions=["change"])
    def withdraw_chosen(self, request: HttpRequest, texts: QuerySet[Any]) -> None:
        for text in texts:
            actions.withdraw(text=text, by=author_of(request))
        done = len(texts)
        told = ngettext("%d text is withdrawn.", "%d texts are withdrawn.", done)
        self.message_user(request, told % done)


def _link(address: str, *, label: str, words: str) -> SafeString:
    return format_html('<a href="{}" aria-label="{}">{}</a>', address, label, words)


def author_of(request: HttpRequest) -> User | None:
    return request.user if isinstance(request.user, User) else None
