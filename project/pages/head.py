"""What a page says of itself to browsers, search engines and messengers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings

from core.languages import Language
from core.richtext import shortened

Json = dict[str, Any]
LANGUAGES = tuple(Language.values)
ICON = "/static/app/icons/icon-512.png"
# What search engines show of a description.
MOST_OF_DESCRIPTION = 160
# Locales of Open Graph.
_LOCALES = {"ru": "ru_RU", "en": "en_GB"}


@dataclass(frozen=True)
class Head:
    title: str  # of the page alone; the practice's name is added
    description: str = ""
    kind: str = "website"  # Open Graph's type
    image: Mapping[str, Any] | None = None  # an Image of the schema
    languages: Sequence[str] = LANGUAGES  # in which the page has words of its own
    language: str | None = None  # of the text, when it is shown in another language than asked for
    data: list[Json] = field(default_factory=list)  # JSON-LD
    indexed: bool = True
    eyebrow: str = ""  # what kind of page it is, for the card of shared links
    drawing: str = "window"  # on that card, where there is no picture


def text_head(text: Json, **more: Any) -> Head:
    """The head of a text (article, news item, section, page) by its own fields and `translations`."""
    own = text["language"].lower()
    others = [translation["language"].lower() for translation in text["translations"]]
    return Head(
        title=text["title"],
        description=short(text["description"] or text["lead"]),
        languages=tuple(language for language in LANGUAGES if language in {own, *others}),
        language=own,
        **more,
    )


def short(words: str) -> str:
    """To what search engines show."""
    return shortened(words, MOST_OF_DESCRIPTION)


def absolute(path: str) -> str:
    """An address with the host, for canonical links and Open Graph; whole addresses stay."""
    return path if path.startswith("http") else settings.SITE_URL + path


def language_of(path: str) -> str:
    """By its beginning: what begins with no language's name is Russian."""
    named = (each for each in Language if each.prefix and f"{path}/".startswith(f"{each.prefix}/"))
    return next(named, Language.RU).value


def in_language(path: str, language: str) -> str:
    """The same page in a language: /news and /en/news."""
    bare = path.removeprefix(Language(language_of(path)).prefix)
    return f"{Language(language).prefix}{bare}".rstrip("/") or "/"


def links(head: Head, path: str, language: str) -> Json:
    """Addresses for the head: canonical, alternates by language, the Open Graph locale."""
    shown = head.language or language
    alternates = [(each, absolute(in_language(path, each))) for each in head.languages]
    if len(alternates) > 1:
        alternates.append(("x-default", absolute(in_language(path, "ru"))))
    return {
        "canonical": absolute(in_language(path, shown)),
        "alternates": alternates if len(alternates) > 1 else [],
        "locale": _LOCALES[shown],
    }
