from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from content import actions, images
from content.admin.public import PublicAdmin
from content.models import Picture
from core.errors import DomainError


class PictureForm(forms.ModelForm[Picture]):
    file = forms.FileField(
        label=gettext_lazy("File"),
        required=False,
        help_text=gettext_lazy(
            "JPEG, PNG, WEBP, AVIF or GIF. It is turned upright, and its metadata are removed."
        ),
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp,image/avif,image/gif"}),
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
        missing = Q(alt_ru="") | Q(alt_en="")
        if self.value() == "no":
            return queryset.filter(missing)
        return queryset.exclude(missing) if self.value() == "yes" else queryset


@admin.register(Picture)
class PictureAdmin(PublicAdmin):
    form = PictureForm
    list_display = ("thumbnail", "alt_ru", "alt_en", "size", "created_at", "is_ready")
    list_display_links = ("thumbnail", "alt_ru")
    list_filter = (UndescribedFilter, "created_at")
    search_fields = ("alt_ru", "alt_en", "name")
    readonly_fields = ("preview", "size", "created_at", "is_ready")

    def get_fields(self, request: HttpRequest, obj: Picture | None = None) -> tuple[str, ...]:
        return (
            ("preview", "alt_ru", "alt_en", "size", "created_at", "is_ready")
            if obj
            else ("file", "alt_ru", "alt_en")
        )

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.upload_view)
        return [path("upload/", view, name="content_picture_upload"), *super().get_urls()]

    def upload_view(self, request: HttpRequest) -> HttpResponse:
        """What the editor's upload button sends a file to; answers as CKEditor's simple upload expects."""
        if request.method != "POST" or not self.has_add_permission(request):
            return _failure(_("You may not add pictures."), 403)
        file = request.FILES.get("upload")
        if file is None or isinstance(file, list):
            return _failure(_("Choose a file."), 400)
        try:
            picture = actions.store_picture(file=file)
        except DomainError as error:
            return _failure(error.message, 400)
        return JsonResponse({"url": picture.url})

    def save_model(self, request: HttpRequest, obj: Picture, form: Any, change: bool) -> None:
        if change:
            super().save_model(request, obj, form, change)
            return
        stored = actions.store_picture(file=form.cleaned_data["file"], alt_ru=obj.alt_ru, alt_en=obj.alt_en)
        obj.__dict__.update(stored.__dict__)

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """A picture that a text shows is protected like one that is referred to."""
        to_delete, counts, missing, protected = super().get_deleted_objects(objs, request)
        shown = [f"{picture} — {text}" for picture in objs for text in actions.texts_showing(picture)]
        return to_delete, counts, missing, [*protected, *shown]

    def delete_model(self, request: HttpRequest, obj: Picture) -> None:
        actions.remove_picture(picture=obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Picture]) -> None:
        for picture in queryset:
            actions.remove_picture(picture=picture)

    @admin.display(description=gettext_lazy("picture"))
    def thumbnail(self, picture: Picture) -> SafeString:
        return _shown(picture, "thumbnail")

    @admin.display(description=gettext_lazy("picture"))
    def preview(self, picture: Picture) -> SafeString:
        return _shown(picture, "preview")

    @admin.display(description=gettext_lazy("size"))
    def size(self, picture: Picture) -> str:
        return f"{picture.width} × {picture.height}"

    @admin.display(description=gettext_lazy("converted"), boolean=True)
    def is_ready(self, picture: Picture) -> bool:
        return picture.processed_at is not None


def _failure(words: str, status: int) -> JsonResponse:
    return JsonResponse({"error": {"message": words}}, status=status)


def _shown(picture: Picture, style: str) -> SafeString:
    return format_html(
        '<img class="{}" src="{}" alt="{}" width="{}" height="{}" loading="lazy">',
        style,
        picture.address(min(picture.widths)),
        picture.alt_ru or _("not described yet"),
        picture.width,
        picture.height,
    )
