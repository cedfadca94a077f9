"""Who else has a text open, as the form's page asks."""

from typing import Any

import pytest

from accounts import groups
from content import actions
from content.models import Editing
from content.tests.samples import article
from core.testing.cast import Actor, person


@pytest.fixture
def second(db: None) -> Actor:
    made = person("marina", group="Editors")
    made.user.groups.add(groups.with_permissions(groups.EDITORS))
    return made


def address(text: Any) -> str:
    return f"/admin/content/article/{text.pk}/presence/"


def pinged(who: Actor, text: Any, version: int = 1) -> dict[str, Any]:
    answer: dict[str, Any] = who.post(address(text), {"version": version}).json()
    return answer


def test_both_learn_of_each_other(desk: Actor, second: Actor) -> None:
    text = article()

    assert pinged(desk, text)["others"] == ""
    assert "Editor, с " in pinged(second, text)["others"]
    assert "Этот текст сейчас открыт не только у вас: Marina, с " in pinged(desk, text)["others"]


def test_the_form_says_it_at_once(desk: Actor, second: Actor) -> None:
    text = article()
    pinged(second, text)

    assert "Marina, с " in desk.get(f"/admin/content/article/{text.pk}/change/").content.decode()


def test_who_leaves_is_gone(desk: Actor, second: Actor) -> None:
    text = article()
    pinged(second, text)

    assert second.post(address(text), {"leave": "1"}).json() == {}
    assert pinged(desk, text)["others"] == ""


def test_a_newer_version_is_told_with_the_way_to_see_it(desk: Actor, second: Actor) -> None:
    text = article()
    assert pinged(desk, text)["newer"] is None

    text.title = "Её"
    actions.save_text(text=text, by=second.user)
    told = pinged(desk, text)["newer"]

    assert "Marina" in told["words"]
    assert desk.get(told["address"]).status_code == 200
    assert "Вы сами" in pinged(second, text)["newer"]["words"]


def test_a_version_saved_by_nobody_known_is_told(desk: Actor) -> None:
    text = article()
    actions.save_text(text=text)

    assert "Кто-то" in pinged(desk, text)["newer"]["words"]


def test_only_those_who_may_edit_are_asked(
    alice: Actor, visitor: Actor, therapist: Actor, desk: Actor
) -> None:
    text = article()

    for client, status in ((visitor, 302), (alice, 302), (therapist, 403)):
        assert client.post(address(text), {"version": 1}).status_code == status
    assert desk.get(address(text)).status_code == 405
    assert desk.post("/admin/content/article/999/presence/").status_code == 404
    assert not Editing.objects.exists()


def test_a_forged_word_from_another_site_is_refused(desk: Actor) -> None:
    desk.handler.enforce_csrf_checks = True

    assert desk.post(address(article()), {"version": 1}).status_code == 403


def test_the_answer_is_kept_nowhere(desk: Actor) -> None:
    assert "no-store" in desk.post(address(article()), {"version": 1})["Cache-Control"]
