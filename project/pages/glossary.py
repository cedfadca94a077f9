"""The glossary: all terms on one page, each with an address of its own."""

from project.pages.addresses import address
from project.pages.head import Head, absolute
from project.pages.page import Asked, Json, Page
from project.pages.structured import trail


def glossary_head(asked: Asked, data: Json) -> Head:
    title = asked.t("glossary.title")
    way = trail(asked, data["site"], ("textbook", asked.t("frame.textbook"), ""), ("glossary", title, ""))
    return Head(
        title=title,
        description=asked.t("glossary.description"),
        eyebrow=asked.t("frame.textbook"),
        drawing="book",
        data=[*([term_set(asked, data["glossary"])] if data["glossary"] else []), way],
        indexed=bool(data["glossary"]),
    )


def term_set(asked: Asked, terms: list[Json]) -> Json:
    """JSON-LD of the whole glossary."""
    url = absolute(address("glossary", asked.language))
    return {
        "@context": "https://schema.org",
        "@type": "DefinedTermSet",
        "@id": url,
        "name": asked.t("glossary.title"),
        "description": asked.t("glossary.description"),
        "inLanguage": asked.language,
        "url": url,
        "hasDefinedTerm": [
            {
                "@type": "DefinedTerm",
                "@id": f"{url}#{term['slug']}",
                "name": term["title"],
                "description": term["definition"],
                "url": f"{url}#{term['slug']}",
                "inDefinedTermSet": url,
            }
            for term in terms
        ],
    }


GLOSSARY = Page(template="glossary.html", operation="GlossaryPage", head=glossary_head)
