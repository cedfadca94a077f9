"""Tags of the pages of signing in and of the account; their twins are frontend/src/features/."""

import json
from functools import cache
from typing import Any

from django import template
from django.conf import settings
from django.template import Context

from accounts.paths import local_path
from project.pages.people import in_this_language

register = template.Library()
_ZONES = settings.BASE_DIR / "frontend" / "src" / "words" / "zones.json"


@register.simple_tag(takes_context=True)
def next_path(context: Context) -> str:
    """Where to go after signing in: {% next_path as next %}; "" when the address does not say."""
    asked = local_path(context["asked"].query.get("next"))
    return asked and in_this_language(asked, context["language"])


@register.simple_tag(takes_context=True)
def barred_from(context: Context, path: str) -> bool:
    """Whether the desk would send this person back here: {% barred_from next as barred %}."""
    return path.startswith("/admin/") and not context["viewer"]["viewerCanOpenAdmin"]


@cache
def _regions(language: str) -> list[dict[str, Any]]:
    return [
        {
            "title": region[language],
            "zones": [{"name": zone["name"], "title": zone[language]} for zone in region["zones"]],
        }
        for region in json.loads(_ZONES.read_text("utf-8"))
    ]


@register.simple_tag(takes_context=True)
def regions(context: Context) -> list[dict[str, Any]]:
    """The time zones to choose from: {% regions as regions %}."""
    return _regions(context["language"])


@register.simple_tag(takes_context=True)
def unlisted_zone(context: Context) -> str:
    """What to call the person's zone when it is not among them, else "": {% unlisted_zone as unlisted %}."""
    name: str = context["person"]["timeZone"]
    listed = {zone["name"] for region in _regions(context["language"]) for zone in region["zones"]}
    return "" if name in listed else name.rpartition("/")[2].replace("_", " ")
