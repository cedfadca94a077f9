from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import NoReverseMatch, URLPattern, path
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from content import actions, images
from content.admin.picking import MEDIA, for_scripts
from content.admin.picture_views import PictureViews
from content.admin.public import PublicAdmin
from content.desk_pages import form_of, page_name, page_of
from content.models import Picture
from content.models.pictures import FAILED, UNDESCRIBED
from content.picture_uses import kept_versions, keys_in_use, names_in_use, uses_of
from core.errors import DomainError


class PictureForm(forms.ModelForm[Picture]):
    file = forms.FileField(
        label=gettext_lazy("File"),
        required=False,
        help_text=gettext_lazy(
            "JPEG, PNG, WEBP, AVIF, GIF or HEIC. It is turned upright, and its metadata are removed."
        ),
        widget=forms.FileInput(attrs={"accept": images.ACCEPTED}),
    )

    class Meta:
        model = Picture
        fields = ("alt_ru", "alt_en")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["alt_ru"].required = self.fields["alt_en"].required = True
        if self.instance.pk is None:
            self.fields["file"].required = True
        else:
            del self.fields["file"]

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        try:
            images.check(file, file.size)
        except DomainError as error:
            raise forms.ValidationError(error.message) from error
        return file


class UndescribedFilter(admin.SimpleListFilter):
    title = gettext_lazy("description")
    parameter_name = "described"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("no", _("missing")), ("yes", _("in both languages"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Picture]) -> QuerySet[Picture]:
        if self.value() == "no":
            return queryset.filter(UNDESCRIBED)
        return queryset.exclude(UNDESCRIBED) if self.value() == "yes" else queryset


class UsedFilter(admin.SimpleListFilter):
    title = gettext_lazy("use")
    parameter_name = "used"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("no", _("nowhere")), ("yes", _("somewhere"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Picture]) -> QuerySet[Picture]:
        if self.value() not in {"no", "yes"}:
            return queryset
        used = Q(name__in=names_in_use()) | Q(pk__in=keys_in_use())
        return queryset.filter(used) if self.value() == "yes" else queryset.exclude(used)


class FilesFilter(admin.SimpleListFilter):
    title = gettext_lazy("files")
    parameter_name = "files"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("failed", _("not made")), ("waiting", _("being made")), ("ready", _("ready"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Picture]) -> QuerySet[Picture]:
        asked = {
            "failed": queryset.filter(FAILED),
            "waiting": queryset.filter(processed_at=None, failed_at=None),
            "ready": queryset.exclude(processed_at=None),
        }
        return asked.get(self.value() or "", queryset)


