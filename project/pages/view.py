"""The view of every page: asks the client's own queries, renders the answer, hands it on to the client."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.urls import Resolver404, resolve

from content.actions import shown_to_readers
from content.addresses import Moved
from content.previews import Preview
from project.feeds import feeds_of
from project.graphql.errors import OperationFailed
from project.pages import assets, kept, moved, preview
from project.pages.answers import Answers
from project.pages.bare import THEMES, chosen_theme
from project.pages.cards import card_address
from project.pages.head import absolute, language_of, links
from project.pages.page import Asked, Json, Page
from project.pages.plain import GONE, NOT_FOUND
from project.pages.routes import PAGES
from project.pages.structured import with_image


def page(request: HttpRequest, *, route: str, language: str, **params: str) -> HttpResponse:
    asked = Asked(route, language, params, request.GET.dict())
    found = PAGES.get(route)
    if found is None:
        return _missing(request, asked)
    if previewed := preview.wanted(request, asked, found):
        return _preview(request, asked, found, previewed)
    if found.personal:
        return _show(request, asked, found, Answers(request, asked))
    return kept.answer(request, lambda: _show_public(request, asked, found))


def _show_public(request: HttpRequest, asked: Asked, shown: Page) -> HttpResponse:
    try:
        return _show(request, asked, shown, Answers(request, asked))
    except OperationFailed as failed:
        # A cursor that is none of ours in `?after=`: an address that leads nowhere.
        if set(failed.codes) == {"BAD_REQUEST"}:
            return _missing(request, asked)
        raise


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Also Django's handler404. An address with a slash too many goes to the one without."""
    bare = "/" + request.path.strip("/")  # never //somewhere, which would leave our site
    if request.path.endswith("/") and _is_page(bare):
        return HttpResponsePermanentRedirect(moved.with_query(request, bare))
    return _missing(request, Asked("notFound", language_of(request.path), {}, {}))


def _is_page(path: str) -> bool:
    try:
        return resolve(path).func is page
    except Resolver404:
        return False


def _preview(request: HttpRequest, asked: Asked, shown: Page, previewed: Preview) -> HttpResponse:
    planned = previewed.text.published_at
    with shown_to_readers(previewed):
        answers = preview.PreviewAnswers(request, asked, shown.subject, planned)
        return preview.close(_show(request, asked, shown, answers))


def _show(request: HttpRequest, asked: Asked, shown: Page, answers: Answers) -> HttpResponse:
    own = answers.ask(shown.operation, shown.variables(asked)) if shown.operation else {}
    subject = own[shown.subject] if shown.subject else {}
    fate = moved.fate(asked, shown, subject)
    if isinstance(fate, Moved):
        return moved.redirect(request, asked, fate)
    if subject is None:
        # The answer goes along: the client then knows without asking again that there is nothing here.
        absent, status = (GONE, 410) if fate else (NOT_FOUND, 404)
        return _respond(request, asked, absent, answers, status=status)
    return _respond(request, asked, shown, answers, own=own)


def _missing(request: HttpRequest, asked: Asked) -> HttpResponse:
    return _respond(request, asked, NOT_FOUND, Answers(request, asked), status=404)


def _theme(request: HttpRequest, answers: Answers) -> str:
    """The one chosen by hand; a preview is looked at in both."""
    asked = request.GET.get("theme", "") if answers.is_preview else ""
    return asked if asked in THEMES else chosen_theme(request)


def _respond(
    request: HttpRequest,
    asked: Asked,
    shown: Page,
    answers: Answers,
    *,
    own: Json | None = None,
    status: int = 200,
) -> HttpResponse:
    data = {**(own or {}), "site": {**answers.site, **(own or {}).get("site", {})}, "viewer": answers.viewer}
    head = shown.head(asked, data)
    if answers.is_preview:
        head = replace(head, indexed=False)
    style = assets.inline_style()
    get_token(request)  # sets the cookie that the client's requests need
    card = absolute(card_address(head, asked, answers.site["name"])) if head.indexed else ""
    context = {
        **data,
        "asked": asked,
        "language": asked.language,
        "route": asked.route,
        "theme": _theme(request, answers),
        "head": head,
        "card": card,
        "structured": with_image(head.data, card),
        "links": links(head, request.path, asked.language),
        "feeds": feeds_of(asked.route, asked.language, answers.site["name"]),
        "style": style,
        "used_words": set[str](),
        "sheet": assets.sheet(shown.sheet),
        "fonts": assets.fonts(asked.language),
        # A page of one person shows little before the client is there, and needs all words for it.
        "chunks": assets.chunks(
            f"page-{asked.route}", *([f"words-{asked.language}"] if shown.personal else [])
        ),
        "template": f"pages/{shown.template}",
        "answers": answers.by_key,
        "personal": shown.personal,
        "status": status,
        "preview": answers.is_preview,
    }
    response = HttpResponse(render_to_string("app.html", context, request), status=status)
    kept.allow_style(response)
    personal = shown.personal or answers.viewer is not None
    response["Cache-Control"] = "private, no-store" if personal else "private, no-cache"
    return response
