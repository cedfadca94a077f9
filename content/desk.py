"""Today's work of an editor, for the first page of the admin.

One query for each card, or two, and one more for a card that has no room for all.
"""

from datetime import date, datetime
from functools import reduce
from operator import or_
from typing import Any, NamedTuple

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Value
from django.utils import formats, timezone
from django.utils.translation import gettext as _

from accounts.models import User
from content import clock, review, schedule
from content.addresses import address_of
from content.desk_pages import form_of, page_of
from content.desk_rows import MOST, Found, Whole, find, rows_of, together
from content.kinds import MEDICAL, TEXTS, kind_of, model_of
from content.links import external_in
from content.models import ExternalLink, Picture, Revision, Status, Text
from content.models.pictures import FAILED, UNDESCRIBED
from content.permissions import can_write
from content.querysets import seen_by_readers
from content.schedule import State


class Item(NamedTuple):
    """A thing to do: where it is, what is told about it, and the words of the next step."""

    title: str
    address: str
    note: str
    step: str
    step_address: str


class Card(NamedTuple):
    """`calm` is said when there is nothing to do; `more` things have no room here, they stand in `lists`."""

    name: str
    title: str
    items: list[Item]
    calm: str
    note: str = ""
    more: int = 0
    lists: tuple[Whole, ...] = ()


def today(user: User | AnonymousUser) -> list[Card]:
    """Of the kinds of text that the user may change; empty when there is none."""
    kinds: list[type[Text]] = [kind for kind in TEXTS if can_write(user, kind)]
    if not kinds:
        return []
    cards = [card(kinds, user) for card in (_drafts, _scheduled, _leaving, _reviews, _dead_links)]
    if user.has_perm("content.change_picture"):
        cards.append(_pictures())
    return [*cards, _published(kinds)]


def _drafts(kinds: list[type[Text]], user: User | AnonymousUser) -> Card:
    def drafts(kind: type[Text]) -> QuerySet[Text]:
        own = Revision.objects.filter(kind=kind_of(kind), text_id=OuterRef("pk"), saved_by=user.pk)
        rows: QuerySet[Text] = schedule.in_state(rows_of(kind), State.DRAFT)
        return rows.annotate(moment=F("updated_at"), rank=Exists(own))

    found = find(kinds, drafts, "-rank", "-moment", where="state=draft")
    items = [_item(row, _changed(row), _("write on")) for row in found.rows]
    calm = _("There are no drafts: all that is written can be read.")
    return Card("drafts", _("Drafts"), items, calm, "", found.more, found.lists)


def _scheduled(kinds: list[type[Text]], user: User | AnonymousUser) -> Card:
    def waiting(kind: type[Text]) -> QuerySet[Text]:
        rows: QuerySet[Text] = schedule.in_state(rows_of(kind), State.WAITING)
        return rows.annotate(moment=F("published_at"), rank=Value(0))

    found = find(kinds, waiting, "moment", where="state=waiting")
    items = [_item(row, _("appears %s") % _when(row["moment"]), _("look once more")) for row in found.rows]
    calm = _("Nothing waits for its day.")
    return Card("scheduled", _("Will appear"), items, calm, _zone(), found.more, found.lists)


def _leaving(kinds: list[type[Text]], user: User | AnonymousUser) -> Card:
    def leaving(kind: type[Text]) -> QuerySet[Text]:
        rows: QuerySet[Text] = schedule.in_state(rows_of(kind), State.LEAVING)
        return rows.annotate(moment=F("withdrawn_at"), rank=Value(0))

    found = find(kinds, leaving, "moment", where="state=leaving")
    items = [_item(row, _("goes %s") % _when(row["moment"]), _("keep or let go")) for row in found.rows]
    calm = _("No text is about to leave.")
    return Card("leaving", _("Will be withdrawn"), items, calm, _zone(), found.more, found.lists)


def _reviews(kinds: list[type[Text]], user: User | AnonymousUser) -> Card:
    def due(kind: Any) -> QuerySet[Text]:
        rows = rows_of(kind).filter(review.needs_review(), status=Status.PUBLISHED)
        return rows.annotate(moment=F("reviewed_on"), rank=Q(reviewed_on__isnull=False))

    reviewed: list[type[Text]] = [kind for kind in kinds if kind in MEDICAL]
    where = f"review=due&status__exact={Status.PUBLISHED}"
    found = find(reviewed, due, "rank", "moment", where=where) if reviewed else Found([])
    items = [_item(row, _reviewed(row["moment"]), _("check"), "#id_reviewed_on") for row in found.rows]
    calm = _("All medical texts were reviewed within a year.")
    return Card("reviews", _("Time to review"), items, calm, "", found.more, found.lists)


