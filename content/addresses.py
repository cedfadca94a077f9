"""Where a text stands on the site."""

from content.models import Article, NewsItem, Page, Section, Text
from core.languages import Language

FOLDERS: dict[type[Text], str] = {Article: "articles", NewsItem: "news", Page: "pages", Section: "textbook"}

GLOSSARY: dict[str, str] = {Language.RU: "/glossary", Language.EN: f"/{Language.EN}/glossary"}


def address_of(text: Text) -> str:
    """Path of its page, in its own language."""
    prefix = "" if text.language == Language.RU else f"/{text.language}"
    return f"{prefix}/{FOLDERS[type(text)]}/{text.slug}"
