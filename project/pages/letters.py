"""Where the links of letters lead: /letters/open, and /letters/off/<token>, which asks for no sign-in."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from diary.actions import stop_by_token
from diary.reminder_tokens import number_in
from project.pages.addresses import address
from project.pages.bare import bare_page
from project.pages.words import translate


@require_safe
def to_diary(request: HttpRequest, language: str) -> HttpResponse:
    """A letter names no diary: whoever reads it over a shoulder learns nothing from its link."""
    return HttpResponseRedirect(address("diary", language))


# Mail programs post without cookies (RFC 8058). The token is what allows it, and it allows nothing else.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def off(request: HttpRequest, language: str, token: str) -> HttpResponse:
    """A look changes nothing: scanners of mail open every link."""
    if number_in(token) is None:
        return _page(request, language, "unknown", status=404)
    if request.method == "POST":
        stop_by_token(token=token)
        return _page(request, language, "done")
    return _page(request, language, "ask")


def _page(request: HttpRequest, language: str, state: str, *, status: int = 200) -> HttpResponse:
    title, text = (translate(language, f"letters.{state}{part}") for part in ("Title", "Text"))
    response = bare_page(
        request, "letters.html", language, status=status, title=title, text=text, asks=state == "ask"
    )
    response["Referrer-Policy"] = "no-referrer"  # the address holds the token
    return response


urlpatterns = [
    path("letters/open", to_diary, {"language": "ru"}),
    path("en/letters/open", to_diary, {"language": "en"}),
    path("letters/off/<str:token>", off, {"language": "ru"}, name="letters-off"),
    path("en/letters/off/<str:token>", off, {"language": "en"}),
]
