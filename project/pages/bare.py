"""A page of a few words that needs neither the client nor an answer: errors, and where letters lead."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from project.pages import assets, kept

THEMES = {"light", "dark"}


def chosen_theme(request: HttpRequest) -> str:
    """By hand; empty to go by the device."""
    theme = request.COOKIES.get("theme", "")
    return theme if theme in THEMES else ""


def bare_page(
    request: HttpRequest, template: str, language: str, *, status: int = 200, **words: Any
) -> HttpResponse:
    """From a template that extends bare.html and shows `title` and `text`; kept by nobody."""
    context = {
        **words,
        "language": language,
        "theme": chosen_theme(request),
        "style": assets.inline_style(),
        "used_words": set[str](),
    }
    # Without the request: its context would ask the database, which may be what has failed.
    response = HttpResponse(render_to_string(template, context), status=status)
    kept.allow_style(response)
    response["Cache-Control"] = "private, no-store"
    return response
