import gzip
from dataclasses import replace
from datetime import timedelta
from typing import Any

import orjson
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from content.tests.samples import section
from core.errors import DomainError
from diary.actions import (
    Moment,
    Note,
    Writing,
    bring_in,
    delete_record,
    erase,
    erased_by,
    importing,
    note_reading,
    once,
    restore_erased,
    write_entry,
    write_words,
)
from diary.journal import Journal
from diary.models import Kind, Record
from diary.personal_data import export_reading
from diary.reading import TextKey
from diary.taking import reading
from diary.taking.chosen import Chosen
from diary.tests.own_data import ENTRY, content, exported, fill, told, writing

NOTHING = {"new": 0, "same": 0, "kept": 0, "returned": 0, "texts": 0, "unread": 0, "places": []}


def file_of(owner: Any) -> bytes:
    return content(exported(owner))


def changed(owner: Any, **diary: Any) -> bytes:
    """One's own file with some lists changed by hand."""
    found = told(owner)
    found["diary"] |= diary
    return orjson.dumps(found)


def note_of(owner: Any) -> set[str]:
    journal = Journal(owner)
    return {journal.open(record).fields["note"] for record in journal.records(Kind.ENTRY)}


def over(first: Writing) -> Writing:
    """A change of what stands there."""
    return replace(first, base=Record.objects.get(key=first.key).version)


def test_what_is_here_already_is_not_doubled(owner: Any) -> None:
    fill(owner)
    assert bring_in(by=owner, content=file_of(owner)).told() == NOTHING | {"same": 6}
    assert Record.objects.count() == 6


def test_what_was_erased_comes_back_as_it_was(owner: Any) -> None:
    fill(owner)
    before, file = told(owner)["diary"], file_of(owner)
    erase(by=owner, chosen=Chosen(), confirmation="erase", at_once=True)
    assert bring_in(by=owner, content=gzip.compress(file)).told() == NOTHING | {"new": 6}
    assert told(owner)["diary"] == before


def test_what_can_still_be_undone_comes_back_too(owner: Any) -> None:
    fill(owner)
    file = file_of(owner)
    erase(by=owner, chosen=Chosen(), confirmation="стереть")
    assert bring_in(by=owner, content=file).told() == NOTHING | {"returned": 6}
    assert Record.objects.of(owner).count() == 6


def test_what_was_changed_since_stays_changed(owner: Any) -> None:
    fill(owner)
    file = file_of(owner)
    later = over(writing(owner, 1))
    write_entry(writing=later, given=ENTRY | {"note": "newer"})
    assert bring_in(by=owner, content=file).told() == NOTHING | {"same": 5, "kept": 1}
    assert Journal(owner).open(Record.objects.get(key=later.key)).fields["note"] == "newer"


def test_another_account_takes_the_file_and_the_first_keeps_its_own(owner: Any, stranger: Any) -> None:
    fill(owner)
    assert bring_in(by=stranger, content=file_of(owner)).new == 6
    assert Record.objects.of(owner).count() == Record.objects.of(stranger).count() == 6
    assert Journal(stranger).own_keys() == {"own-1"}


def test_own_words_of_both_are_kept(owner: Any, stranger: Any) -> None:
    fill(owner)
    mine = {"emotions": [], "factors": [{"key": "own-2", "word": "дача"}]}
    key = once(stranger, Kind.WORDS)
    write_words(writing=Writing(by=stranger, key=key, moment=Moment(timezone.now(), "UTC")), given=mine)
    bring_in(by=stranger, content=file_of(owner))
    assert Journal(stranger).own_keys() == {"own-1", "own-2"}


def test_a_word_that_was_taken_away_since_keeps_no_entry_out(owner: Any, stranger: Any) -> None:
    fill(owner)
    assert bring_in(by=stranger, content=changed(owner, words=[])).new == 5


def test_a_record_that_cannot_be_read_is_named_and_the_rest_comes_in(owner: Any, stranger: Any) -> None:
    fill(owner)
    good = told(owner)["diary"]["entry"][0]
    ahead = (timezone.now() + timedelta(days=2)).isoformat()
    bad: list[Any] = [
        good | {"mood": 9},
        good | {"at": "yesterday"},
        good | {"at": "2026-03-01T20:40:00"},
        good | {"at": ahead},
        good | {"at": "0001-01-01T00:00:00+00:00", "time_zone": "America/New_York"},
        good | {"time_zone": "Mars"},
        good | {"id": "none"},
        good | {"emotions": "fear"},
        good | {"factors": [["work"]]},
        "no record",
        None,
    ]
    brought = bring_in(by=stranger, content=changed(owner, entry=[*bad, good]))
    assert (brought.new, len(brought.unread)) == (6, len(bad))
    assert brought.told()["places"][0] == {"kind": "entry", "number": 1}


def test_the_same_record_twice_in_a_file_is_written_once(owner: Any, stranger: Any) -> None:
    fill(owner)
    row = told(owner)["diary"]["entry"][0]
    assert bring_in(by=stranger, content=changed(owner, entry=[row, row])).new == 6


def test_a_key_that_is_of_another_kind_here_changes_nothing(owner: Any) -> None:
    fill(owner)
    row = told(owner)["diary"]["entry"][0] | {"id": str(writing(owner, 2).key)}
    assert bring_in(by=owner, content=changed(owner, entry=[row])).kept == 1
    assert Record.objects.filter(kind=Kind.THOUGHT).count() == 1


