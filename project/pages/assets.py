"""The client's files as the bundler named them."""

import base64
import hashlib
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from django.conf import settings
from webpack_loader.exceptions import WebpackLoaderBadStatsError
from webpack_loader.utils import get_loader

# What the first screen of each language is set in. Digits and spaces come from the Latin files.
_FIRST_FONTS = {
    "ru": (
        "golos-text-cyrillic-wght-normal",
        "golos-text-latin-wght-normal",
        "literata-cyrillic-wght-normal",
    ),
    "en": ("golos-text-latin-wght-normal", "literata-latin-wght-normal"),
}
# Folders from which the bundler and editors of drawings publish.
PUBLIC = "/static/app/"


@dataclass(frozen=True)
class File:
    url: str


@dataclass(frozen=True)
class InlineStyle:
    text: str
    source: str  # what the content security policy must allow


def _files() -> dict[str, dict[str, Any]]:
    files: dict[str, dict[str, Any]] = get_loader("DEFAULT").get_assets()["assets"]
    return files


def _named(start: str, end: str) -> File | None:
    for name, file in _files().items():
        if name.startswith(start) and name.endswith(end):
            return File(file["publicPath"])
    return None


def names() -> list[str]:
    """Of all the client's files; most carry a hash of their content."""
    return sorted(_files())


@cache
def _build() -> str:
    try:
        return next((name for name in names() if name.startswith("main.") and name.endswith(".js")), "")
    except (OSError, WebpackLoaderBadStatsError):  # the client was not built
        return ""


def build() -> str:
    """Names the client's build by its main script; "" in development, where it changes all the time."""
    return "" if settings.DEBUG else _build()


def drawings_url() -> str:
    """The sprite of drawings. Always of our own host: a browser refuses <use> of another one."""
    for name in _files():
        if name.startswith("drawings."):
            return PUBLIC + name
    return ""


def fonts(language: str) -> list[File]:
    return [file for name in _FIRST_FONTS[language] if (file := _named(f"{name}-core.", ".woff2"))]


def font(start: str, end: str) -> File | None:
    """The file of a font by the beginning of its name and by its style: "-normal", "-italic"."""
    names = (name for name in _files() if name.startswith(start) and f"{end}." in name)
    return next((File(_files()[name]["publicPath"]) for name in names), None)


def chunks(*names: str) -> list[File]:
    """Scripts that the client will ask for at once. None with the dev server: its are of another origin."""
    if settings.CLIENT_DEV_SERVER:
        return []
    return [file for name in names if (file := _named(f"{name}.", ".js"))]


def sheet(name: str) -> File | None:
    """A style sheet of some pages only."""
    return _named(f"{name}.", ".css") if name and not settings.CLIENT_DEV_SERVER else None


def inline_style() -> InlineStyle | None:
    """The whole stylesheet, small enough to travel in the page. None with the dev server, which keeps it."""
    for name in _files():
        if name.startswith("style.") and name.endswith(".css") and not settings.CLIENT_DEV_SERVER:
            return _read_style(name)
    return None


@lru_cache(maxsize=4)
def _read_style(name: str) -> InlineStyle:
    return as_inline((settings.BASE_DIR / "frontend" / "dist" / name).read_text("utf-8"))


def as_inline(text: str) -> InlineStyle:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return InlineStyle(text, f"'sha256-{digest}'")


# What the offline page is made of. Other pages are nothing without the network: their scripts are not kept.
_SHELL = ("main.", "words-", "page-offline.", "choices.", "crisis.", "drawings.", "golos-text-", "literata-")


def shell() -> list[str]:
    """What the service worker keeps; every name carries a hash of its content."""
    names = [name for name in _files() if name.startswith(_SHELL) and not _is_rare(name)]
    return sorted(PUBLIC + name for name in names)


def _is_rare(name: str) -> bool:
    """Fonts beyond the letters of nearly every page."""
    return name.endswith(".woff2") and "-normal-core." not in name
