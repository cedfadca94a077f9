"""What one person wrote never lands with the next one at the same browser, however long it is."""

from typing import Any

from core.testing.cast import Actor, graphql
from diary.models import Record
from diary.tests.schema.conftest import WAYS

ENTRY = WAYS["entry"]
WRITE = (
    "mutation Write($input: DiaryEntryWriteInput!) {"
    " diaryEntryWrite(input: $input) { record { note } errors { code } } }"
)


def written_by_page_of(owner: Actor, *, browser_of: Actor, **more: Any) -> dict[str, Any]:
    """The page believes its owner to be signed in; the session is of whoever has the browser now."""
    return graphql(
        browser_of,
        WRITE,
        {"input": ENTRY.given(**more)},
        HTTP_OPORA_PERSON=str(owner.user.pk),
    )


def test_a_page_writes_for_its_person(alice: Actor) -> None:
    answer = written_by_page_of(alice, browser_of=alice)
    assert answer["data"]["diaryEntryWrite"]["errors"] == []


def test_a_page_of_somebody_else_writes_for_nobody(alice: Actor, bob: Actor) -> None:
    answer = written_by_page_of(alice, browser_of=bob)
    assert answer["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
    assert Record.objects.count() == 0


def test_a_name_that_is_none_writes_for_nobody(alice: Actor) -> None:
    answer = graphql(alice, WRITE, {"input": ENTRY.given()}, HTTP_OPORA_PERSON="alice")
    assert answer["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"


def test_the_longest_note_arrives_whole(alice: Actor) -> None:
    note = "я" * 10_000
    answer = written_by_page_of(alice, browser_of=alice, note=note)
    assert answer["data"]["diaryEntryWrite"]["record"] == {"note": note}


def test_a_visitor_may_not_send_so_much(visitor: Actor) -> None:
    answer = graphql(visitor, WRITE, {"input": ENTRY.given(note="я" * 10_000)})
    assert answer["errors"][0]["extensions"]["reason"] == "BODY_TOO_LARGE"
    assert Record.objects.count() == 0
