"""`viewer.reading`: works, is nobody else's, asks for a sign-in, tells what is wrong."""

import re
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from content.actions import save_text
from content.models import Section
from content.tests.samples import article, make_chapter, section, translation
from core.testing.cast import Actor, graphql

WRITE = """mutation W($input: ReadingProgressWriteInput!) {
  readingProgressWrite(input: $input) { kept errors { code path message } } }"""
FORGET = "mutation { readingForget { forgotten errors { code } } }"
ALL = """{ viewer { reading {
  text(kind: SECTION, id: "%s") { state share anchor readAt changed }
  book(language: RU) { id percent readCount sectionCount
    parts { id number percent chapters { id number percent readCount sectionCount } }
    sections { id state share changed } }
  recent(language: RU) { id kind textId slug language title readingMinutes minutesLeft state share }
  resume(language: RU) { title share anchor minutesLeft } } } }"""


@pytest.fixture
def text(db: None) -> Section:
    return section(title="Раздел", slug="razdel", body="<p>Слова.</p>" * 300)


def note(text: Any, **given: Any) -> dict[str, Any]:
    kind = text._meta.model_name.upper()
    return {"kind": kind, "id": f"{text.pk}-ru", "at": "2026-03-01T09:00:00Z", "share": 50, **given}


def write(by: Actor, *notes: dict[str, Any]) -> dict[str, Any]:
    payload: dict[str, Any] = graphql(by, WRITE, {"input": {"notes": list(notes)}})["data"][
        "readingProgressWrite"
    ]
    return payload


def look(by: Actor, text: Section) -> Any:
    return graphql(by, ALL % f"{text.pk}-ru")["data"]["viewer"]["reading"]


