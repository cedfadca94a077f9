"""A mutation is one transaction: an unexpected failure leaves nothing, a refusal keeps what was counted."""

import pytest

from project.tests.edge.conftest import Ask
from project.tests.edge.schema import rows

pytestmark = pytest.mark.django_db(transaction=True)
OPEN = """mutation($then: String!) {
  windowOpen(input: {then: $then}) { inTransaction errors { path message code } }
}"""


def test_it_runs_in_a_transaction(ask: Ask) -> None:
    assert ask(OPEN, {"then": "go on"})["data"]["windowOpen"] == {"inTransaction": True, "errors": []}
    assert rows() == 1


def test_what_can_be_mended_is_data(ask: Ask) -> None:
    payload = ask(OPEN, {"then": "mend"})["data"]["windowOpen"]
    assert payload["errors"] == [{"path": ["then"], "message": "Слишком коротко.", "code": "TOO_SHORT"}]
    assert rows() == 1


def test_a_refusal_keeps_what_was_counted(ask: Ask) -> None:
    answer = ask(OPEN, {"then": "refuse"})
    assert answer["errors"][0]["extensions"] == {"code": "RATE_LIMITED"}
    assert rows() == 1


def test_an_unexpected_failure_undoes_everything(ask: Ask) -> None:
    assert ask(OPEN, {"then": "fail"})["errors"][0]["extensions"]["code"] == "INTERNAL"
    assert rows() == 0


def test_a_failure_while_the_answer_is_made_undoes_everything_too(ask: Ask) -> None:
    answer = ask('mutation { windowOpen(input: {then: "go on"}) { broken errors { code } } }')
    assert answer["errors"][0]["extensions"]["code"] == "INTERNAL"
    assert rows() == 0


def test_who_is_not_signed_in_is_told_so(ask: Ask) -> None:
    answer = ask("mutation { windowShut { done } }")
    assert answer["data"] is None
    assert answer["errors"][0]["extensions"] == {"code": "UNAUTHENTICATED"}
