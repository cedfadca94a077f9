"""Routes of the client and their pages in Django."""

from project.pages import glossary, home, people, plain, private, reading, textbook
from project.pages.addresses import PATHS, address, django_pattern
from project.pages.page import Page

__all__ = ["PAGES", "PATHS", "address", "django_pattern"]

# A route without a page here is answered with 404.
PAGES: dict[str, Page] = {
    "home": home.HOME,
    "help": plain.HELP,
    "page": plain.CONTENT,
    "articles": reading.ARTICLES,
    "article": reading.ARTICLE,
    "topic": reading.TOPIC,
    "news": reading.NEWS,
    "newsItem": reading.NEWS_ITEM,
    "textbook": textbook.TEXTBOOK,
    "section": textbook.SECTION,
    "glossary": glossary.GLOSSARY,
    "signIn": people.SIGN_IN,
    "signInLink": people.SIGN_IN_LINK,
    "account": people.ACCOUNT,
    "offline": plain.OFFLINE,
    **private.PRIVATE,
}
