"""The textbook: its cover with the contents, and its sections."""

from content.models import Section
from project.pages.head import Head, text_head
from project.pages.page import Asked, Json, Page, by_slug
from project.pages.structured import book, chapter, trail


def textbook_head(asked: Asked, data: Json) -> Head:
    textbook = data["textbook"]
    if textbook is None:  # nothing is published yet
        return Head(title=asked.t("frame.textbook"), description=asked.t("textbook.emptyNext"))
    return Head(
        title=textbook["title"],
        description=textbook["lead"] or textbook["subtitle"],
        kind="book",
        data=[book(textbook, asked.language), trail(asked, ("textbook", textbook["title"], ""))],
    )


def section_head(asked: Asked, data: Json) -> Head:
    section = data["section"]
    way = trail(
        asked,
        ("textbook", section["textbookTitle"], ""),
        ("section", section["title"], section["slug"]),
    )
    return text_head(section, kind="article", data=[chapter(section, data["site"]), way])


TEXTBOOK = Page(template="textbook.html", operation="TextbookPage", head=textbook_head)
SECTION = Page(
    template="section.html",
    operation="SectionPage",
    variables=by_slug,
    subject="section",
    kind=Section,
    head=section_head,
)
