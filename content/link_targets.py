"""Where the links between our own pages lead: whether a reader who follows one finds something."""

import re
from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from django.urls import Resolver404, resolve
from django.utils import formats, timezone
from django.utils.translation import gettext as _

from content.addresses import GLOSSARY, address_of
from content.kinds import model_of
from content.links import Link, links_in
from content.models import (
    Article,
    GlossaryTerm,
    NewsItem,
    OldAddress,
    Page,
    Picture,
    Section,
    Status,
    Text,
    Topic,
)
from core.richtext import clean

# By the names of the site's addresses (frontend/src/routes.json), which end in a language.
_KINDS: dict[str, type[Text]] = {"article": Article, "newsItem": NewsItem, "section": Section, "page": Page}
_ID = re.compile(r' id="([^"]+)"')
_NOTE = re.compile(r"(?:note|ref)-\d+")
_STAFF = "admin"


class Weight(StrEnum):
    BLOCKS = "blocks"
    HINT = "hint"


class Finding(NamedTuple):
    """What is wrong with a link, in words for the editor. `better` is the address to write instead."""

    link: Link
    weight: Weight
    words: str
    better: str = ""


class _Target(NamedTuple):
    kind: type[Text]
    language: str
    slug: str


def findings(text: Text) -> list[Finding]:
    """Of the body's links within the site. At most three queries for each kind of text linked to."""
    links = [link for link in links_in(text.body) if link.is_internal]
    return _Judging(text, links).findings() if links else []


def problems(text: Text) -> list[str]:
    """Those that must not be published."""
    return [found.words for found in findings(text) if found.weight == Weight.BLOCKS]


class _Judging:
    def __init__(self, text: Text, links: list[Link]) -> None:
        self.text = text
        self.links = links
        self.moment = max(text.published_at or timezone.now(), timezone.now())
        self.places = {link.path: _place(link.path) for link in links if link.path}
        targets = [place for place in self.places.values() if isinstance(place, _Target)]
        self.rows = _rows(targets)
        self.old = _old_addresses(targets, self.rows)

    def findings(self) -> list[Finding]:
        return [found for link in self.links if (found := self._judge(link))]

    def _judge(self, link: Link) -> Finding | None:
        if not link.path:
            return self._anchor(link, self.text)
        place = self.places[link.path]
        if isinstance(place, _Target):
            return self._text(link, place)
        return _blocking(link, place) if place else _glossary(link)

    def _text(self, link: Link, target: _Target) -> Finding | None:
        if self._is_itself(target):
            return self._anchor(link, self.text)
        rows = [row for row in self.rows if (type(row), row.slug) == (target.kind, target.slug)]
        rows.sort(key=lambda row: row.language != target.language)
        for row in rows:
            if _readable(row, self.moment):
                return self._anchor(link, row)
        if moved := self.old.get(target):
            return self._moved(link, moved)
        own = [row for row in rows if row.language == target.language] or rows
        return _blocking(link, _why_not(own[0]) if own else _("there is nothing at this address"))

    def _moved(self, link: Link, row: Text) -> Finding:
        if not _readable(row, self.moment):
            return _blocking(link, _why_not(row))
        better = address_of(row)
        words = _("The link “%(words)s” still works, but the text is at %(better)s now.") % {
            "words": link.words,
            "better": better,
        }
        return Finding(link, Weight.HINT, words, better + (f"#{link.fragment}" if link.fragment else ""))

    def _anchor(self, link: Link, row: Text) -> Finding | None:
        """A place within a text: a heading, a paragraph, a footnote."""
        name = link.fragment
        if not name or name == "top" or _NOTE.fullmatch(name) or name in self._ids(row):
            return None
        return _blocking(link, _("the text has no such place, perhaps a heading was renamed"))

    def _ids(self, row: Text) -> set[str]:
        """Of its stored body too: the editor sends paragraphs without their names."""
        bodies = [clean(row.body)]
        if row is self.text and row.pk:
            bodies += type(row)._default_manager.filter(pk=row.pk).values_list("body", flat=True)
        return {found for body in bodies for found in _ID.findall(body)}

    def _is_itself(self, target: _Target) -> bool:
        return target == _Target(type(self.text), self.text.language, self.text.slug)


def _place(path: str) -> _Target | str:
    """The text at an address, or why there is nothing, or an empty string for another good page."""
    if path in GLOSSARY.values():
        return ""
    try:
        found = resolve(path)
    except Resolver404:
        return _("there is nothing at this address")
    name, _dash, language = (found.url_name or "").rpartition("-")
    if name in _KINDS:
        return _Target(_KINDS[name], language, found.kwargs["slug"])
    if _STAFF in found.app_names:
        return _("only the staff may go there")
    missing = (name == "topic" and not Topic.objects.filter(slug=found.kwargs["slug"]).exists()) or (
        found.url_name == "picture" and not _is_picture(found.kwargs["file_name"])
    )
    return _("there is nothing at this address") if missing else ""


def _is_picture(file_name: str) -> bool:
    return Picture.objects.filter(name=file_name.partition("-")[0]).exists()


def _rows(targets: Iterable[_Target]) -> list[Text]:
    slugs: dict[type[Text], set[str]] = {}
    for target in targets:
        slugs.setdefault(target.kind, set()).add(target.slug)
    return [row for kind, names in slugs.items() for row in kind._default_manager.filter(slug__in=names)]


def _old_addresses(targets: list[_Target], rows: list[Text]) -> dict[_Target, Text]:
    """Of addresses at which no text lives now. A deleted text leads nowhere."""
    live = {(type(row), row.slug) for row in rows}
    asked = {target for target in targets if (target.kind, target.slug) not in live}
    if not asked:
        return {}
    found: dict[_Target, Text] = {}
    for old in OldAddress.objects.filter(slug__in=[target.slug for target in asked], text_id__isnull=False):
        kind = model_of(old.kind)
        target = _Target(kind, old.language, old.slug)
        row = kind._default_manager.filter(pk=old.text_id).first() if target in asked else None
        if row:
            found[target] = row
    return found


def _readable(row: Text, moment: datetime) -> bool:
    begun = row.status == Status.PUBLISHED and row.published_at is not None and row.published_at <= moment
    return begun and (row.withdrawn_at is None or row.withdrawn_at > moment)


def _why_not(row: Text) -> str:
    if row.is_withdrawn:
        return _("“%(title)s” is withdrawn") % {"title": row}
    if row.status == Status.DRAFT or row.published_at is None:
        return _("“%(title)s” is still a draft") % {"title": row}
    if row.withdrawn_at is not None:
        return _("“%(title)s” will be withdrawn before that") % {"title": row}
    day = formats.date_format(timezone.localtime(row.published_at), "j E Y, H:i")
    return _("“%(title)s” will appear only on %(day)s") % {"title": row, "day": day}


def _glossary(link: Link) -> Finding | None:
    if link.path not in GLOSSARY.values() or not link.fragment:
        return None
    if GlossaryTerm.objects.filter(slug=link.fragment).exists():
        return None
    return _blocking(link, _("there is no such term in the glossary"))


def _blocking(link: Link, why: str) -> Finding:
    words = _("The link “%(words)s” leads to %(address)s: %(why)s.")
    return Finding(link, Weight.BLOCKS, words % {"words": link.words, "address": link.href, "why": why})
