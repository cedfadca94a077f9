from project.pages.head import Head, short
from project.pages.page import Asked, Json, Page
from project.pages.structured import practice, website


def head(asked: Asked, data: Json) -> Head:
    site = data["site"]
    return Head(
        title=site["tagline"] or asked.t("home.title"),
        description=short(asked.t("home.lead")),
        data=[practice(site), website(site, asked.language)],
        eyebrow=site["location"],
        drawing="lamp",
    )


HOME = Page(template="home.html", operation="HomePage", head=head)
