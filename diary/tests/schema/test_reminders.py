"""`viewer.diary.reminder`: works, is nobody else's, asks for a sign-in, tells what is wrong."""

from typing import Any

import pytest

from core.testing.cast import Actor, graphql
from diary.models import Reminder
from diary.personal_data import erase_for

SET = """mutation S($input: ReminderSetInput!) { reminderSet(input: $input) {
  reminder { isOn days time timeZone stopped nextLocalAt } errors { code path } } }"""
STOP = "mutation { reminderStop { reminder { isOn days time } errors { code } } }"
VISIT = "mutation { diaryVisit { noted errors { code } } }"
LOOK = "{ viewer { diary { reminder { isOn days time } } } }"
EVENING = {"days": [0, 2], "time": "21:30", "timeZone": "Europe/Moscow"}


def set_it(by: Actor, **more: Any) -> dict[str, Any]:
    answer: dict[str, Any] = graphql(by, SET, {"input": {**EVENING, **more}})
    return answer


def test_it_is_turned_on_and_off(alice: Actor) -> None:
    made = set_it(alice)["data"]["reminderSet"]["reminder"]
    assert (made["isOn"], made["days"], made["time"]) == (True, [0, 2], "21:30")
    assert made["nextLocalAt"].endswith("T21:30")
    stopped = graphql(alice, STOP)["data"]["reminderStop"]["reminder"]
    assert stopped == {"isOn": False, "days": [0, 2], "time": "21:30"}


def test_a_person_has_one(alice: Actor) -> None:
    set_it(alice)
    set_it(alice, days=[6], time="08:05")
    assert graphql(alice, LOOK)["data"]["viewer"]["diary"]["reminder"] == {
        "isOn": True, "days": [6], "time": "08:05"
    }  # fmt: skip
    assert Reminder.objects.count() == 1


def test_a_stranger_sees_and_stops_only_what_is_theirs(alice: Actor, bob: Actor) -> None:
    set_it(alice)
    assert graphql(bob, LOOK)["data"]["viewer"]["diary"]["reminder"] is None
    assert graphql(bob, STOP)["data"]["reminderStop"]["reminder"] is None
    assert Reminder.objects.get().is_on


@pytest.mark.parametrize("operation", [STOP, VISIT])
def test_signed_out_nothing_is_done(visitor: Actor, operation: str) -> None:
    assert graphql(visitor, operation)["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
    assert set_it(visitor)["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
    assert not Reminder.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "code", "path"),
    [
        ({"days": []}, "UNKNOWN", ["days"]),
        ({"days": [7]}, "UNKNOWN", ["days"]),
        ({"time": "25:00"}, "TIME_INVALID", ["time"]),
        ({"time": "evening"}, "TIME_INVALID", ["time"]),
        ({"timeZone": "Mars/Base"}, "TIME_INVALID", ["timeZone"]),
    ],
)
def test_what_is_wrong_is_told_beside_its_field(
    alice: Actor, wrong: dict[str, Any], code: str, path: list[str]
) -> None:
    assert set_it(alice, **wrong)["data"]["reminderSet"]["errors"] == [{"code": code, "path": path}]


def test_a_visit_is_an_answer(alice: Actor) -> None:
    set_it(alice)
    Reminder.objects.update(ignored=2)
    assert graphql(alice, VISIT)["data"]["diaryVisit"] == {"noted": True, "errors": []}
    assert Reminder.objects.get().ignored == 0


def test_turned_on_again_it_has_ignored_nothing(alice: Actor) -> None:
    set_it(alice)
    Reminder.objects.update(ignored=3, stopped=True, next_at=None)
    again = set_it(alice)["data"]["reminderSet"]["reminder"]
    assert (again["isOn"], again["stopped"], Reminder.objects.get().ignored) == (True, False, 0)


def test_it_goes_with_its_person(alice: Actor) -> None:
    set_it(alice)
    erase_for(alice.user)
    assert not Reminder.objects.exists()
