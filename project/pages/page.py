"""What a page of the client is made of, so that Django can render it first."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from content.models import Text
from project.pages.head import Head
from project.pages.words import translate

Json = dict[str, Any]


@dataclass(frozen=True)
class Asked:
    """A page asked for: its route's name, the language (ru, en) and what the address carries."""

    route: str
    language: str
    params: dict[str, str]
    query: dict[str, str]

    @property
    def wire_language(self) -> str:
        return self.language.upper()

    def t(self, key: str, **params: Any) -> str:
        return translate(self.language, key, **params)


def by_language(asked: Asked) -> Json:
    return {"language": asked.wire_language}


def by_slug(asked: Asked) -> Json:
    return {"slug": asked.params["slug"], "language": asked.wire_language}


@dataclass(frozen=True, kw_only=True)
class Page:
    """`head(asked, data)`: data is the operation's answer with the frame's `site` and `viewer` added."""

    template: str  # in project/templates/pages/
    head: Callable[[Asked, Json], Head]
    operation: str | None = None  # of the client; Frame and ViewerFrame are asked for every page
    variables: Callable[[Asked], Json] = by_language
    subject: str | None = None  # the field of the answer without which there is no such page
    kind: type[Text] | None = None  # of the subject, when it is a text with an address of its own
    personal: bool = False  # shows what only its owner may see: never kept by anybody
    sheet: str = ""  # a style sheet beside the inlined one, by the beginning of its name
