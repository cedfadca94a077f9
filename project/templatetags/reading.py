"""Tags of the reading pages; each has its twin in frontend/src/features/reading or features/textbook."""

import re
from typing import Any

from django import template
from django.template import Context
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe

from project.pages import words
from project.pages.routes import address

register = template.Library()
_SIZES = {"small", "large", "largest"}
_WIDTHS = {"narrow", "wide"}
_ANCHOR = r'\g<0><a class="anchor" href="#\g<1>" tabindex="-1" aria-hidden="true"></a>'


@register.simple_tag(takes_context=True)
def reading_settings(context: Context) -> SafeString:
    """Attributes of <html> by the cookie in which the client keeps type size and line width."""
    size, _, width = context["request"].COOKIES.get("reading", "").partition("-")
    chosen = [
        *([("data-text", size)] if size in _SIZES else []),
        *([("data-measure", width)] if width in _WIDTHS else []),
    ]
    return format_html_join("", ' {}="{}"', chosen)


@register.simple_tag
def href_in(language: str, route: str, **params: Any) -> str:
    """An address in a language named as GraphQL does: {% href_in "EN" "article" slug=... %}."""
    return address(route, language.lower(), **params)


@register.filter
def with_anchors(body: str) -> SafeString:
    """Each heading with a link to itself."""
    return mark_safe(re.sub(r'<h[23] id="([^"]*)">', _ANCHOR, body))  # noqa: S308  cleaned by the server


@register.simple_tag
def within(section: dict[str, Any]) -> list[dict[str, Any]]:
    """The headings of a section that stand in the contents of its part: {% within section as within %}."""
    return [heading for heading in section["headings"] if heading["level"] == 2]


@register.filter
def initials(name: str) -> str:
    """First letters of the first and the last name."""
    names = name.split()
    return "".join(each[0] for each in (names[:1] + names[1:][-1:]))


@register.simple_tag(takes_context=True)
def duration(context: Context, minutes: int) -> str:
    """ "1 ч 20 мин чтения", under an hour "20 минут чтения"."""
    hours, rest = divmod(minutes, 60)
    key = "reading.minutes" if not hours else "reading.hours" if rest else "reading.wholeHours"
    context["used_words"].add(key)
    return words.translate(context["language"], key, n=minutes, hours=hours, minutes=rest)


@register.filter
def numbered(parts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Parts whose sections carry their number in the book."""
    return _numbered(parts, 1)


@register.simple_tag
def numbered_part(section: dict[str, Any]) -> dict[str, Any]:
    """The part of an open section, its sections with their numbers in the book."""
    own = [each["id"] for chapter in section["part"]["chapters"] for each in chapter["sections"]]
    return _numbered([section["part"]], section["number"] - own.index(section["id"]))[0]


def _numbered(parts: list[dict[str, Any]], first: int) -> list[dict[str, Any]]:
    number = iter(range(first, 10_000))
    return [
        {
            **part,
            "chapters": [
                {**chapter, "sections": [{**each, "number": next(number)} for each in chapter["sections"]]}
                for chapter in part["chapters"]
            ],
        }
        for part in parts
    ]


@register.filter
def without(edges: list[dict[str, Any]], shown: str) -> list[dict[str, Any]]:
    """Up to three other news than the one shown."""
    return [edge for edge in edges if edge["node"]["id"] != shown][:3]


@register.filter
def readable(topics: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Topics that have something to read."""
    return [topic for topic in topics if topic["articleCount"] > 0]


@register.filter
def has_own(textbook: dict[str, Any], language: str) -> bool:
    """Whether something of the book is written in the language: only that is in its file and on paper."""
    chapters = [chapter for part in textbook["parts"] for chapter in part["chapters"]]
    return any(section["language"].lower() == language for each in chapters for section in each["sections"])
