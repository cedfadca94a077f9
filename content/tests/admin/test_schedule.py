"""An editor plans when a text appears and when it goes."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from content import clock
from content.models import Article, Status
from content.tests.admin.forms import filled
from content.tests.samples import article, tomorrow, yesterday
from core.testing.cast import Actor

pytestmark = pytest.mark.django_db
ADD = "/admin/content/article/add/"
LIST = "/admin/content/article/"


def planned(begins: str = "", ends: str = "") -> dict[str, Any]:
    """ "2031-05-04 09:00" by the practice's clock."""
    days = {"published_at": begins, "withdrawn_at": ends}
    parts = {name: (text.split() or ["", ""]) for name, text in days.items()}
    return {f"{name}_{place}": part for name, both in parts.items() for place, part in enumerate(both)}


def sent(desk: Actor, address: str = ADD, **plan: str) -> dict[str, list[str]]:
    """What the form says is wrong with the plan."""
    told = {"title": "Сон", "slug": "sleep", "lead": "Зачем.", "status": Status.PUBLISHED}
    response: Any = desk.post(address, filled(desk, address, **told, **planned(**plan)))
    return {} if response.status_code == 302 else dict(response.context["adminform"].form.errors)


def test_a_text_is_planned_by_the_practices_clock(desk: Actor, settings: Any) -> None:
    settings.TIME_ZONE = "Europe/Berlin"

    assert sent(desk, begins="2031-05-04 09:00", ends="2031-06-04 21:30") == {}

    text = Article.objects.get()
    assert text.published_at == datetime(2031, 5, 4, 7, 0, tzinfo=UTC)
    assert text.withdrawn_at == datetime(2031, 6, 4, 19, 30, tzinfo=UTC)
    zone = clock.offset(timezone.localtime())
    assert f"По часам практики ({zone})" in desk.get(ADD).content.decode()


@pytest.mark.parametrize(
    ("plan", "words"),
    [
        ({"begins": "2031-03-30 02:30"}, "часы переводят вперёд"),
        ({"begins": "2031-10-26 02:30"}, "часы переводят назад"),
    ],
)
def test_a_time_that_is_none_or_two_is_refused(
    desk: Actor, settings: Any, plan: dict[str, str], words: str
) -> None:
    settings.TIME_ZONE = "Europe/Berlin"

    assert words in str(sent(desk, **plan)["published_at"])
    assert not Article.objects.exists()


@pytest.mark.parametrize("ends", ["2031-05-04 09:00", "2031-05-03 09:00", "2020-01-01 00:00"])
def test_a_withdrawal_comes_after_the_publishing(desk: Actor, ends: str) -> None:
    found = sent(desk, begins="2031-05-04 09:00", ends=ends)

    assert "Снять можно только после публикации" in str(found["withdrawn_at"])


def test_what_was_withdrawn_is_published_again_without_a_word_about_it(desk: Actor) -> None:
    text = article(status=Status.DRAFT, withdrawn_at=yesterday())

    assert sent(desk, f"{LIST}{text.pk}/change/", begins="", ends="2026-01-01 10:00") == {}

    text.refresh_from_db()
    assert text.is_visible


def test_a_text_whose_time_is_over_stays_withdrawn_when_a_word_is_mended(desk: Actor) -> None:
    text = article(published_at=yesterday() - timedelta(days=2))
    Article.objects.update(withdrawn_at=yesterday())
    address = f"{LIST}{text.pk}/change/"

    desk.post(address, filled(desk, address, title="Исправлено"))

    text.refresh_from_db()
    assert (text.title, text.is_visible, text.is_withdrawn) == ("Исправлено", False, True)


STATES: dict[str, dict[str, Any]] = {
    "draft": {"status": Status.DRAFT},
    "waiting": {"published_at": tomorrow() + timedelta(days=400)},
    "seen": {},
    "leaving": {"withdrawn_at": timezone.now() + timedelta(days=400)},
    "withdrawn": {"status": Status.DRAFT, "withdrawn_at": yesterday()},
}


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("draft", "черновик"),
        ("waiting", "появится позже"),
        ("seen", "опубликовано"),
        ("leaving", "будет снято"),
        ("withdrawn", "снято с публикации"),
    ],
)
def test_the_list_tells_states_apart_and_finds_them(desk: Actor, state: str, words: str) -> None:
    for name, given in STATES.items():
        article(title=f"Текст в состоянии {name}", **given)

    listed = desk.get(LIST, {"state": state}).content.decode()

    assert f'<span class="badge badge-{state}">{words}</span>' in listed
    assert [name for name in STATES if f"Текст в состоянии {name}" in listed] == [state]


def test_a_state_that_is_none_shows_all(desk: Actor) -> None:
    article(title="Видно всегда")

    assert "Видно всегда" in desk.get(LIST, {"state": "none"}).content.decode()
