from project.pages.head import Head, absolute, organization
from project.pages.page import Asked, Json, Page


def head(asked: Asked, data: Json) -> Head:
    site = data["site"]
    website = {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": site["name"],
        "url": absolute("/en" if asked.language == "en" else "/"),
        "inLanguage": asked.language,
    }
    return Head(
        title=site["tagline"] or asked.t("home.title"),
        description=asked.t("home.lead"),
        data=[organization(site), website],
    )


HOME = Page(template="home.html", operation="HomePage", head=head)
