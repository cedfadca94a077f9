"""Tags of the pages: each has its twin in the client, and both must write the same markup."""

import json
from functools import cache
from typing import Any

import orjson
from django import template
from django.conf import settings
from django.template import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from core.languages import Language
from project.pages import assets, words
from project.pages.head import in_language
from project.pages.private import DIARY
from project.pages.routes import address

register = template.Library()
_IN_SCRIPT = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@register.simple_tag(takes_context=True)
def t(context: Context, key: str, **params: Any) -> str:
    """{% t "reading.minutes" n=5 %}"""
    context["used_words"].add(key)
    return words.translate(context["language"], key, **params)


@register.simple_tag(takes_context=True)
def day(context: Context, value: str) -> str:
    context["used_words"].update({"date.day", f"date.month.{int(value[5:7])}"})
    return words.day(context["language"], value)


@register.simple_tag(takes_context=True)
def href(context: Context, route: str, **params: Any) -> str:
    """{% href "article" slug=article.slug %}"""
    return address(route, context["language"], **params)


@register.simple_tag(takes_context=True)
def current(context: Context, *routes: str) -> str:
    """aria-current of a link in the frame that leads to where the reader is."""
    return mark_safe(' aria-current="page"') if context["route"] in routes else ""


@register.simple_tag(takes_context=True)
def in_diary(context: Context) -> str:
    """aria-current of the link to the diary on all of its pages."""
    return current(context, *DIARY)


@register.simple_tag
def exit_address() -> str:
    """Where the quick exit of the diary leads."""
    return str(settings.QUICK_EXIT_URL)


@register.simple_tag(takes_context=True)
def private_title(context: Context) -> str:
    return t(context, f"diary.title.{context['route']}")


@register.simple_tag(takes_context=True)
def other_language(context: Context) -> dict[str, str]:
    """This page in the other language: {% other_language as other %}."""
    code = Language(context["language"]).other.value
    return {"code": code, "href": in_language(context["request"].path, code)}


@cache
def _icons() -> dict[str, str]:
    icons: dict[str, str] = json.loads(
        (settings.BASE_DIR / "frontend" / "src" / "icons.json").read_text("utf-8")
    )
    return icons


@register.simple_tag
def icon(name: str) -> SafeString:
    return format_html(
        '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="{}"></path></svg>', _icons()[name]
    )


# Sizes of the drawings' grids: of articles, of the home page, of states.
_BOXES = {"wide": "0 0 400 250", "hero": "0 0 480 420", "spot": "0 0 320 220"}


@register.simple_tag
def drawing(name: str, size: str = "wide") -> SafeString:
    return format_html(
        '<svg class="drawing" viewBox="{}" aria-hidden="true"><use href="{}#{}"></use></svg>',
        _BOXES[size],
        assets.drawings_url(),
        name,
    )


@register.simple_tag
def data_script(value: Any, element_id: str = "", kind: str = "application/json") -> SafeString:
    """Data for scripts. Unlike json_script it leaves Cyrillic as it is: half the bytes."""
    text = orjson.dumps(value).decode().translate(_IN_SCRIPT)
    name = format_html(' id="{}"', element_id) if element_id else ""
    return format_html('<script type="{}"{}>{}</script>', kind, name, mark_safe(text))  # noqa: S308  escaped above


@register.simple_tag(takes_context=True)
def first_words(context: Context) -> SafeString:
    """The words that this page used, for the client; comes after everything that uses words."""
    return data_script(words.first_words(context["language"], context["used_words"]), "initial-words")


@register.filter
def tel(phone: str) -> str:
    """The address of a telephone number."""
    return "tel:" + "".join(sign for sign in phone if sign.isdigit() or sign == "+")


@register.filter
def first_sections(textbook: dict[str, Any]) -> list[dict[str, Any]]:
    """The first three sections of a textbook."""
    chapters = [chapter for part in textbook["parts"] for chapter in part["chapters"]]
    return [section for chapter in chapters for section in chapter["sections"]][:3]


@register.filter
def unverified(lines: list[dict[str, Any]]) -> bool:
    """Whether the practice has yet to confirm one of its crisis lines."""
    return any(not line["verified"] for line in lines)
