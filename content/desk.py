"""What waits for an editor, for the first page of the admin."""

from typing import NamedTuple

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet
from django.urls import reverse

from accounts.models import User
from content.models import Article, NewsItem, Page, Section, Status, Text

MOST = 8


class Unfinished(NamedTuple):
    title: str
    kind: str
    address: str


def unfinished_texts(user: User | AnonymousUser) -> list[Unfinished]:
    """Drafts that the user may finish, the latest changed first. One query for each kind of text."""
    kinds: tuple[type[Text], ...] = (Article, NewsItem, Section, Page)
    own = [kind for kind in kinds if user.has_perm(f"content.change_{kind._meta.model_name}")]
    drafts = [draft for kind in own for draft in _drafts(kind)]
    drafts.sort(key=lambda draft: draft.updated_at, reverse=True)
    return [_described(draft) for draft in drafts[:MOST]]


def _drafts(kind: type[Text]) -> QuerySet[Text]:
    drafts = kind._default_manager.filter(status=Status.DRAFT)
    return drafts.order_by("-updated_at").defer("body")[:MOST]


def _described(draft: Text) -> Unfinished:
    meta = draft._meta
    address = reverse(f"admin:content_{meta.model_name}_change", args=[draft.pk])
    return Unfinished(draft.title, str(meta.verbose_name), address)
