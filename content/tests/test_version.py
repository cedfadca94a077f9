"""The name of the public content's state: what moves it, and when it moves by itself."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.utils import timezone

from content import actions, version
from content.actions.demo import load_demo
from content.models import PublicVersion
from content.tasks import make_widths
from content.tests import samples
from content.tests.uploads import photo, upload

pytestmark = pytest.mark.django_db


def moved(change: Callable[[], object]) -> bool:
    before = version.current()
    change()
    return version.current() != before


def test_without_a_change_it_stays() -> None:
    samples.article()
    assert not moved(lambda: None)


def test_every_action_that_readers_see_moves_it() -> None:
    first, second = samples.topic(position=0), samples.topic(position=1)
    written = samples.article()
    assert moved(lambda: actions.withdraw(text=written))
    assert moved(lambda: actions.publish(text=written))
    assert moved(lambda: actions.move(item=second, step=-1))
    assert moved(lambda: actions.reorder(items=[first, second]))
    assert moved(lambda: actions.place_last(item=first))
    assert moved(lambda: actions.remove_picture(picture=samples.picture()))


def test_the_files_that_the_worker_made_move_it() -> None:
    stored = actions.store_picture(file=upload(photo(600, 400)))
    assert moved(lambda: make_widths.func(stored.pk))


def test_the_demo_moves_it() -> None:
    assert moved(load_demo)


def test_a_draft_that_nobody_could_read_does_not_move_it() -> None:
    draft = samples.article(status="draft", published_at=None)
    draft.title = "Другое"
    assert not moved(lambda: actions.save_text(text=draft))


@pytest.mark.parametrize("field", ["published_at", "withdrawn_at"])
def test_it_moves_by_itself_when_a_text_appears_or_goes(field: str, monkeypatch: pytest.MonkeyPatch) -> None:
    now = timezone.now()
    one: dict[str, Any] = {field: now + timedelta(hours=1)}
    other: dict[str, Any] = {field: now + timedelta(hours=2)}
    samples.article(**one)
    samples.section(**other)
    names = []
    for minutes in (0, 59, 61, 119, 121, 500):
        later = now + timedelta(minutes=minutes)
        monkeypatch.setattr(timezone, "now", lambda later=later: later)
        names.append(version.current())
    assert names[0] == names[1] != names[2] == names[3] != names[4] == names[5]
    assert len(set(names)) == 3


def test_what_another_unfinished_change_holds_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.db.models.query.QuerySet.select_for_update", lambda rows, **_: rows.none())
    before = PublicVersion.objects.count()
    assert moved(version.touch)
    assert PublicVersion.objects.count() == before + 1


@pytest.mark.django_db(transaction=True)
def test_a_change_that_was_undone_leaves_the_name_as_it_was() -> None:
    version.touch()
    before = version.current()
    with transaction.atomic():
        version.touch()
        transaction.set_rollback(True)
    assert version.current() == before


@pytest.mark.django_db(transaction=True)
def test_a_connection_that_broke_is_opened_anew() -> None:
    version.touch()
    before = version.current()
    version._memory.forget()
    connection.connection.close()
    assert version.current() == before


@pytest.mark.django_db(transaction=True)
def test_who_changes_something_waits_until_every_process_must_ask_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    waited: list[float] = []
    monkeypatch.setattr("content.version.time.sleep", waited.append)
    with transaction.atomic():
        version.touch()
        version.touch()
        assert waited == []
    assert waited == [version.TRUSTED_SECONDS]