@pytest.mark.parametrize(
    ("file", "word"),
    [
        (b"", "повреждён"),
        (b"{", "повреждён"),
        (b"\x1f\x8bnothing", "повреждён"),
        (b"[]", "не отсюда"),
        (b'{"format": "daylio"}', "не отсюда"),
        (b'{"format": "opora-export", "version": 2}', "новой"),
        (b'{"format": "opora-export", "version": 1}', "нет записей"),
    ],
)
def test_a_foreign_or_broken_file_is_refused_in_words(owner: Any, file: bytes, word: str) -> None:
    with pytest.raises(DomainError, match="FILE_INVALID") as refused:
        bring_in(by=owner, content=file)
    assert word in refused.value.message


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_a_file_that_is_too_large_is_refused(owner: Any, monkeypatch: pytest.MonkeyPatch, pack: Any) -> None:
    monkeypatch.setattr(reading, "MOST_BYTES", 500)
    monkeypatch.setattr(reading, "MOST_PLAIN_BYTES", 500)
    with pytest.raises(DomainError, match="FILE_INVALID") as refused:
        bring_in(by=owner, content=pack(b" " * 100_000))
    assert "больше" in refused.value.message


@pytest.mark.parametrize("bomb", [b"[],", b"[[[]]],", b"0,", b'{"":{}},'])
def test_a_small_file_that_would_fill_the_memory_is_refused(
    owner: Any, monkeypatch: pytest.MonkeyPatch, bomb: bytes
) -> None:
    monkeypatch.setattr(reading, "MOST_VALUES", 5_000)
    packed = gzip.compress(b'{"format": "opora-export", "diary": {"entry": [' + bomb * 6_000 + b"0]}}")
    assert len(packed) < 1_000
    with pytest.raises(DomainError, match="FILE_INVALID") as refused:
        bring_in(by=owner, content=packed)
    assert "больше" in refused.value.message


def test_a_diary_of_many_years_is_far_from_the_bound(owner: Any) -> None:
    fill(owner)
    rows = [
        row for kind in ("entry", "thought", "assessment", "highlight") for row in told(owner)["diary"][kind]
    ]
    written = orjson.dumps(rows)
    a_record = sum(written.count(mark) for mark in (b",", b"[", b"{")) / len(rows)
    assert a_record * 100_000 < reading.MOST_VALUES


def test_many_files_in_an_hour_are_refused(owner: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "MOST_AN_HOUR", 0)
    with pytest.raises(DomainError, match="TOO_OFTEN"):
        bring_in(by=owner, content=b"{}")


def test_other_words_that_were_deleted_here_come_back_beside_those_of_the_file(owner: Any) -> None:
    fill(owner)
    file, first = file_of(owner), writing(owner, 1)
    write_entry(writing=over(first), given=ENTRY | {"note": "newer"})
    delete_record(by=owner, key=first.key)
    assert bring_in(by=owner, content=file).told() == NOTHING | {"same": 5, "returned": 1}
    assert note_of(owner) == {ENTRY["note"]}
    restore_erased(by=owner, at=erased_by(owner)[0].at)
    assert note_of(owner) == {ENTRY["note"], "newer"}


def queries_to_bring(owner: Any, number: int, at_once: bool) -> int:
    for each in range(number):
        write_entry(writing=writing(owner, 100 + each), given=ENTRY | {"emotions": []})
    file = file_of(owner)
    erase(by=owner, chosen=Chosen(), confirmation="erase", at_once=at_once)
    with CaptureQueriesContext(connection) as captured:
        brought = bring_in(by=owner, content=file)
    assert brought.new + brought.returned == number
    return len(captured)


@pytest.mark.parametrize("at_once", [True, False])
def test_forty_records_cost_as_many_queries_as_one(owner: Any, stranger: Any, at_once: bool) -> None:
    assert queries_to_bring(owner, 1, at_once) == queries_to_bring(stranger, 40, at_once)


def test_a_second_plan_in_a_file_is_left_out(owner: Any, stranger: Any) -> None:
    fill(owner)
    plan = told(owner)["diary"]["plan"][0]
    other = plan | {"id": str(writing(owner, 9).key)}
    assert bring_in(by=stranger, content=changed(owner, plan=[plan, other])).new == 6


def test_the_plan_can_be_written_again_after_it_was_erased(owner: Any) -> None:
    fill(owner)
    key = once(owner, Kind.PLAN)
    file = file_of(owner)
    delete_record(by=owner, key=key)
    assert bring_in(by=owner, content=file).returned == 1
    assert Journal(owner).only(Kind.PLAN) is not None


def test_how_far_texts_were_read_comes_back(owner: Any) -> None:
    text = TextKey("section", section(body="<p>Первый абзац.</p>").pk)
    before = timezone.now() - timedelta(hours=1)
    note_reading(
        by=owner, notes=[Note(text=text, at=before, share=40), Note(text=text, at=before, read=True)]
    )
    kept, file = export_reading(owner), file_of(owner)
    erase(by=owner, chosen=Chosen(), confirmation="erase", reading=True)
    assert export_reading(owner) == []
    assert bring_in(by=owner, content=file).texts == 1
    assert export_reading(owner) == kept


@pytest.mark.parametrize("row", [None, {}, {"kind": "section", "text": "x", "at": None, "read_at": None}])
def test_reading_that_cannot_be_read_is_passed_over(owner: Any, row: Any) -> None:
    assert bring_in(by=owner, content=changed(owner, reading=[row])).texts == 0
