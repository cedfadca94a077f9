"""Notes of several devices come together, in whatever order they arrive."""

from datetime import UTC, datetime, timedelta
from itertools import permutations
from random import Random

import pytest

from diary.reading import Place, Progress, TextKey, Verdict, from_fields, percent, standing

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
TEXT, TRANSLATION = TextKey("section", 1), TextKey("section", 2)


def at(minutes: int) -> datetime:
    return NOON + timedelta(minutes=minutes)


def place(minutes: int, share: int) -> Progress:
    return Progress(TEXT, Place(at(minutes), share, "p-aaaaaa"))


def verdict(minutes: int, read: bool, edition: str = "one", text: TextKey = TEXT) -> Progress:
    return Progress(text, verdict=Verdict(at(minutes), read, edition))


def together(*notes: Progress) -> Progress:
    found = Progress(TEXT)
    for note in notes:
        found = found.with_notes(note)
    return found


def any_note(chance: Random) -> Progress:
    minutes = chance.randrange(4)
    return (
        place(minutes, chance.randrange(101))
        if chance.random() < 0.5
        else verdict(minutes, chance.random() < 0.5)
    )


@pytest.mark.parametrize("seed", range(20))
def test_every_order_of_the_same_notes_ends_the_same(seed: int) -> None:
    chance = Random(seed)
    notes = [any_note(chance) for _each in range(5)]
    ends = {together(*order, *order[:2]) for order in permutations(notes)}
    assert len(ends) == 1


def test_the_later_place_holds_also_when_it_is_further_up() -> None:
    assert together(place(2, 10), place(1, 90)).place == place(2, 10).place


def test_read_stays_read_when_an_older_device_tells_of_its_place() -> None:
    progress = together(verdict(1, True), place(5, 20))
    assert (progress.read_at, progress.at) == (at(1), at(5))


def test_taking_back_holds_against_what_was_read_before_and_not_after() -> None:
    assert together(verdict(2, False), verdict(1, True)).read_at is None
    assert together(verdict(2, False), verdict(3, True)).read_at == at(3)


def test_it_is_kept_as_plain_fields_and_comes_back() -> None:
    progress = together(place(2, 10), verdict(1, True))
    assert from_fields(progress.as_fields()) == progress
    assert from_fields(Progress(TEXT).as_fields()) == Progress(TEXT)


def test_without_notes_a_text_is_new() -> None:
    assert standing(1, []).state == "new"
    assert standing(1, [(place(1, 0), "one")]).state == "new"


def test_begun_and_read() -> None:
    assert standing(1, [(place(1, 40), "one")]).state == "begun"
    assert standing(1, [(together(place(1, 40), verdict(2, True)), "one")]).state == "read"


@pytest.mark.parametrize(("now", "changed"), [("one", False), ("two", True)])
def test_a_text_changed_when_its_words_are_others_than_those_read(now: str, changed: bool) -> None:
    assert standing(1, [(verdict(1, True), now)]).changed is changed


def test_what_is_only_begun_never_changed() -> None:
    assert not standing(1, [(verdict(1, False), "two"), (place(1, 40), "two")]).changed


def test_read_in_one_language_is_read_with_no_place_in_the_other() -> None:
    other = Progress(TRANSLATION, Place(at(1), 70, "p-bbbbbb"), Verdict(at(2), True, "one"))
    seen = standing(TEXT.number, [(other, "one")])
    assert (seen.state, seen.share, seen.anchor, seen.changed) == ("read", 70, "", False)


def test_a_change_of_one_language_does_not_matter_to_who_read_both() -> None:
    both = [(verdict(1, True), "two"), (verdict(1, True, text=TRANSLATION), "one")]
    assert not standing(1, both).changed


@pytest.mark.parametrize(
    ("done", "of", "whole"), [(0, 0, 0), (0, 3, 0), (2, 3, 66), (199, 200, 99), (3, 3, 100)]
)
def test_a_hundred_percent_is_all(done: int, of: int, whole: int) -> None:
    assert percent(done, of) == whole
