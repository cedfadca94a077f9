"""The links that stand in a body."""

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from django.conf import settings

from content.addresses import address_of
from content.kinds import TEXTS
from content.models import Status, Text
from core.html_tokens import tokens
from core.richtext import clean


class Link(NamedTuple):
    """`words` as they are read, `href` as it is written."""

    words: str
    href: str

    @property
    def is_external(self) -> bool:
        return self.href.lower().startswith(("http://", "https://")) and not _is_ours(self.href)

    @property
    def is_internal(self) -> bool:
        return self.href.startswith(("/", "#", "?")) or _is_ours(self.href)

    @property
    def path(self) -> str:
        """Without our host, a query and a slash at the end; empty for a place in the same text."""
        path = unquote(urlsplit(self.href).path)
        return path.rstrip("/") or ("/" if path or _is_ours(self.href) else "")

    @property
    def fragment(self) -> str:
        return unquote(urlsplit(self.href).fragment)


def links_in(body: str) -> list[Link]:
    """In order; a picture's description stands for its words."""
    return list(_links(clean(body)))


def external_in(body: str) -> list[str]:
    """Addresses of other sites, each once, without the part that a server does not see."""
    addresses = (link.href.partition("#")[0] for link in links_in(body) if link.is_external)
    return list(dict.fromkeys(addresses))


def texts_linking_to(text: Text) -> list[Text]:
    """Published texts, also those still to appear, whose words lead to this one. One query per kind."""
    address = address_of(text)
    found: list[Text] = []
    for kind in TEXTS:
        rows = kind._default_manager.filter(status=Status.PUBLISHED, body__contains=f"{address}")
        found += [row for row in rows if not _is_same(row, text) and _leads(row.body, address)]
    return found


def _leads(body: str, address: str) -> bool:
    return any(link.is_internal and link.path == address for link in links_in(body))


def _is_same(one: Text, other: Text) -> bool:
    return type(one) is type(other) and one.pk == other.pk


def _is_ours(href: str) -> bool:
    asked, own = urlsplit(href), urlsplit(settings.SITE_URL)
    return bool(asked.scheme) and asked.netloc.lower() == own.netloc.lower()


def _links(html: str) -> Iterator[Link]:
    href = ""
    words: list[str] = []
    for token in tokens(html):
        if token.tag == "a" and not token.closing:
            href, words = token.value("href"), []
        elif token.tag == "a":
            yield Link(" ".join("".join(words).split()), href)
            href = ""
        elif href:
            words.append(token.value("alt") if token.tag == "img" else token.words)
