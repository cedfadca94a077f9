"""Pages of one person: signing in, the link of a letter, the account. Nobody may keep or list them."""

from urllib.parse import urlsplit

from django.urls import Resolver404, resolve

from project.pages.head import Head, in_language
from project.pages.page import Asked, Json, Page


def sign_in_head(asked: Asked, data: Json) -> Head:
    title = "signIn.alreadyTitle" if data["viewer"] else "signIn.title"
    return Head(title=asked.t(title), description=asked.t("signIn.description"), indexed=False)


def sign_in_link_head(asked: Asked, data: Json) -> Head:
    return Head(title=asked.t("signIn.link.title"), indexed=False)


def account_head(asked: Asked, data: Json) -> Head:
    return Head(title=asked.t("account.title" if data["person"] else "account.guestTitle"), indexed=False)


def in_this_language(path: str, language: str) -> str:
    """The same path in a language when it is a page of the client; /admin/ stays what it is."""
    bare = urlsplit(path).path
    try:
        match = resolve(bare)
    except Resolver404:
        return path
    return in_language(bare, language) + path[len(bare) :] if "route" in match.kwargs else path


SIGN_IN = Page(template="sign_in.html", head=sign_in_head, personal=True, sheet="people.lazy")
SIGN_IN_LINK = Page(template="sign_in_link.html", head=sign_in_link_head, personal=True, sheet="people.lazy")
ACCOUNT = Page(
    template="account.html",
    operation="AccountPage",
    variables=lambda asked: {},
    head=account_head,
    personal=True,
    sheet="people.lazy",
)
