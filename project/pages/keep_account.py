"""/account/keep/...: the page of the link that cancels a deletion. It works without signing in."""

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.urls import path
from django.views.decorators.http import require_http_methods

from accounts.leaving import cancel_by_link
from accounts.leaving_links import deletion_of
from project.pages.bare import bare_page
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
    title, text = (translate(language, word) for word in _WORDS[state])
    return bare_page(
        request,
        "keep_account.html",
        language,
        title=title,
        text=text,
        asks=state == "asked",
        csrf_token=get_token(request),
    )


urlpatterns = [
    path("account/keep/<str:token>", keep_account, {"language": "ru"}, name="keep-account-ru"),
    path("en/account/keep/<str:token>", keep_account, {"language": "en"}, name="keep-account-en"),
]
