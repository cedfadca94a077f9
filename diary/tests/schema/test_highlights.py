from typing import Any
from uuid import uuid4

import pytest
from pytest_django import DjangoAssertNumQueries

from content.models import Article, Section
from content.tests.samples import article as make_article
from content.tests.samples import section as make_section
from core.testing.cast import Actor, graphql
from diary.models import Record
from diary.tests.schema.conftest import NOON

WRITE = """mutation W($input: HighlightWriteInput!) { highlightWrite(input: $input) {
  record { id version tone note quote text { id kind title slug language } }
  stored { note text { title } } errors { code path } } }"""
LOOK = """query L($text: TextInput, $words: String) { viewer { diary { highlights(first: 100, text: $text,
  words: $words) { edges { node { quote prefix suffix note text { title slug } } } } } } }"""


@pytest.fixture
def section(db: None) -> Section:
    return make_section(title="Круг тревоги")


def given(of: Any, **more: Any) -> dict[str, Any]:
    kind = "ARTICLE" if isinstance(of, Article) else "SECTION"
    place = {"anchor": "p-abc123", "start": 7, "quote": "слова", "prefix": "до ", "suffix": " после"}
    plain = {"tone": "SKY", "note": "канарейка", "text": {"kind": kind, "id": f"{of.pk}-ru"}}
    return {**NOON, "id": str(uuid4()), **place, **plain, **more}


def write(by: Actor, of: Any, **more: Any) -> dict[str, Any]:
    payload: dict[str, Any] = graphql(by, WRITE, {"input": given(of, **more)})["data"]["highlightWrite"]
    return payload


def seen(by: Actor, **asked: Any) -> list[dict[str, Any]]:
    edges = graphql(by, LOOK, asked)["data"]["viewer"]["diary"]["highlights"]["edges"]
    return [edge["node"] for edge in edges]


def test_it_is_kept_for_its_owner_with_the_words_around(alice: Actor, section: Section) -> None:
    payload = write(alice, section)
    assert payload["errors"] == []
    assert payload["record"]["text"] == {
        "id": f"section-{section.pk}",
        "kind": "SECTION",
        "title": "Круг тревоги",
        "slug": section.slug,
        "language": "RU",
    }
    [node] = seen(alice)
    assert (node["prefix"], node["quote"], node["suffix"]) == ("до ", "слова", " после")


def test_what_it_says_is_sealed(alice: Actor, section: Section) -> None:
    write(alice, section)
    sealed = bytes(Record.objects.get().sealed)
    assert not any(word.encode() in sealed for word in ("канарейка", "слова", "section", "p-abc123"))


def test_a_stranger_sees_nothing_and_writes_only_beside_it(
    alice: Actor, bob: Actor, section: Section
) -> None:
    key = write(alice, section)["record"]["id"]
    assert seen(bob) == []
    assert write(bob, section, id=key, note="чужое")["errors"] == []
    assert write(bob, section, id=str(uuid4()), base=1)["errors"][0]["code"] == "NOT_FOUND"
    assert [node["note"] for node in seen(alice)] == ["канарейка"]


def test_signed_out_nothing_is_kept(visitor: Actor, section: Section) -> None:
    answer = graphql(visitor, WRITE, {"input": given(section)})
    assert answer["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
    assert not Record.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "code", "path"),
    [
        ({"quote": " "}, "UNKNOWN", ["quote"]),
        ({"quote": "x" * 2001}, "TOO_LONG", ["quote"]),
        ({"prefix": "x" * 201}, "TOO_LONG", ["prefix"]),
        ({"start": -1}, "OUT_OF_RANGE", ["start"]),
        ({"note": "x" * 10_001}, "TOO_LONG", ["note"]),
        ({"text": {"kind": "SECTION", "id": "999"}}, "UNKNOWN", ["text"]),
        ({"text": {"kind": "SECTION", "id": "9" * 40}}, "UNKNOWN", ["text"]),
        ({"id": "none"}, "UNKNOWN", ["id"]),
        ({"timeZone": "Moon/Base"}, "TIME_INVALID", ["timeZone"]),
    ],
)
def test_what_is_wrong_is_told_beside_its_field(
    alice: Actor, section: Section, wrong: dict[str, Any], code: str, path: list[str]
) -> None:
    assert write(alice, section, **wrong)["errors"] == [{"code": code, "path": path}]
    assert not Record.objects.exists()


def test_a_draft_is_not_there_to_be_marked(alice: Actor) -> None:
    assert write(alice, make_section(status="draft", published_at=None))["errors"][0]["path"] == ["text"]


def test_the_same_request_twice_writes_once(alice: Actor, section: Section) -> None:
    key = str(uuid4())
    assert write(alice, section, id=key) == write(alice, section, id=key)
    assert Record.objects.count() == 1


def test_an_older_tab_is_shown_what_stands_there(alice: Actor, section: Section) -> None:
    first = write(alice, section)["record"]
    seen = {"id": first["id"], "base": first["version"]}
    write(alice, section, **seen, note="новое")
    payload = write(alice, section, **seen, note="старое")
    assert payload["stored"] == {"note": "новое", "text": {"title": "Круг тревоги"}}
    assert payload["errors"][0]["code"] == "CONFLICT"


def test_a_withdrawn_text_keeps_its_name_and_its_notes(alice: Actor, section: Section) -> None:
    first = write(alice, section)["record"]
    Section.objects.update(status="draft", title="Другое")
    changed = write(alice, section, id=first["id"], note="иначе", base=first["version"])["record"]
    assert changed["text"]["title"] == "Круг тревоги"
    assert (changed["text"]["slug"], changed["text"]["language"], changed["note"]) == (None, None, "иначе")


def test_a_renamed_text_is_called_by_its_new_name(alice: Actor, section: Section) -> None:
    write(alice, section)
    Section.objects.update(title="Новое имя")
    assert seen(alice)[0]["text"]["title"] == "Новое имя"


def test_those_of_one_text_and_with_some_words_are_found(alice: Actor, section: Section) -> None:
    article = make_article(pk=section.pk, title="Сон")
    write(alice, section, quote="Ёлка")
    write(alice, article, quote="ветка")
    of_article = seen(alice, text={"kind": "ARTICLE", "id": f"{article.pk}-en"})
    assert [node["quote"] for node in of_article] == ["ветка"]
    assert [node["quote"] for node in seen(alice, words="елка КАНАРЕЙКА")] == ["Ёлка"]
    assert [node["quote"] for node in seen(alice, words="сон")] == ["ветка"]
    assert seen(alice, text={"kind": "ARTICLE", "id": "none"}) == []


def test_thirty_cost_as_many_queries_as_one(
    alice: Actor, section: Section, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    article = make_article()
    write(alice, section)
    write(alice, article)
    seen(alice)
    for number in (2, 30):
        with django_assert_num_queries(6):  # session, person, data key, highlights, sections, articles
            assert len(seen(alice)) == number
        for _each in range(28 if number == 2 else 0):
            write(alice, section)