def test_what_is_noted_is_seen(alice: Actor, text: Section) -> None:
    payload = write(alice, note(text, anchor="p-3f9k2a"))
    assert payload == {"kept": 1, "errors": []}
    seen = look(alice, text)
    assert seen["text"] == {
        "state": "BEGUN", "share": 50, "anchor": "p-3f9k2a", "readAt": None, "changed": False
    }  # fmt: skip
    assert seen["recent"][0] == {
        "id": f"section-{text.pk}-ru",
        "kind": "SECTION",
        "textId": f"{text.pk}-ru",
        "slug": "razdel",
        "language": "RU",
        "title": "Раздел",
        "readingMinutes": text.reading_minutes,
        "minutesLeft": -(-text.reading_minutes // 2),
        "state": "BEGUN",
        "share": 50,
    }
    assert seen["resume"]["title"] == "Раздел"


def test_the_book_counts_what_is_read(alice: Actor, text: Section) -> None:
    section(make_chapter())
    write(alice, note(text, read=True))
    book = look(alice, text)["book"]
    assert (book["percent"], book["readCount"], book["sectionCount"]) == (50, 1, 2)
    assert [part["percent"] for part in book["parts"]] == [100, 0]
    assert book["parts"][0]["chapters"][0]["readCount"] == 1
    assert [each["state"] for each in book["sections"]] == ["READ", "NEW"]
    assert book["sections"][0]["id"] == f"{text.pk}-ru"


def test_read_can_be_taken_back(alice: Actor, text: Section) -> None:
    write(alice, note(text, read=True))
    write(alice, note(text, read=False, at="2026-03-01T09:01:00Z"))
    assert look(alice, text)["text"]["state"] == "BEGUN"


def test_a_stranger_sees_nothing_of_it(alice: Actor, bob: Actor, text: Section) -> None:
    write(alice, note(text, read=True))
    seen = look(bob, text)
    assert (seen["text"]["state"], seen["recent"], seen["resume"]) == ("NEW", [], None)
    assert seen["book"]["percent"] == 0


def test_a_stranger_writes_only_beside_it(alice: Actor, bob: Actor, text: Section) -> None:
    write(alice, note(text, read=True))
    write(bob, note(text, read=False, at="2026-03-02T09:00:00Z"))
    graphql(bob, FORGET)
    assert look(alice, text)["text"]["state"] == "READ"


@pytest.mark.parametrize("asked", [WRITE, FORGET])
def test_signed_out_nothing_is_written_or_seen(visitor: Actor, text: Section, asked: str) -> None:
    variables = {"input": {"notes": [note(text)]}} if asked == WRITE else {}
    answer = graphql(visitor, asked, variables)
    assert answer["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
    assert graphql(visitor, "{ viewer { reading { recent(language: RU) { id } } } }")["data"] == {
        "viewer": None
    }


def test_what_is_wrong_is_told_beside_its_field(alice: Actor, text: Section) -> None:
    payload = write(alice, note(text, share=101))
    assert payload["kept"] is None
    assert payload["errors"][0]["path"] == ["notes", "0", "share"]
    assert look(alice, text)["recent"] == []


@pytest.mark.parametrize("key", ["", "нет", "-1", "1e3", "9" * 30])
def test_an_id_that_is_none_is_like_a_text_that_is_not_there(alice: Actor, text: Section, key: str) -> None:
    assert write(alice, note(text, id=key)) == {"kept": 0, "errors": []}
    found = graphql(alice, f'{{ viewer {{ reading {{ text(kind: SECTION, id: "{key}") {{ state }} }} }} }}')
    assert found["data"]["viewer"]["reading"]["text"] is None


def test_all_of_it_can_be_forgotten(alice: Actor, text: Section) -> None:
    write(alice, note(text))
    assert graphql(alice, FORGET)["data"]["readingForget"] == {"forgotten": 1, "errors": []}
    assert look(alice, text)["recent"] == []


def test_without_texts_there_is_nothing(alice: Actor) -> None:
    found = graphql(alice, "{ viewer { reading { book(language: EN) { id } resume(language: EN) { id } } } }")
    assert found["data"]["viewer"]["reading"] == {"book": None, "resume": None}


@pytest.mark.parametrize(("first", "given"), [(2, 2), (0, 0), (100, 3)])
def test_no_more_are_given_than_asked_for(alice: Actor, first: int, given: int) -> None:
    write(alice, *(note(article()) for _each in range(3)))
    asked = f"{{ viewer {{ reading {{ recent(language: RU, first: {first}) {{ id }} }} }} }}"
    assert len(graphql(alice, asked)["data"]["viewer"]["reading"]["recent"]) == given


@pytest.mark.parametrize("count", [1, 30])
def test_thirty_texts_cost_as_many_queries_as_one(
    alice: Actor, django_assert_num_queries: DjangoAssertNumQueries, count: int
) -> None:
    chapter = make_chapter()
    write(alice, *(note(section(chapter)) for _each in range(count)))
    asked = "recent(language: RU, first: 100) { title } book(language: RU) { percent }"
    with django_assert_num_queries(10):
        found = graphql(alice, f"{{ viewer {{ reading {{ {asked} }} }} }}")
    assert len(found["data"]["viewer"]["reading"]["recent"]) == count


CHANGED = """query C($id: ID!) { viewer { reading {
  text(kind: SECTION, id: $id) { changed fresh { anchor isNew } } } } }"""


def changed(by: Actor, text: Section, key: str = "") -> Any:
    return graphql(by, CHANGED, {"id": key or f"{text.pk}-ru"})["data"]["viewer"]["reading"]["text"]


@pytest.fixture
def edited(text: Section, alice: Actor) -> Section:
    """Read by alice; then somebody put a paragraph before the last and changed the first."""
    text.body = "<p>Первое: сердце стучит.</p><p>Второе: ладони мокрые.</p>"
    save_text(text=text)
    write(alice, note(text, read=True))
    text.body = (
        "<p>Первое: сердце стучит чаще.</p><p>Так и должно быть при тревоге.</p><p>Второе: ладони мокрые.</p>"
    )
    return save_text(text=text)


def test_what_changed_since_is_told_by_paragraph(alice: Actor, edited: Section) -> None:
    first, between, _last = re.findall(r'id="(p-\w+)"', edited.body)
    assert changed(alice, edited) == {
        "changed": True,
        "fresh": [{"anchor": first, "isNew": False}, {"anchor": between, "isNew": True}],
    }
    write(alice, note(edited, read=True, at="2026-03-02T09:00:00Z"))
    assert changed(alice, edited) == {"changed": False, "fresh": []}


def test_who_has_not_read_it_sees_no_change(bob: Actor, edited: Section) -> None:
    assert changed(bob, edited) == {"changed": False, "fresh": []}


def test_an_edition_that_is_not_kept_changed_somewhere(alice: Actor, edited: Section) -> None:
    write(alice, note(edited, read=True, edition="0123456789", at="2026-03-02T09:00:00Z"))
    assert changed(alice, edited) == {"changed": True, "fresh": []}


def test_who_read_the_translation_only_is_told_of_no_place(alice: Actor, edited: Section) -> None:
    english = translation(edited, title="Section", slug="section", body="<p>Words.</p>")
    graphql(alice, FORGET)
    write(alice, note(english, read=True, edition="0123456789", at="2026-03-02T09:00:00Z"))
    assert changed(alice, edited) == {"changed": True, "fresh": []}


def test_of_a_text_that_is_not_there_nothing_changed(alice: Actor, text: Section) -> None:
    assert changed(alice, text, "нет") is None
