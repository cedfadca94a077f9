"""Whatever two devices of a person do, in whichever order: no text that was kept is lost without a word.

A text is given up only by who saw it and wrote over it, or by who erased it for good. Until then it is shown,
or can be brought back.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from typing import Any
from uuid import UUID

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from accounts.models import User
from core.errors import DomainError
from core.models import RateWindow
from diary.actions import (
    Moment,
    Writing,
    bring_in,
    delete_record,
    erase,
    erased_by,
    forget_erased,
    once,
    restore_erased,
    restore_record,
    write_entry,
    write_plan,
)
from diary.journal import Journal
from diary.models import Kind, Record
from diary.taking.chosen import Chosen
from diary.tests.own_data import content, exported

NOON = Moment(datetime(2026, 3, 1, 9, tzinfo=UTC), "Europe/Moscow")
WHO = st.integers(0, 1)
WHAT = st.sampled_from(["one", "other", "plan"])
WHICH = st.integers(0, 9)  # of those that there are
SOME = st.sampled_from([(Kind.ENTRY,), (Kind.PLAN,), ()])


@dataclass
class Device:
    """What it has on its screen: the version and the text of each."""

    seen: dict[str, tuple[int, str]] = field(default_factory=dict)


class Person(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.undone = transaction.atomic()
        self.undone.__enter__()

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.undone.__exit__(None, None, None)

    @initialize()
    def begins(self) -> None:
        self.owner = User.objects.create(email="two-devices@example.org")
        self.keys = {"one": UUID(int=1), "other": UUID(int=2), "plan": once(self.owner, Kind.PLAN)}
        self.devices = [Device(), Device()]
        self.kept: set[str] = set()  # texts that nobody gave up
        self.texts = (f"text {number}" for number in count())
        self.files: list[bytes] = []

    def text_of(self, record: Record) -> str:
        fields = Journal(self.owner).open(record).fields
        found: str = fields["note"] if record.kind == Kind.ENTRY else fields["signs"][0]
        return found

    def standing(self, what: str) -> Record | None:
        return Record.objects.of(self.owner).filter(key=self.keys[what]).first()

    def all_texts(self) -> set[str]:
        return {self.text_of(record) for record in Record.objects.filter(owner=self.owner)}

    def tries(self, act: Callable[[], object]) -> None:
        """It may be told that there is nothing of this key."""
        with suppress(DomainError):
            act()

    @rule(who=WHO, what=WHAT)
    def looks(self, who: int, what: str) -> None:
        record = self.standing(what)
        if record is None:
            self.devices[who].seen.pop(what, None)
        else:
            self.devices[who].seen[what] = (record.version, self.text_of(record))

    @rule(who=WHO, what=WHAT)
    def writes(self, who: int, what: str) -> None:
        seen, text, before = self.devices[who].seen, next(self.texts), self.standing(what)
        stood = self.text_of(before) if before else None
        base, saw = seen.get(what, (None, None))
        try:
            record = self.write(what, text, base)
        except DomainError:
            return  # it is told, and still has its own words
        assert stood in (None, saw)
        self.kept = self.kept - {stood} | {text}
        seen[what] = (record.version, text)

    def write(self, what: str, text: str, base: int | None) -> Record:
        writing = Writing(by=self.owner, key=self.keys[what], moment=NOON, base=base)
        if what == "plan":
            return write_plan(writing=writing, given={"signs": [text]})
        return write_entry(writing=writing, given={"mood": 3, "note": text})

    @rule(what=WHAT)
    def deletes(self, what: str) -> None:
        self.tries(lambda: delete_record(by=self.owner, key=self.keys[what]))

    @rule(what=WHAT)
    def undoes(self, what: str) -> None:
        self.tries(lambda: restore_record(by=self.owner, key=self.keys[what]))

    @rule(kinds=SOME)
    def erases_for_a_week(self, kinds: tuple[Kind, ...]) -> None:
        erase(by=self.owner, chosen=Chosen(kinds), confirmation="erase")

    @rule(kinds=SOME)
    def erases_for_good(self, kinds: tuple[Kind, ...]) -> None:
        gone = Record.objects.filter(owner=self.owner, kind__in=Chosen(kinds).kinds_meant)
        self.kept -= {self.text_of(record) for record in gone}
        erase(by=self.owner, chosen=Chosen(kinds), confirmation="erase", at_once=True)

    @rule(which=WHICH)
    def brings_back(self, which: int) -> None:
        if found := erased_by(self.owner):
            restore_erased(by=self.owner, at=found[which % len(found)].at)

    @rule(which=WHICH)
    def forgets(self, which: int) -> None:
        if found := erased_by(self.owner):
            at = found[which % len(found)].at
            self.kept -= {self.text_of(record) for record in Record.objects.filter(deleted_at=at)}
            forget_erased(by=self.owner, at=at)

    @rule()
    def takes_a_file(self) -> None:
        RateWindow.objects.all().delete()
        self.files.append(content(exported(self.owner)))

    @rule(which=WHICH)
    def brings_a_file_in(self, which: int) -> None:
        if self.files:
            RateWindow.objects.all().delete()
            bring_in(by=self.owner, content=self.files[which % len(self.files)])
            self.kept |= {self.text_of(record) for record in Record.objects.of(self.owner)}

    @invariant()
    def no_text_is_lost(self) -> None:
        if hasattr(self, "owner"):
            assert self.kept <= self.all_texts()


@pytest.mark.django_db
def test_no_text_is_lost_whatever_two_devices_do() -> None:
    by_chance: Any = settings(
        max_examples=40,
        stateful_step_count=30,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    )

    run_state_machine_as_test(Person, settings=by_chance)

    assert not Record.objects.exists()  # every example was undone
