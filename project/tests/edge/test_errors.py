"""What a client learns of a failure: a code and words for a person, nothing of the inside."""

import json
from typing import Any

import pytest

from project.tests.edge.conftest import Ask, Send, refusal
from project.tests.edge.schema import SECRETS

pytestmark = pytest.mark.django_db


def test_the_text_of_an_exception_stays_here(ask: Ask, capsys: pytest.CaptureFixture[str]) -> None:
    answer = ask("{ fails }")
    (error,) = answer["errors"]
    assert answer["data"] == {"fails": None}
    assert error["path"] == ["fails"]
    assert error["extensions"]["code"] == "INTERNAL"
    assert not any(secret in json.dumps(answer) for secret in SECRETS)


def test_the_log_has_the_id_and_the_place_but_not_the_text(
    ask: Ask, caplog: pytest.LogCaptureFixture
) -> None:
    number = ask("{ fails }")["errors"][0]["extensions"]["id"]
    (record,) = [record for record in caplog.records if record.levelname == "ERROR"]
    assert record.notes == {"id": number}  # type: ignore[attr-defined]
    assert record.exc_info
    assert isinstance(record.exc_info[1], ValueError)


def test_what_fails_beside_leaves_the_rest(ask: Ask) -> None:
    assert ask("{ viewer { id } fails }")["data"] == {"viewer": {"id": "1"}, "fails": None}


@pytest.mark.parametrize("document", ["{ neverNull }", "{ viewer { id } thing(id: 1) { number } }"])
def test_an_answer_that_breaks_its_type_is_our_failure(ask: Ask, document: str) -> None:
    answer = ask(document)
    assert answer["errors"][0]["extensions"]["code"] == "INTERNAL"
    assert "hunter2" not in json.dumps(answer)


def test_a_refusal_keeps_its_code_and_words(ask: Ask) -> None:
    expected = {"message": "This is not for you.", "extensions": {"code": "FORBIDDEN"}, "path": ["refuses"]}
    assert ask("{ refuses }") == {"data": {"refuses": None}, "errors": [expected]}


@pytest.mark.parametrize(
    "variables",
    [None, {}, {"id": None}, {"id": ["1"]}, {"id": {"a": 1}}, {"id": True}, {"id": 1.5}, {"other": "1"}],
)
def test_variables_of_a_wrong_type(ask: Ask, variables: dict[str, Any] | None) -> None:
    answer = ask("query($id: ID!) { thing(id: $id) { id } }", variables)
    assert refusal({"errors": answer["errors"]}) == ("BAD_REQUEST", "VARIABLES_INVALID")
    assert answer.get("data") is None


def test_a_variable_that_is_no_member_of_its_enum(ask: Ask) -> None:
    answer = ask('query($mood: Mood) { thing(id: "1", mood: $mood) { id } }', {"mood": "CALMM"})
    assert refusal({"errors": answer["errors"]}) == ("BAD_REQUEST", "VARIABLES_INVALID")


def test_a_null_that_overrides_a_default(ask: Ask) -> None:
    answer = ask('query($id: ID = "1") { thing(id: $id) { id } }', {"id": None})
    assert answer["errors"][0]["extensions"] == {"code": "BAD_REQUEST", "reason": "VARIABLES_INVALID"}


def test_words_follow_the_language_of_the_client(send: Send) -> None:
    russian = json.loads(send(b"{").content)["errors"][0]["message"]
    english = json.loads(send(b"{", headers={"Opora-Language": "en"}).content)["errors"][0]["message"]
    assert russian.startswith("Не получилось понять")
    assert english.startswith("This request could not be understood")


def test_a_failure_outside_of_all_fields_is_masked_too(send: Send, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*given: Any) -> None:
        raise RuntimeError(" ".join(SECRETS))

    monkeypatch.setattr("project.graphql.execution.answer", fail)
    response = send({"query": "{ viewer { id } }"})
    assert response.status_code == 500
    assert json.loads(response.content)["errors"][0]["extensions"]["code"] == "INTERNAL"
    assert b"hunter2" not in response.content
