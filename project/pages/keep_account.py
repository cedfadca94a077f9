"""/account/keep/...: the page of the link that cancels a deletion. It works without signing in."""

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import path
from django.views.decorators.http import require_http_methods

from accounts.leaving import cancel_by_link
from accounts.leaving_links import deletion_of
from project.pages import assets, kept
from project.pages.view import THEMES
from project.pages.words import translate

_WORDS = {
    "asked": ("account.keep.askedTitle", "account.keep.asked"),
    "kept": ("account.keep.keptTitle", "account.keep.kept"),
    "over": ("account.keep.overTitle", "account.keep.over"),
}


@require_http_methods(["GET", "HEAD", "POST"])
def keep_account(request: HttpRequest, language: str, token: str) -> HttpResponse:
    """Looking changes nothing, since letters are opened by scanners too; the button does."""
    if request.method == "POST":
        state = "kept" if cancel_by_link(token=token) else "over"
    else:
        state = "asked" if deletion_of(token) else "over"
    title, text = _WORDS[state]
    theme = theme if (theme := request.COOKIES.get("theme", "")) in THEMES else ""
    style = assets.inline_style()
    context = {
        "title": translate(language, title),
        "text": translate(language, text),
        "asks": state == "asked",
        "language": language,
        "theme": theme,
        "style": style,
        "used_words": set[str](),
    }
    response = HttpResponse(render_to_string("keep_account.html", context, request))
    kept.allow_style(response)
    response["Cache-Control"] = "private, no-store"
    return response


urlpatterns = [
    path("account/keep/<str:token>", keep_account, {"language": "ru"}, name="keep-account-ru"),
    path("en/account/keep/<str:token>", keep_account, {"language": "en"}, name="keep-account-en"),
]
