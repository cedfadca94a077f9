"""What the desk's scripts ask about pictures (content/static/content/pictures/): answers in JSON."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _

from content import actions
from content.desk_pages import page_name
from content.models import Picture
from core.errors import DomainError
from core.wording import folded, says_all

A_PAGE = 24


class PictureViews:
    """Mixed into the admin of pictures, which knows who may do what."""

    admin_site: Any
    has_add_permission: Any
    has_change_permission: Any
    has_view_permission: Any

    def picture_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("upload/", view(self.upload_view), name=page_name(Picture, "upload")),
            path("choose/", view(self.choose_view), name=page_name(Picture, "choose")),
            path("<int:key>/want/", view(self.want_view), name=page_name(Picture, "want")),
            path("<int:key>/describe/", view(self.describe_view), name=page_name(Picture, "describe")),
        ]

    def upload_view(self, request: HttpRequest) -> HttpResponse:
        if request.method != "POST" or not self.has_add_permission(request):
            return _failure(_("You may not add pictures."), 403)
        file = request.FILES.get("upload")
        if file is None or isinstance(file, list):
            return _failure(_("Choose a file."), 400)
        try:
            upload = actions.take_upload(file=file)
        except DomainError as error:
            return _failure(error.message, 400)
        notes = []
        if not upload.is_new:
            notes.append(_("This picture was here already, so it is not stored a second time."))
        if upload.is_animated:
            notes.append(_("The picture moved; on the site its first frame stands still."))
        return JsonResponse(told(upload.picture) | {"notes": notes})

    def choose_view(self, request: HttpRequest) -> HttpResponse:
        """A page of what was uploaded, the newest first; `q` are words of the descriptions."""
        if not self.has_view_permission(request):
            return _failure(_("You may not see pictures."), 403)
        found = Paginator(_described_by(request.GET.get("q", "")), A_PAGE)
        page = found.get_page(request.GET.get("page"))
        return JsonResponse(
            {
                "pictures": [told(picture) for picture in page],
                "page": page.number,
                "pages": found.num_pages,
                "count": found.count,
            }
        )

    def want_view(self, request: HttpRequest, key: int) -> HttpResponse:
        """It was chosen for a text: then it stays, though the text is not saved yet."""
        picture = Picture.objects.filter(pk=key).first()
        if request.method != "POST" or not self.has_view_permission(request):
            return _failure(_("You may not see pictures."), 403)
        if picture is None or not actions.want_picture(picture=picture):
            return _failure(_("This picture is not stored any more."), 404)
        return JsonResponse(told(picture))

    def describe_view(self, request: HttpRequest, key: int) -> HttpResponse:
        picture = Picture.objects.filter(pk=key).first()
        if request.method != "POST" or not self.has_change_permission(request):
            return _failure(_("You may not describe pictures."), 403)
        if picture is None:
            return _failure(_("This picture is not stored any more."), 404)
        alt = {name: request.POST.get(name, "") for name in ("alt_ru", "alt_en")}
        return JsonResponse(told(actions.describe_picture(picture=picture, **alt)))


def told(picture: Picture) -> dict[str, Any]:
    """A picture as the desk's scripts know it."""
    return {
        "id": picture.pk,
        "url": picture.url,
        "thumbnail": picture.address(min(picture.widths)),
        "alt": {"ru": picture.alt_ru, "en": picture.alt_en},
        "size": f"{picture.width} × {picture.height}",
    }


def _described_by(words: str) -> QuerySet[Picture]:
    """Pictures whose descriptions have all the words, large and small letters and ё and е being the same.

    Not by the database: SQLite knows no small letters but Latin ones.
    """
    wanted = folded(words).split()
    if not wanted:
        return Picture.objects.all()
    described = Picture.objects.order_by().values_list("pk", "alt_ru", "alt_en")
    keys = [key for key, *alt in described if says_all(" ".join(alt), wanted)]
    return Picture.objects.filter(pk__in=keys)


def _failure(words: str, status: int) -> JsonResponse:
    return JsonResponse({"error": {"message": words}}, status=status)
