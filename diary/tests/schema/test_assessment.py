from typing import Any
from uuid import uuid4

import pytest

from core.testing.cast import Actor, graphql
from diary.models import Record
from diary.published_scales import SCALES
from diary.tests.schema.conftest import NOON

WRITE = """mutation Write($input: AssessmentWriteInput!) { assessmentWrite(input: $input) {
  record { id total band answers } stored { id total } errors { code path } } }"""
LOOK = '{ viewer { diary { assessments(scale: "phq-9") { totalCount edges { node { total } } } } } }'
ANSWERS = [1, 1, 1, 1, 1, 0, 0, 0, 2]


def write(by: Actor, **more: Any) -> dict[str, Any]:
    given = {**NOON, "id": str(uuid4()), "scale": "phq-9", "answers": ANSWERS, **more}
    answer: dict[str, Any] = graphql(by, WRITE, {"input": given})
    return answer


def test_it_is_scored_and_kept(alice: Actor) -> None:
    record = write(alice)["data"]["assessmentWrite"]["record"]
    assert (record["total"], record["band"], record["answers"]) == (7, "mild", ANSWERS)


def test_a_stranger_sees_nothing(alice: Actor, bob: Actor) -> None:
    write(alice)
    assert graphql(bob, LOOK)["data"]["viewer"]["diary"]["assessments"]["edges"] == []


def test_signed_out_nothing_is_kept(visitor: Actor) -> None:
    assert write(visitor)["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
    assert not Record.objects.exists()


def test_an_unanswered_question_is_named(alice: Actor) -> None:
    payload = write(alice, answers=[0, 1])["data"]["assessmentWrite"]
    assert payload["errors"] == [{"code": "NOT_ANSWERED", "path": ["answers", "3"]}]


def test_answers_are_not_changed_afterwards(alice: Actor) -> None:
    key = str(uuid4())
    write(alice, id=key)
    payload = write(alice, id=key, answers=[0] * 9)["data"]["assessmentWrite"]
    assert (payload["record"], payload["stored"]["total"]) == (None, 7)
    assert payload["errors"][0]["code"] == "CONFLICT"


def test_one_scale_is_told_from_the_other(alice: Actor) -> None:
    write(alice)
    write(alice, scale="gad-7", answers=[0] * 7)
    found = graphql(alice, LOOK)["data"]["viewer"]["diary"]["assessments"]
    assert found == {"totalCount": 1, "edges": [{"node": {"total": 7}}]}


def test_the_scales_come_in_the_language_asked_for(alice: Actor) -> None:
    text = """{ viewer { diary { scales(language: EN) { key name questions options { value words }
      bands { key least most words meaning } highest notable alarms source licence } } } }"""
    told = graphql(alice, text)["data"]["viewer"]["diary"]["scales"]
    assert [scale["key"] for scale in told] == list(SCALES)
    phq, gad = told[:2]
    assert (phq["key"], len(phq["questions"]), phq["highest"], phq["alarms"]) == ("phq-9", 9, 27, [9])
    assert [(band["least"], band["most"]) for band in gad["bands"]] == [(0, 4), (5, 9), (10, 14), (15, 21)]
    assert phq["options"][3] == {"value": 3, "words": "Nearly every day"}


@pytest.mark.parametrize(("ninth", "alarm"), [(0, False), (1, True), (3, True)])
def test_the_ninth_answer_raises_the_alarm_whatever_the_sum(alice: Actor, ninth: int, alarm: bool) -> None:
    write(alice, answers=[0] * 8 + [ninth])
    text = "{ viewer { diary { assessments { edges { node { alarm total } } } } } }"
    found = graphql(alice, text)["data"]["viewer"]["diary"]["assessments"]["edges"]
    assert found == [{"node": {"alarm": alarm, "total": ninth}}]