@admin.register(Picture)
class PictureAdmin(PictureViews, PublicAdmin):
    form = PictureForm
    list_display = ("thumbnail", "alt_ru", "alt_en", "uses", "size", "created_at", "files")
    list_display_links = ("thumbnail", "alt_ru")
    list_filter = (UsedFilter, UndescribedFilter, FilesFilter, "created_at")
    list_per_page = 50
    search_fields = ("alt_ru", "alt_en", "name")
    search_help_text = gettext_lazy("Words of the description.")
    readonly_fields = ("preview", "uses", "size", "created_at", "files")
    actions = ("retry_chosen",)

    @property
    def media(self) -> forms.Media:
        return super().media + MEDIA

    def get_fields(self, request: HttpRequest, obj: Picture | None = None) -> tuple[str, ...]:
        about = ("preview", "alt_ru", "alt_en", "uses", "size", "created_at", "files")
        return about if obj else ("file", "alt_ru", "alt_en")

    def get_urls(self) -> list[URLPattern]:
        retry = self.admin_site.admin_view(self.retry_view)
        own = path("<int:key>/retry/", retry, name=page_name(Picture, "retry"))
        return [*self.picture_urls(), own, *super().get_urls()]

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        failed = Picture.objects.filter(FAILED).count()
        more = {"pictures": for_scripts(), "failed": failed} | (extra_context or {})
        response = super().changelist_view(request, more)
        if isinstance(response, TemplateResponse) and "cl" in (response.context_data or {}):
            shown = list((response.context_data or {})["cl"].result_list)
            found = uses_of(shown)
            for picture in shown:
                picture.found_in = found[picture.pk]
        return response

    def retry_view(self, request: HttpRequest, key: int) -> HttpResponse:
        """From the button beside a picture whose files were not made; back to the list."""
        if request.method != "POST" or not self.has_change_permission(request):
            raise PermissionDenied
        self.retry_chosen(request, Picture.objects.filter(pk=key))
        return HttpResponseRedirect(page_of(Picture, "changelist"))

    def save_model(self, request: HttpRequest, obj: Picture, form: Any, change: bool) -> None:
        if change:
            actions.describe_picture(picture=obj, alt_ru=obj.alt_ru, alt_en=obj.alt_en)
            return
        stored = actions.store_picture(file=form.cleaned_data["file"], alt_ru=obj.alt_ru, alt_en=obj.alt_en)
        obj.__dict__.update(stored.__dict__)

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """A picture that a text or a version of one shows is protected like one that is referred to."""
        to_delete, counts, missing, protected = super().get_deleted_objects(objs, request)
        shown = [f"{picture} — {title}" for picture in objs for title in actions.shown_in(picture)]
        return to_delete, counts, missing, [*protected, *shown]

    def delete_model(self, request: HttpRequest, obj: Picture) -> None:
        actions.remove_picture(picture=obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Picture]) -> None:
        for picture in queryset:
            actions.remove_picture(picture=picture)

    @admin.action(description=gettext_lazy("Try to make the files again"), permissions=["change"])
    def retry_chosen(self, request: HttpRequest, queryset: QuerySet[Picture]) -> None:
        done = 0
        for picture in queryset.filter(processed_at=None):
            try:
                actions.retry_picture(picture=picture)
                done += 1
            except DomainError as error:
                self.message_user(request, f"{picture}: {error.message}", messages.ERROR)
        if done:
            told = ngettext("%d picture is tried once more.", "%d pictures are tried once more.", done)
            self.message_user(request, told % done)

    @admin.display(description=gettext_lazy("picture"))
    def thumbnail(self, picture: Picture) -> SafeString:
        return _shown(picture, "thumbnail")

    @admin.display(description=gettext_lazy("picture"))
    def preview(self, picture: Picture) -> SafeString:
        return _shown(picture, "preview")

    @admin.display(description=gettext_lazy("size"))
    def size(self, picture: Picture) -> str:
        return f"{picture.width} × {picture.height}"

    @admin.display(description=gettext_lazy("where it is used"))
    def uses(self, picture: Picture) -> SafeString | str:
        rows = getattr(picture, "found_in", None)
        rows = uses_of([picture])[picture.pk] if rows is None else rows
        if rows:
            return format_html_join(SafeString("<br>"), "{}", ((_link(row),) for row in rows))
        return _("only in earlier versions") if kept_versions([picture]).exists() else _("nowhere")

    @admin.display(description=gettext_lazy("files"))
    def files(self, picture: Picture) -> SafeString | str:
        if picture.failed_at is not None:
            return format_html(
                '<span class="badge badge-failed">{}</span> <button class="desk-button" formnovalidate '
                'formmethod="post" formaction="{}">{}</button>',
                _("not made"),
                page_of(picture, "retry", picture.pk),
                _("Try again"),
            )
        if picture.processed_at is None:
            return format_html('<span class="badge badge-waiting">{}</span>', _("being made"))
        return format_html('<span class="badge badge-seen">{}</span>', _("ready"))


def _link(row: Model) -> SafeString:
    """To where the desk changes it; some rows have no page of their own there."""
    words = f"{capitalised(row._meta.verbose_name)}: {row}"
    try:
        address = form_of(row)
    except NoReverseMatch:
        return format_html("{}", words)
    return format_html('<a href="{}">{}</a>', address, words)


def capitalised(words: Any) -> str:
    return str(words)[:1].upper() + str(words)[1:]


def _shown(picture: Picture, style: str) -> SafeString:
    return format_html(
        '<img class="{}" src="{}" alt="{}" width="{}" height="{}" loading="lazy">',
        style,
        picture.address(min(picture.widths)),
        picture.alt_ru or _("not described yet"),
        picture.width,
        picture.height,
    )
