"""Words that stand nowhere but in one person's diary: one in each private field that can be written."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.utils import timezone

from content.tests.samples import section as make_section
from core.testing.cast import Actor, graphql
from diary.actions import send_due_reminders
from diary.models import Reminder

Work = Callable[[], int]
EXPORT = "mutation { diaryExportMake(input: {form: JSON}) { errors { code message } } }"
REMIND = """mutation { reminderSet(input: {days: [0, 1, 2, 3, 4, 5, 6], time: "21:30",
  timeZone: "Europe/Moscow"}) { errors { code message } } }"""
NOON = {"at": "2026-03-01T09:00:00Z", "timeZone": "Europe/Moscow"}
# Answers of a questionnaire are small numbers; in this order they stand nowhere else.
ANSWERS = [2, 1, 3, 0, 2, 3, 1, 2, 1]


def canary(name: str) -> str:
    """Letters of ASCII only, so that no way of writing Cyrillic hides it."""
    return f"canary-{name}-5d1f"


def keys() -> list[str]:
    return [str(UUID(int=number)) for number in range(1, 6)]


def inputs(section: int) -> dict[str, dict[str, Any]]:
    """What is given to each mutation that keeps something private."""
    entry, thought, filled, mark, _spare = keys()
    own = {part: [{"key": f"own-{part}", "word": canary(f"own-{part}")}] for part in ("emotions", "factors")}
    plan = ("signs", "coping", "people", "places", "reasons", "lines")
    texts = ("situation", "thought", "evidenceFor", "evidenceAgainst", "alternative", "section")
    place = {"text": {"kind": "SECTION", "id": f"{section}-ru"}, "anchor": "p-abc123", "start": 1}
    return {
        "ownWordsWrite": own,
        "diaryEntryWrite": {
            "id": entry,
            "mood": 2,
            "note": canary("note"),
            "emotions": [{"key": "own-emotions"}],
            "factors": ["own-factors"],
        },
        "thoughtRecordWrite": {"id": thought, **{name: canary(name) for name in texts}},
        "assessmentWrite": {"id": filled, "scale": "phq-9", "answers": ANSWERS},
        "safetyPlanWrite": {part: [canary(f"plan-{part}")] for part in plan},
        "highlightWrite": {
            "id": mark,
            **place,
            "tone": "SKY",
            **{name: canary(f"mark-{name}") for name in ("quote", "prefix", "suffix", "note")},
        },
    }


def write_everything(by: Actor) -> None:
    """Asserts that each was kept."""
    for name, given in inputs(make_section(title="Круг тревоги").pk).items():
        payload = send(by, name, given)["data"][name]
        assert payload["errors"] == [], name


def send(by: Actor, name: str, given: dict[str, Any]) -> dict[str, Any]:
    kind = name[0].upper() + name[1:]
    text = (
        f"mutation W($input: {kind}Input!) {{ {name}(input: $input) {{ errors {{ code path message }} }} }}"
    )
    return graphql(by, text, {"input": {**NOON, **given}})


def live_a_day(alice: Actor, run_tasks: Work) -> None:
    """Writes, is refused, meets a conflict, searches, takes everything along, is reminded, deletes."""
    write_everything(alice)
    entry = keys()[0]
    send(alice, "diaryEntryWrite", {"id": entry, "mood": 9, "note": canary("note")})
    send(alice, "diaryEntryWrite", {"id": entry, "mood": 3, "note": canary("note"), "base": 7})
    graphql(
        alice,
        "query Q($w: String) { viewer { diary { entries(words: $w) { edges { node { note } } } } } }",
        {"w": canary("note")},
    )
    graphql(alice, f'{{ viewer {{ diary {{ entry(id: "{canary("note")}") {{ note }} }} }} }}')
    assert graphql(alice, EXPORT)["data"]["diaryExportMake"]["errors"] == []
    assert graphql(alice, REMIND)["data"]["reminderSet"]["errors"] == []
    Reminder.objects.update(next_at=timezone.now() - timedelta(minutes=1))
    assert send_due_reminders() == 1
    assert run_tasks() > 0
    graphql(alice, f'mutation {{ diaryRecordDelete(input: {{id: "{entry}"}}) {{ errors {{ code }} }} }}')


def all_canaries() -> list[str]:
    """Every one that `write_everything` leaves."""
    found: list[str] = []

    def look(value: Any) -> None:
        if isinstance(value, str) and value.startswith("canary-"):
            found.append(value)
        for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            look(each)

    look(inputs(1))
    return found


def found_in(text: str | bytes) -> list[str]:
    """Canaries in it, and the answers as any of the usual writers would write them."""
    written = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
    bare = written.replace(" ", "")
    answers = ",".join(map(str, ANSWERS))
    return [each for each in all_canaries() if each in written] + ([answers] if answers in bare else [])
