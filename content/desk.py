"""Today's work of an editor, for the first page of the admin. One query for each card, or two."""

from collections.abc import Callable
from datetime import date, datetime
from functools import reduce
from operator import or_
from typing import Any, NamedTuple

from django.contrib.auth.models import AnonymousUser
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Value
from django.urls import reverse
from django.utils import formats, timezone
from django.utils.translation import gettext as _

from accounts.models import User
from content import review
from content.addresses import address_of
from content.links import KINDS, external_in
from content.models import ExternalLink, Picture, Revision, Status, Text

MOST = 6
_COLUMNS = ("pk", "title", "language", "slug", "kind", "moment", "rank")


class Item(NamedTuple):
    """A thing to do: where it is, what is told about it, and the words of the next step."""

    title: str
    address: str
    note: str
    step: str
    step_address: str


class Card(NamedTuple):
    """`calm` is said when there is nothing to do."""

    name: str
    title: str
    items: list[Item]
    calm: str
    note: str = ""


def today(user: User | AnonymousUser) -> list[Card]:
    """Of the kinds of text that the user may change; empty when there is none."""
    kinds = [kind for kind in KINDS if user.has_perm(f"content.change_{kind._meta.model_name}")]
    if not kinds:
        return []
    cards = [card(kinds, user) for card in (_drafts, _scheduled, _leaving, _reviews, _dead_links)]
    if user.has_perm("content.change_picture"):
        cards.append(_pictures())
    return [*cards, _published(kinds)]


def _drafts(kinds: list[type[Text]], user: User | AnonymousUser) -> Card:
    def drafts(kind: type[Text]) -> QuerySet[Text]:
        own = Revision.objects.filter(kind=kind._meta.model_name, text_id=OuterRef("pk"), saved_by=user.pk)
        return _rows(kind).filter(status=Status.DRAFT).annotate(moment=F("updated_at"), rank=Exists(own))

    rows = _together(kinds, drafts, "-rank", "-moment")
    items = [_item(row, _changed(row), _("write on")) for row in rows]
    return Card("drafts", _("Drafts"), items, _("There are no drafts: all that is written can be read."))


def _scheduled(kinds: list[type[Text]], user: User | AnonymousUser) -> Card:
    now = timezone.now()

    def waiting(kind: type[Text]) -> QuerySet[Text]:
        stays = Q(withdrawn_at=None) | Q(withdrawn_at__gt=now)
        rows = _rows(kind).filter(stays, status=Status.PUBLISHED, published_at__gt=now)
        return rows.annotate(moment=F("published_at"), rank=Value(0))

    rows = _together(kinds, waiting, "moment")
    items = [_item(row, _("appears %s") % _when(row["moment"]), _("look once more")) for row in rows]
    return Card("scheduled", _("Will appear"), items, _("Nothing waits for its day."), _zone())


def _leaving(kinds: list[type[Text]], user: User | AnonymousUser) -> Card:
    def leaving(kind: type[Text]) -> QuerySet[Text]:
        rows = _rows(kind).filter(status=Status.PUBLISHED, withdrawn_at__gt=timezone.now())
        return rows.annotate(moment=F("withdrawn_at"), rank=Value(0))

    rows = _together(kinds, leaving, "moment")
    items = [_item(row, _("goes %s") % _when(row["moment"]), _("keep or let go")) for row in rows]
    return Card("leaving", _("Will be withdrawn"), items, _("No text is about to leave."), _zone())


def _reviews(kinds: list[type[Text]], user: User | AnonymousUser) -> Card:
    def due(kind: Any) -> QuerySet[Text]:
        rows = _rows(kind).filter(review.needs_review(), status=Status.PUBLISHED)
        return rows.annotate(moment=F("reviewed_on"), rank=Q(reviewed_on__isnull=False))

    reviewed: list[type[Text]] = [kind for kind in kinds if kind in review.KINDS]
    rows = _together(reviewed, due, "rank", "moment") if reviewed else []
    items = [_item(row, _reviewed(row["moment"]), _("check"), "#id_reviewed_on") for row in rows]
    calm = _("All medical texts were reviewed within a year.")
    return Card("reviews", _("Time to review"), items, calm)


def _dead_links(kinds: list[type[Text]], user: User | AnonymousUser) -> Card:
    links = list(ExternalLink.objects.dead().order_by("failed_since", "pk")[:MOST])
    standing = _standing(kinds, [link.url for link in links]) if links else {}
    items = [
        Item(_short(link.url), link.url, link.problem, _("mend in “%s”") % row["title"], _form(row))
        for link in links
        for row in standing.get(link.url, [])[:1]
    ]
    return Card("links", _("Dead links"), items, _("Links to other sites work."))


