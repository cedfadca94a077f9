"""JSON-LD of pages (schema.org), made from the answers to the client's queries.

What is asked of each type. Google requires nothing of articles and organizations and recommends the rest;
we hold ourselves to both columns, and project/tests/pages/test_structured.py asks every page for them.

| type | required | recommended, and ours |
|---|---|---|
| Article, NewsArticle | | headline, image, dates published and modified with a time zone, author by name |
| BreadcrumbList | itemListElement, two at least; in each position, name, item | |
| Organization | | name, url, logo, description; address, telephone and email where there are any |
| MedicalBusiness | name, address | as Organization |
| WebSite | name, url | inLanguage |
| Book | name | author, url, inLanguage, image, hasPart |
| Chapter | name, isPartOf | position |

Sources: https://developers.google.com/search/docs/appearance/structured-data/article, .../breadcrumb,
.../organization, .../local-business, https://developers.google.com/search/docs/appearance/site-names,
https://schema.org/Book, https://schema.org/Chapter. Google's own Book markup is for shops and libraries.
"""

from typing import Any

from project.pages.addresses import address
from project.pages.head import ICON, absolute, in_language
from project.pages.page import Asked, Json

_CONTEXT = "https://schema.org"


def trail(asked: Asked, site: Json, *steps: tuple[str, str, str]) -> Json:
    """Breadcrumbs from home on by (route, name, slug); the slug is empty where the route has none."""
    way = [("home", site["name"], ""), *steps]
    items = [
        {
            "@type": "ListItem",
            "position": position,
            "name": name,
            "item": absolute(address(route, asked.language, slug=slug)),
        }
        for position, (route, name, slug) in enumerate(way, start=1)
    ]
    return {"@context": _CONTEXT, "@type": "BreadcrumbList", "itemListElement": items}


def website(site: Json, language: str) -> Json:
    return {
        "@context": _CONTEXT,
        "@type": "WebSite",
        "name": site["name"],
        "url": absolute(address("home", language)),
        "inLanguage": language,
        "publisher": {"@id": _practice_id()},
    }


def practice(site: Json) -> Json:
    """A place where one can go is a business with an address; without one it is an organization."""
    known = {
        "description": site["tagline"],
        "telephone": site["phone"],
        "email": site["email"],
        "address": site["address"],
        "image": absolute(site["logo"]["url"] if site["logo"] else ICON),
    }
    return {
        "@context": _CONTEXT,
        **_organization(site),
        "@type": "MedicalBusiness" if site["address"] else "Organization",
        **{key: value for key, value in known.items() if value},
    }


def written(text: Json, site: Json, *, kind: str | list[str], route: str) -> Json:
    """What every text says of itself, at its address in the language that it is written in."""
    language = text["language"].lower()
    url = absolute(address(route, language, slug=text["slug"]))
    return {
        "@context": _CONTEXT,
        "@type": kind,
        "headline": text["title"],
        "description": text["description"] or text["lead"],
        "inLanguage": language,
        "url": url,
        "datePublished": text["publishedAt"],
        "dateModified": text["updatedAt"],
        "author": _author(text.get("author"), site),
        "publisher": _organization(site),
        "mainEntityOfPage": {"@type": "WebPage", "@id": url, **_reviewed(text)},
    }


def book(textbook: Json, site: Json, language: str) -> Json:
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
        **({"alternateName": textbook["subtitle"]} if textbook["subtitle"] else {}),
        **({"description": textbook["lead"]} if textbook["lead"] else {}),
        "inLanguage": language,
        "url": url,
        "author": _author(textbook["author"], site),
        "publisher": _organization(site),
        "hasPart": parts,
    }


def chapter(section: Json, site: Json) -> Json:
    """A section is an article to search engines, and to schema.org a chapter too: a part of a book."""
    language = section["language"].lower()
    return {
        **written(section, site, kind=["Article", "Chapter"], route="section"),
        "name": section["title"],
        "position": section["number"],
        "isPartOf": {
            "@type": "Book",
            "name": section["textbookTitle"],
            "url": absolute(in_language(address("textbook", "ru"), language)),
        },
    }


def with_image(data: list[Json], url: str) -> list[Json]:
    """What can have a picture gets that of the page, if it has one."""
    if not url:
        return data
    return [{**each, "image": [url]} if "author" in each else each for each in data]


def _practice_id() -> str:
    return absolute("/") + "#practice"


def _organization(site: Json) -> Json:
    return {
        "@type": "Organization",
        "@id": _practice_id(),
        "name": site["name"],
        "url": absolute("/"),
        "logo": absolute(site["logo"]["url"] if site["logo"] else ICON),
    }


def _author(author: Json | None, site: Json) -> Json:
    """Whom we do not know by name wrote for the practice."""
    if not author:
        return _organization(site)
    about = next((page for page in site["pages"] if page["slug"] == "about"), None)
    language = about["language"].lower() if about else ""
    place = {"url": absolute(address("page", language, slug="about"))} if about else {}
    return {"@type": "Person", "name": author["name"], "jobTitle": author["role"], **place}


def _reviewed(text: Json) -> dict[str, Any]:
    if not text.get("reviewedOn"):
        return {}
    reviewer = text.get("reviewedBy")
    by = {"reviewedBy": {"@type": "Person", "name": reviewer["name"]}} if reviewer else {}
    return {"lastReviewed": text["reviewedOn"], **by}
