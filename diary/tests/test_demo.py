"""The demo patient's diary: believable, up to today, and enough for every chart."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.utils import timezone

from accounts.models import User
from content.tests.samples import article, make_chapter, section
from core.anchors import paragraphs
from core.html_tokens import tokens
from diary.actions.demo import keep_demo_diary
from diary.demo.life import LAST_DAY, PAUSE, four_months
from diary.highlights import Tone
from diary.journal import Journal
from diary.models import Kind, Record
from diary.statistics import by_day, by_part_of_day, by_weekday, relation
from diary.texts import KINDS

NOW = datetime(2026, 6, 17, 12, 0, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def last_months(owner: Any) -> Any:
    return Journal(owner).seen(NOW.date() - timedelta(days=LAST_DAY), NOW.date())


def test_every_kind_is_there_and_opens(owner: Any) -> None:
    keep_demo_diary(owner=owner, now=NOW)
    kinds = Counter(Record.objects.of(owner).values_list("kind", flat=True))
    assert len(Journal(owner).open_all(Record.objects.of(owner))) == sum(kinds.values())
    assert (kinds[Kind.THOUGHT], kinds[Kind.ASSESSMENT], kinds[Kind.PLAN], kinds[Kind.WORDS]) == (6, 18, 1, 1)
    assert kinds[Kind.ENTRY] > 120


@pytest.mark.parametrize("weekday", range(7))
def test_there_is_enough_to_look_at_whatever_day_it_is(weekday: int) -> None:
    today = date(2026, 6, 15) + timedelta(days=weekday)
    days = Counter(noted.at.date() for noted in four_months(today))
    moods = Counter(noted.entry["mood"] for noted in four_months(today))
    assert min(moods[mood] for mood in range(1, 6)) >= 5
    assert max(days.values()) >= 3
    assert not any(today - timedelta(days=LAST_DAY - day) in days for day in PAUSE)


def test_it_gets_better_and_a_walk_helps(owner: Any) -> None:
    keep_demo_diary(owner=owner, now=NOW)
    seen = last_months(owner)
    moods = list(by_day(seen).values())
    assert sum(moods[-20:]) > sum(moods[:20]) + 10
    walks = relation(seen, "walk")
    assert walks.is_enough
    assert (walks.present.value or 0) > (walks.absent.value or 0)
    assert not relation(seen, "therapy").is_enough
    assert all(mean.days for mean in [*by_weekday(seen), *by_part_of_day(seen).values()])


def test_nothing_lies_ahead(owner: Any) -> None:
    keep_demo_diary(owner=owner, now=NOW)
    assert not Record.objects.filter(at__gt=NOW).exists()


def test_no_note_is_said_twice() -> None:
    entries = [noted.entry for noted in four_months(NOW.date())]
    notes = Counter(entry["note"] for entry in entries if entry.get("note"))
    assert len(notes) > 25
    assert max(notes.values()) == 1


def test_what_somebody_wrote_stays_unless_asked(owner: Any) -> None:
    first = keep_demo_diary(owner=owner, now=NOW)
    later = NOW + timedelta(days=30)
    assert keep_demo_diary(owner=owner, now=later) == 0
    assert keep_demo_diary(owner=owner, now=later, reset=True) >= first - 5
    assert Record.objects.newest_first()[0].at > NOW


def test_the_command_keeps_it_for_the_patient_only() -> None:
    out = StringIO()
    call_command("demo", stdout=out)
    assert "Demo diary of patient@example.org" in out.getvalue()
    owners = set(Record.objects.values_list("owner__email", flat=True))
    assert owners == {"patient@example.org"}
    assert Record.objects.newest_first()[0].at > timezone.now() - timedelta(days=4)


def test_the_patient_has_marked_words_that_stand_in_the_texts() -> None:
    call_command("demo", stdout=StringIO())
    patient = User.objects.get(email="patient@example.org")
    found = [each.fields for each in Journal(patient).open_all(Record.objects.filter(kind=Kind.HIGHLIGHT))]
    assert len(found) == 8
    assert {each["tone"] for each in found} == set(Tone.values)
    assert sum(bool(each["note"]) for each in found) == 5
    for each in found:
        body = KINDS[each["text"]].objects.get(pk=each["text_id"]).body
        words = {paragraph.id: paragraph.words for paragraph in paragraphs(tokens(body))}[each["anchor"]]
        assert words[each["start"] :].startswith(each["quote"])
        assert each["prefix"].endswith(words[: each["start"]][-20:])
        assert words.endswith(each["quote"] + each["suffix"].split("\n")[0]) or len(each["suffix"]) == 200
        assert each["title"]


def test_words_that_an_editor_removed_are_not_marked(owner: Any) -> None:
    article(slug="anxious-evenings", body="<p>Усталый хочет лежать.</p>")
    section(make_chapter(), slug="avoidance", body="<p>Страх остался при своём мнении.</p>")
    keep_demo_diary(owner=owner, now=NOW)
    assert not Record.objects.filter(kind=Kind.HIGHLIGHT).exists()


def test_without_keys_the_texts_are_loaded_all_the_same(settings: Any) -> None:
    settings.FIELD_KEYS = ""
    out = StringIO()
    call_command("demo", stdout=out)
    assert "no demo diary" in out.getvalue()
    assert User.objects.filter(email="patient@example.org").exists()
    assert not Record.objects.exists()
