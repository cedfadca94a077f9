"""Every page of the desk, for everybody who may open it, when somebody has a diary."""

from collections.abc import Iterator

import pytest
from django.contrib import admin
from django.urls import NoReverseMatch, reverse

from accounts import groups
from core.testing.cast import Actor, person
from diary.models import DataKey, Record
from project.tests.privacy.canaries import Work, found_in, live_a_day, write_everything

MOST = 3  # of each kind: their pages are made by the same code


def pages() -> Iterator[str]:
    yield reverse("admin:index")
    for model, desk in admin.site._registry.items():
        name = f"{desk.opts.app_label}_{desk.opts.model_name}"
        yield reverse(f"admin:{name}_changelist")
        yield reverse(f"admin:{name}_add")
        for key in model._default_manager.values_list("pk", flat=True)[:MOST]:
            for page in ("change", "history", "delete"):
                try:
                    yield reverse(f"admin:{name}_{page}", args=[key])
                except NoReverseMatch:
                    continue


def in_desk(name: str, group: str, *, superuser: bool = False) -> Actor:
    actor = person(name, group=group)
    groups.with_permissions(group)
    actor.user.is_superuser = superuser
    actor.user.save()
    return actor


@pytest.mark.parametrize(
    ("group", "superuser"), [("Editors", True), ("Editors", False), ("Therapists", False)]
)
def test_no_page_of_the_desk_holds_a_word(group: str, superuser: bool, alice: Actor, run_tasks: Work) -> None:
    live_a_day(alice, run_tasks)
    staff = in_desk("olga", group, superuser=superuser)
    opened = {page: staff.get(page) for page in pages()}
    assert opened[reverse("admin:index")].status_code == 200
    assert [page for page, answer in opened.items() if found_in(answer.content)] == []
    assert all(answer.status_code < 500 for answer in opened.values())


def test_who_deletes_a_person_is_not_told_what_the_diary_holds(alice: Actor, run_tasks: Work) -> None:
    live_a_day(alice, run_tasks)
    desk = in_desk("olga", "Editors", superuser=True)
    address = reverse("admin:accounts_user_delete", args=[alice.user.pk])
    page = desk.get(address).content.decode()
    assert [kind for kind in ("entry", "thought", "assessment", "Record", "reading") if kind in page] == []
    assert desk.post(address, {"post": "yes"}).status_code == 302
    assert not Record.objects.exists()
    assert not DataKey.objects.exists()


def test_no_address_of_the_desk_leads_to_a_diary(alice: Actor) -> None:
    write_everything(alice)
    owner = in_desk("olga", "Editors", superuser=True)
    for path in (
        "/admin/diary/",
        "/admin/diary/record/",
        "/admin/diary/record/1/change/",
        "/admin/diary/datakey/",
    ):
        assert owner.get(path).status_code == 404