def _dead_links(kinds: list[type[Text]], user: User | AnonymousUser) -> Card:
    dead = ExternalLink.objects.dead().order_by("failed_since", "pk")
    first = list(dead[: MOST + 1])
    links, more = first[:MOST], dead.count() - MOST if len(first) > MOST else 0
    standing = _standing(kinds, [link.url for link in links]) if links else {}
    items = [
        Item(_short(link.url), link.url, link.problem, _("mend in “%s”") % row["title"], _form(row))
        for link in links
        for row in standing.get(link.url, [])[:1]
    ]
    return Card("links", _("Dead links"), items, _("Links to other sites work."), more=more)


def _standing(kinds: list[type[Text]], urls: list[str]) -> dict[str, list[dict[str, Any]]]:
    """The published texts in which each address stands."""
    # An ampersand is written as an entity there.
    holds = reduce(or_, (Q(body__contains=url.replace("&", "&amp;")) for url in urls))

    def texts(kind: type[Text]) -> QuerySet[Text]:
        rows = rows_of(kind).filter(holds, status=Status.PUBLISHED)
        return rows.annotate(moment=F("body"), rank=Value(0))

    found: dict[str, list[dict[str, Any]]] = {}
    for row in together(kinds, texts, "kind", "pk", most=MOST * 4):
        for url in external_in(row["moment"]):
            found.setdefault(url, []).append(row)
    return found


def _pictures() -> Card:
    pictures = Picture.objects.filter(UNDESCRIBED | FAILED)
    rows = list(pictures.order_by(F("failed_at").desc(nulls_last=True), "-created_at")[: MOST + 1])
    items = [_picture_item(picture) for picture in rows[:MOST]]
    calm = _("All pictures are described and ready.")
    more, lists = _more_pictures(pictures) if len(rows) > MOST else (0, ())
    return Card("pictures", _("Pictures that need you"), items, calm, "", more, lists)


def _more_pictures(pictures: QuerySet[Picture]) -> tuple[int, tuple[Whole, ...]]:
    counts = pictures.aggregate(
        all=Count("pk"), undescribed=Count("pk", filter=UNDESCRIBED), failed=Count("pk", filter=FAILED)
    )
    address = page_of(Picture, "changelist")
    lists = (
        Whole(_("without a description"), counts["undescribed"], f"{address}?described=no"),
        Whole(_("without files"), counts["failed"], f"{address}?files=failed"),
    )
    return counts["all"] - MOST, tuple(each for each in lists if each.total)


def _picture_item(picture: Picture) -> Item:
    address = form_of(picture)
    if picture.failed_at is not None:
        return Item(
            _picture_name(picture), address, _("its files could not be made"), _("try again"), address
        )
    languages = {"ru": _("in Russian"), "en": _("in English")}
    missing = [words for name, words in languages.items() if not getattr(picture, f"alt_{name}")]
    note = _("no description: %s") % ", ".join(missing)
    return Item(_picture_name(picture), address, note, _("describe"), address)


def _picture_name(picture: Picture) -> str:
    return picture.alt_ru or picture.alt_en or _("a picture of %s") % _day(picture.created_at)


def _published(kinds: list[type[Text]]) -> Card:
    def seen(kind: type[Text]) -> QuerySet[Text]:
        return rows_of(kind).filter(seen_by_readers()).annotate(moment=F("published_at"), rank=Value(0))

    rows = together(kinds, seen, "-moment", "-pk")
    items = [
        Item(row["title"], _form(row), f"{_name(row)}, {_day(row['moment'])}", _("on the site"), _site(row))
        for row in rows
    ]
    return Card("published", _("Last published"), items, _("Nothing is published yet."))


def _item(row: dict[str, Any], note: str, step: str, place: str = "") -> Item:
    return Item(row["title"], _form(row), f"{_name(row)}, {note}", step, _form(row) + place)


def _form(row: dict[str, Any]) -> str:
    return page_of(model_of(row["kind"]), "change", row["pk"])


def _site(row: dict[str, Any]) -> str:
    return address_of(model_of(row["kind"])(language=row["language"], slug=row["slug"]))


def _name(row: dict[str, Any]) -> str:
    name = str(model_of(row["kind"])._meta.verbose_name)
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
    """ "по часам практики, UTC+3" """
    return _("by the practice's clock, %s") % clock.offset(timezone.localtime())


def _short(url: str) -> str:
    bare = url.partition("://")[2].rstrip("/")
    return bare if len(bare) <= 60 else bare[:59] + "…"
