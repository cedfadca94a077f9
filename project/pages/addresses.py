"""Addresses of the client's routes; their one source is frontend/src/routes.json."""

import json
import re
from typing import Any

from django.conf import settings

from core.languages import Language

PATHS: dict[str, str] = json.loads(
    (settings.BASE_DIR / "frontend" / "src" / "routes.json").read_text("utf-8")
)


def address(route: str, language: str, **params: Any) -> str:
    """The address of a route: address("article", "en", slug="x") is "/en/articles/x"."""
    bare = re.sub(r":(\w+)", lambda found: str(params[found[1]]), PATHS[route])
    return f"{Language(language).prefix}{bare}".rstrip("/") or "/"


def django_pattern(route: str, language: str) -> str:
    """The route as Django's path() wants it."""
    bare = re.sub(r":(\w+)", r"<slug:\1>", PATHS[route])
    return f"{Language(language).prefix}{bare}".strip("/")
