"""Paragraphs that are not as they were."""

from datetime import UTC, datetime
from typing import Any

import pytest

from content.actions import save_text
from content.edition import edition_of
from content.fresh import Fresh, fresh_paragraphs
from content.models import Revision
from content.since import MOST_VERSIONS, body_read
from content.tests.samples import section
from core.anchors import carry

BEFORE = carry("", "<p>Сердце стучит.</p><p>Ладони мокрые.</p><ul><li>Ноги дрожат.</li></ul>")


def edited(*edits: tuple[str, str]) -> str:
    """Saved as an editor's page would be: names of paragraphs come back by likeness."""
    body = BEFORE
    for before, now in edits:
        assert before in body
        body = body.replace(before, now)
    return carry(BEFORE, body)


def words_of(fresh: list[Fresh], body: str) -> list[tuple[str, bool]]:
    return [(body.partition(f'id="{one.anchor}">')[2].partition("<")[0], one.is_new) for one in fresh]


def test_a_changed_and_a_new_one_are_told_apart() -> None:
    now = edited(("Ладони мокрые.", "Ладони совсем мокрые."), ("<ul>", "<p>Так бывает с каждым.</p><ul>"))
    found = words_of(fresh_paragraphs(BEFORE, now), now)
    assert found == [("Ладони совсем мокрые.", False), ("Так бывает с каждым.", True)]


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("стучит.", "стучит…"),
        ("Сердце стучит", "<strong>Сердце</strong> стучит"),
        ("Ноги дрожат.", "ноги дрожат"),
    ],
)
def test_looks_are_no_change(before: str, now: str) -> None:
    assert fresh_paragraphs(BEFORE, edited((before, now))) == []


def test_what_moved_or_went_is_not_fresh() -> None:
    first, rest = BEFORE.split("</p>", 1)
    assert fresh_paragraphs(BEFORE, f"{rest}{first}</p>") == []
    assert fresh_paragraphs(BEFORE, rest) == []


def test_a_body_of_the_time_before_names_has_those_that_it_was_shown_with() -> None:
    plain = "<p>Сердце стучит.</p><p>Ладони мокрые.</p>"
    assert fresh_paragraphs(plain, carry(plain, plain)) == []


@pytest.fixture
def text(db: None) -> Any:
    """A public section, saved twice."""
    row = section(body=BEFORE)
    save_text(text=row)
    row.body = edited(("Ладони мокрые.", "Ладони сухие."))
    return save_text(text=row)


def test_the_version_that_was_read_is_found_by_its_edition(text: Any) -> None:
    assert body_read(text, edition_of(BEFORE)) == BEFORE
    assert body_read(text, text.edition) == text.body
    assert body_read(text, "0" * 10) is None


def test_a_version_that_readers_never_saw_is_not(text: Any) -> None:
    for version in Revision.objects.filter(text_id=text.pk):
        version.fields["status"] = "draft"
        version.save()
    assert body_read(text, edition_of(BEFORE)) is None


def test_one_of_another_text_is_not(text: Any) -> None:
    other = save_text(
        text=section(body="<p>Другой раздел.</p>", published_at=datetime(2026, 1, 1, tzinfo=UTC))
    )
    assert body_read(other, edition_of(BEFORE)) is None


def test_no_more_versions_than_that_are_looked_at(text: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("content.since.MOST_VERSIONS", 1)
    assert MOST_VERSIONS > 1
    assert body_read(text, edition_of(BEFORE)) is None
