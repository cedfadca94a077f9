"""JSON-LD of texts (schema.org), made from the answers to the client's queries."""

from project.pages.addresses import address
from project.pages.head import absolute, breadcrumbs, in_language
from project.pages.page import Asked, Json

_CONTEXT = "https://schema.org"


def trail(asked: Asked, *steps: tuple[str, str, str]) -> Json:
    """Breadcrumbs from (route, name, slug); the slug is empty where the route has none."""
    return breadcrumbs(*((name, address(route, asked.language, slug=slug)) for route, name, slug in steps))


def own_address(text: Json, route: str) -> str:
    """A text's address in the language that it is written in."""
    return absolute(address(route, text["language"].lower(), slug=text["slug"]))


def written(text: Json, site: Json, *, kind: str, route: str) -> Json:
    """What every text says of itself."""
    return {
        "@context": _CONTEXT,
        "@type": kind,
        "headline": text["title"],
        "description": text["description"] or text["lead"],
        "inLanguage": text["language"].lower(),
        "url": own_address(text, route),
        "datePublished": text["publishedOn"],
        "dateModified": text.get("updatedOn", text["publishedOn"]),
        "publisher": {"@type": "Organization", "name": site["name"], "url": absolute("/")},
        **_author(text.get("author")),
        **_picture(text.get("cover")),
        **_reviewed(text, route),
    }


def book(textbook: Json, language: str) -> Json:
    url = absolute(address("textbook", language))
    parts = [
        {"@type": "Chapter", "name": chapter["title"], "url": f"{url}#chapter-{chapter['number']}"}
        for part in textbook["parts"]
        for chapter in part["chapters"]
    ]
    return {
        "@context": _CONTEXT,
        "@type": "Book",
        "name": textbook["title"],
        "alternateName": textbook["subtitle"],
        "description": textbook["lead"],
        "inLanguage": language,
        "url": url,
        "hasPart": parts,
        **_author(textbook["author"]),
    }


def chapter(section: Json, site: Json) -> Json:
    """A section is what schema.org calls a chapter: a part of a book with an address of its own."""
    language = section["language"].lower()
    return {
        **written(section, site, kind="Chapter", route="section"),
        "name": section["title"],
        "position": section["number"],
        "isPartOf": {
            "@type": "Book",
            "name": section["textbookTitle"],
            "url": absolute(in_language(address("textbook", "ru"), language)),
        },
    }


def _author(author: Json | None) -> Json:
    if not author:
        return {}
    return {"author": {"@type": "Person", "name": author["name"], "jobTitle": author["role"]}}


def _picture(cover: Json | None) -> Json:
    return {"image": absolute(cover["url"])} if cover else {}


def _reviewed(text: Json, route: str) -> Json:
    if not text.get("reviewedOn"):
        return {}
    reviewer = text.get("reviewedBy")
    page = {"@type": "WebPage", "@id": own_address(text, route), "lastReviewed": text["reviewedOn"]}
    if reviewer:
        page |= {"reviewedBy": {"@type": "Person", "name": reviewer["name"]}}
    return {"mainEntityOfPage": page}
