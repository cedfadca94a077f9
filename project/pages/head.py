"""What a page says of itself to browsers, search engines and messengers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings

Json = dict[str, Any]
LANGUAGES = ("ru", "en")
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


def text_head(text: Json, **more: Any) -> Head:
    """The head of a text (article, news item, section, page) by its own fields and `translations`."""
    own = text["language"].lower()
    others = [translation["language"].lower() for translation in text["translations"]]
    return Head(
        title=text["title"],
        description=text["description"] or text["lead"],
        languages=tuple(language for language in LANGUAGES if language in {own, *others}),
        language=own,
        **more,
    )


def absolute(path: str) -> str:
    """An address with the host, for canonical links and Open Graph; whole addresses stay."""
    return path if path.startswith("http") else settings.SITE_URL + path


def language_of(path: str) -> str:
    return "en" if path == "/en" or path.startswith("/en/") else "ru"


def in_language(path: str, language: str) -> str:
    """The same page in a language: /news and /en/news."""
    bare = path.removeprefix("/en") if language_of(path) == "en" else path
    return (("/en" + bare).rstrip("/") if language == "en" else bare) or "/"


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


def breadcrumbs(*steps: tuple[str, str]) -> Json:
    """JSON-LD of the way to a page: (name, path) from the outside in."""
    items = [
        {"@type": "ListItem", "position": position, "name": name, "item": absolute(path)}
        for position, (name, path) in enumerate(steps, start=1)
    ]
    return {"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items}


def organization(site: Json) -> Json:
    """JSON-LD of the practice."""
    known = {
        "telephone": site["phone"],
        "email": site["email"],
        "address": site["address"],
        "logo": absolute(site["logo"]["url"]) if site["logo"] else "",
    }
    return {
        "@context": "https://schema.org",
        "@type": "MedicalBusiness",
        "name": site["name"],
        "description": site["tagline"],
        "url": absolute("/"),
        **{key: value for key, value in known.items() if value},
    }
