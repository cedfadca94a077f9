"""The textbook: its cover with the contents, and its sections."""

from content.models import Section
from project.pages.head import Head, short, text_head
from project.pages.page import Asked, Json, Page, by_slug
from project.pages.structured import book, chapter, trail


def textbook_head(asked: Asked, data: Json) -> Head:
    textbook = data["textbook"]
    if textbook is None:  # nothing is published yet
        return Head(title=asked.t("frame.textbook"), description=asked.t("textbook.emptyNext"))
    site = data["site"]
    way = trail(asked, site, ("textbook", textbook["title"], ""))
    return Head(
        title=textbook["title"],
        description=short(textbook["lead"] or textbook["subtitle"]),
        kind="book",
        data=[book(textbook, site, asked.language), way],
        eyebrow=asked.t("frame.textbook"),
        drawing="book",
    )


def section_head(asked: Asked, data: Json) -> Head:
    section = data["section"]
    way = trail(
        asked,
        data["site"],
        ("textbook", section["textbookTitle"], ""),
        ("section", section["title"], section["slug"]),
    )
    place = f"{asked.t('frame.textbook')} · {section['chapter']['title']}"
    told = [chapter(section, data["site"]), way]
    return text_head(section, kind="article", data=told, eyebrow=place, drawing="book")


TEXTBOOK = Page(template="textbook.html", operation="TextbookPage", head=textbook_head)
SECTION = Page(
    template="section.html",
    operation="SectionPage",
    variables=by_slug,
    subject="section",
    kind=Section,
    head=section_head,
)