def _standing(kinds: list[type[Text]], urls: list[str]) -> dict[str, list[dict[str, Any]]]:
    """The published texts in which each address stands."""
    # An ampersand is written as an entity there.
    holds = reduce(or_, (Q(body__contains=url.replace("&", "&amp;")) for url in urls))

    def texts(kind: type[Text]) -> QuerySet[Text]:
        rows = _rows(kind).filter(holds, status=Status.PUBLISHED)
        return rows.annotate(moment=F("body"), rank=Value(0))

    found: dict[str, list[dict[str, Any]]] = {}
    for row in _together(kinds, texts, "kind", "pk", most=MOST * 4):
        for url in external_in(row["moment"]):
            found.setdefault(url, []).append(row)
    return found


def _pictures() -> Card:
    wanting = Q(alt_ru="") | Q(alt_en="") | Q(failed_at__isnull=False)
    pictures = Picture.objects.filter(wanting).order_by(F("failed_at").desc(nulls_last=True), "-created_at")
    items = [_picture_item(picture) for picture in pictures[:MOST]]
    return Card("pictures", _("Pictures that need you"), items, _("All pictures are described and ready."))


def _picture_item(picture: Picture) -> Item:
    address = reverse("admin:content_picture_change", args=[picture.pk])
    if picture.failed_at is not None:
        return Item(
            _picture_name(picture), address, _("its files could not be made"), _("try again"), address
        )
    missing = [name for name in ("ru", "en") if not getattr(picture, f"alt_{name}")]
    note = _("no description: %s") % ", ".join(missing)
    return Item(_picture_name(picture), address, note, _("describe"), address)


def _picture_name(picture: Picture) -> str:
    return picture.alt_ru or picture.alt_en or _("a picture of %s") % _day(picture.created_at)


def _published(kinds: list[type[Text]]) -> Card:
    now = timezone.now()

    def seen(kind: type[Text]) -> QuerySet[Text]:
        stays = Q(withdrawn_at=None) | Q(withdrawn_at__gt=now)
        rows = _rows(kind).filter(stays, status=Status.PUBLISHED, published_at__lte=now)
        return rows.annotate(moment=F("published_at"), rank=Value(0))

    rows = _together(kinds, seen, "-moment", "-pk")
    items = [
        Item(row["title"], _form(row), f"{_name(row)}, {_day(row['moment'])}", _("on the site"), _site(row))
        for row in rows
    ]
    return Card("published", _("Last published"), items, _("Nothing is published yet."))


def _rows(kind: type[Text]) -> QuerySet[Text]:
    return kind._default_manager.order_by().annotate(kind=Value(kind._meta.model_name))


def _together(
    kinds: list[type[Text]], rows: Callable[[Any], QuerySet[Text]], *order: str, most: int = MOST
) -> list[dict[str, Any]]:
    first, *others = (rows(kind).values(*_COLUMNS) for kind in kinds)
    return list(first.union(*others, all=True).order_by(*order)[:most])


def _item(row: dict[str, Any], note: str, step: str, place: str = "") -> Item:
    return Item(row["title"], _form(row), f"{_name(row)}, {note}", step, _form(row) + place)


def _form(row: dict[str, Any]) -> str:
    return reverse(f"admin:content_{row['kind']}_change", args=[row["pk"]])


def _site(row: dict[str, Any]) -> str:
    kind = next(kind for kind in KINDS if kind._meta.model_name == row["kind"])
    return address_of(kind(language=row["language"], slug=row["slug"]))


def _name(row: dict[str, Any]) -> str:
    kind = next(kind for kind in KINDS if kind._meta.model_name == row["kind"])
    name = str(kind._meta.verbose_name)
    return f"{name}, EN" if row["language"] == "en" else name


def _changed(row: dict[str, Any]) -> str:
    told = _("yours, %s") if row["rank"] else _("changed %s")
    return told % _when(row["moment"])


def _reviewed(day: date | None) -> str:
    return _("reviewed %s") % _day(day) if day else _("never reviewed")


def _when(moment: datetime) -> str:
    """In the practice's time zone."""
    return formats.date_format(timezone.localtime(moment), "j E, H:i")


def _day(moment: date | datetime) -> str:
    local = timezone.localtime(moment) if isinstance(moment, datetime) else moment
    return formats.date_format(local, "j E Y")


def _zone() -> str:
    return _("time of the practice: %s") % timezone.get_current_timezone_name()


def _short(url: str) -> str:
    bare = url.partition("://")[2].rstrip("/")
    return bare if len(bare) <= 60 else bare[:59] + "…"
