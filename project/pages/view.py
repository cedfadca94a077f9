"""The view of every page: asks the client's own queries, renders the answer, hands it on to the client."""

import orjson
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.urls import Resolver404, resolve

from content.addresses import Moved
from project.feeds import feeds_of
from project.graphql.errors import OperationFailed
from project.graphql.execution import run_operation
from project.pages import assets, kept, moved
from project.pages.cards import card_address
from project.pages.head import absolute, language_of, links
from project.pages.page import Asked, Json, Page
from project.pages.plain import GONE, NOT_FOUND
from project.pages.routes import PAGES
from project.pages.structured import with_image

THEMES = {"light", "dark"}
_FRAME = "Frame"
_VIEWER = "ViewerFrame"


def page(request: HttpRequest, *, route: str, language: str, **params: str) -> HttpResponse:
    asked = Asked(route, language, params, request.GET.dict())
    found = PAGES.get(route)
    if found is None:
        return _missing(request, asked)
    if found.personal:
        return _show(request, asked, found)
    return kept.answer(request, lambda: _show_public(request, asked, found))


def _show_public(request: HttpRequest, asked: Asked, shown: Page) -> HttpResponse:
    try:
        return _show(request, asked, shown)
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


def _show(request: HttpRequest, asked: Asked, shown: Page) -> HttpResponse:
    answers = _Answers(request, asked)
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
    return _respond(request, asked, NOT_FOUND, _Answers(request, asked), status=404)


class _Answers:
    """Answers to the client's queries, each kept under the key by which the client looks for it."""

    def __init__(self, request: HttpRequest, asked: Asked) -> None:
        self.request = request
        self.by_key: dict[str, Json] = {}
        self.site = self.ask(_FRAME, {"language": asked.wire_language})["site"]
        self.viewer = self.ask(_VIEWER, {})["viewer"]

    def ask(self, operation: str, variables: Json) -> Json:
        data = run_operation(self.request, operation, variables)
        self.by_key[key_of(operation, variables)] = data
        return data


def key_of(operation: str, variables: Json) -> str:
    """`Name:{"a":1}` with sorted keys and no spaces, as frontend/src/graphql/lazy.ts writes it."""
    given = {name: value for name, value in variables.items() if value is not None}
    return f"{operation}:{orjson.dumps(given, option=orjson.OPT_SORT_KEYS).decode()}"


def _respond(
    request: HttpRequest,
    asked: Asked,
    shown: Page,
    answers: _Answers,
    *,
    own: Json | None = None,
    status: int = 200,
) -> HttpResponse:
    data = {**(own or {}), "site": {**answers.site, **(own or {}).get("site", {})}, "viewer": answers.viewer}
    head = shown.head(asked, data)
    style = assets.inline_style()
    get_token(request)  # sets the cookie that the client's requests need
    card = absolute(card_address(head, asked, answers.site["name"])) if head.indexed else ""
    context = {
        **data,
        "asked": asked,
        "language": asked.language,
        "route": asked.route,
        "theme": theme if (theme := request.COOKIES.get("theme")) in THEMES else "",
        "head": head,
        "card": card,
        "structured": with_image(head.data, card),
        "links": links(head, request.path, asked.language),
        "feeds": feeds_of(asked.route, asked.language, answers.site["name"]),
        "style": style,
        "used_words": set[str](),
        "fonts": assets.fonts(asked.language),
        # A page of one person shows little before the client is there, and needs all words for it.
        "chunks": assets.chunks(
            f"page-{asked.route}", *([f"words-{asked.language}"] if shown.personal else [])
        ),
        "template": f"pages/{shown.template}",
        "answers": answers.by_key,
        "personal": shown.personal,
        "status": status,
    }
    response = HttpResponse(render_to_string("app.html", context, request), status=status)
    kept.allow_style(response)
    personal = shown.personal or answers.viewer is not None
    response["Cache-Control"] = "private, no-store" if personal else "private, no-cache"
    return response
