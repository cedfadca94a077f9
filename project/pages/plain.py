"""Pages of few parts: help, the practice's own pages, without a connection, not found."""

from content.models import Page as PlainText
from project.pages.head import Head, text_head
from project.pages.page import Asked, Json, Page, by_slug
from project.pages.structured import trail


def help_head(asked: Asked, data: Json) -> Head:
    title = asked.t("help.title")
    return Head(
        title=title,
        description=asked.t("help.description"),
        data=[trail(asked, data["site"], ("help", title, ""))],
        drawing="hands",
    )


def content_head(asked: Asked, data: Json) -> Head:
    text = data["page"]
    way = trail(asked, data["site"], ("page", text["title"], text["slug"]))
    return text_head(text, data=[way], eyebrow=asked.t("frame.practice"), drawing="house")


def offline_head(asked: Asked, data: Json) -> Head:
    return Head(title=asked.t("offline.title"), indexed=False)


def gone_head(asked: Asked, data: Json) -> Head:
    return Head(title=asked.t("gone.title"), indexed=False)


def not_found_head(asked: Asked, data: Json) -> Head:
    return Head(title=asked.t("notFound.title"), indexed=False)


HELP = Page(template="help.html", head=help_head)
CONTENT = Page(
    template="content.html",
    operation="ContentPage",
    variables=by_slug,
    subject="page",
    kind=PlainText,
    head=content_head,
)
OFFLINE = Page(template="offline.html", head=offline_head)
NOT_FOUND = Page(template="not_found.html", head=not_found_head)
# A text stood here that readers could read: it was withdrawn or deleted.
GONE = Page(template="gone.html", head=gone_head)
