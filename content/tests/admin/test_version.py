"""Whatever is saved, deleted or moved at the desk is another for readers at once."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib import admin
from django.db.models import Model
from django.urls import reverse

from content import version
from content.models import CrisisLine, GlossaryTerm, Site
from content.tests import samples
from content.tests.admin.forms import filled
from core.testing.cast import Actor

pytestmark = pytest.mark.django_db

MADE: dict[str, Callable[[], Model]] = {
    "article": samples.article,
    "author": samples.author,
    "chapter": samples.make_chapter,
    "crisisline": lambda: CrisisLine.objects.create(name_ru="Линия", phone="112"),
    "glossaryterm": lambda: GlossaryTerm.objects.create(slug="a", title_ru="Слово", definition_ru="Что это."),
    "newsitem": samples.news_item,
    "page": samples.page,
    "part": samples.make_part,
    "picture": samples.picture,
    "section": samples.section,
    "site": lambda: Site.objects.create(name_ru="Опора"),
    "textbook": samples.textbook,
    "topic": samples.topic,
}
# What readers never see.
PRIVATE = {"bookimport", "editing", "externallink", "oldaddress", "revision"}
REGISTERED = sorted(
    model._meta.model_name or "" for model in admin.site._registry if model._meta.app_label == "content"
)
PUBLIC = [name for name in REGISTERED if name not in PRIVATE]


def moved(change: Callable[[], Any]) -> bool:
    before = version.current()
    response = change()
    assert response.status_code in {200, 302}, response.status_code
    return version.current() != before


@pytest.mark.parametrize("name", PUBLIC)
def test_saving_moves_it(desk: Actor, name: str) -> None:
    row = MADE[name]()
    address = reverse(f"admin:content_{name}_change", args=[row.pk])
    values = filled(desk, address)
    assert moved(lambda: desk.post(address, values))


@pytest.mark.parametrize("name", [name for name in PUBLIC if name != "site"])
@pytest.mark.parametrize("by", ["its own page", "the list"])
def test_deleting_moves_it(desk: Actor, name: str, by: str) -> None:
    row = MADE[name]()
    known = type(row)._default_manager
    if by == "the list" and name != "textbook":
        address = reverse(f"admin:content_{name}_changelist")
        given = {"action": "delete_selected", "_selected_action": row.pk, "post": "yes"}
    else:
        address, given = reverse(f"admin:content_{name}_delete", args=[row.pk]), {"post": "yes"}
    assert moved(lambda: desk.post(address, given))
    assert not known.filter(pk=row.pk).exists()


@pytest.mark.parametrize("name", ["chapter", "crisisline", "part", "section", "topic"])
def test_moving_moves_it(desk: Actor, name: str) -> None:
    first, second = MADE[name](), MADE[name]()
    for place, row in enumerate((first, second)):
        values = {"position": place} | ({"chapter": first.chapter} if name == "section" else {})  # type: ignore[attr-defined]
        values |= {"part": first.part} if name == "chapter" else {}  # type: ignore[attr-defined]
        type(row)._default_manager.filter(pk=row.pk).update(**values)
    assert moved(lambda: desk.post(reverse(f"admin:content_{name}_move", args=[second.pk, "up"])))


@pytest.mark.parametrize("name", ["crisisline", "topic"])
def test_dragging_moves_it(desk: Actor, name: str) -> None:
    rows = [MADE[name]() for _ in range(2)]
    given = {"updatedItems": [[rows[0].pk, 1], [rows[1].pk, 0]]}
    address = reverse(f"admin:content_{name}_sortable_update")
    assert moved(lambda: desk.post(address, given, content_type="application/json"))


@pytest.mark.parametrize("action", ["publish_chosen", "withdraw_chosen"])
@pytest.mark.parametrize("name", ["article", "newsitem", "page", "section"])
def test_publishing_from_the_list_moves_it(desk: Actor, name: str, action: str) -> None:
    given = {"action": action, "_selected_action": MADE[name]().pk}
    assert moved(lambda: desk.post(reverse(f"admin:content_{name}_changelist"), given))


def test_every_thing_of_the_desk_is_known_here() -> None:
    assert set(PUBLIC) <= set(MADE)
