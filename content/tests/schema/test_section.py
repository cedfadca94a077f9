from content.models import Status
from content.tests.counting import answered, queries_of
from content.tests.samples import (
    author,
    make_chapter,
    make_part,
    picture,
    section,
    textbook,
    tomorrow,
    translation,
)
from core.testing.cast import Actor

SECTION = """
query ($slug: String!, $language: Language!) {
  section(slug: $slug, language: $language) {
    id slug language title lead description body headings { id title level } readingMinutes
    publishedOn updatedOn reviewedOn sources author { name role photo { url } } reviewedBy { name }
    translations { language slug }
    textbookTitle number sectionCount
    part { id number title }
    chapter { id number title sections { slug title } }
    previous { id slug language title } next { id slug language title }
  }
}
"""


def open_section(client: Actor, slug: str, language: str = "RU") -> dict:
    found: dict = answered(client, SECTION, slug=slug, language=language)["section"]
    return found


def test_a_section_knows_its_place(visitor: Actor) -> None:
    part = make_part(title_ru="Понять")
    first = make_chapter(part, position=1, title_ru="Глава А")
    second = make_chapter(part, position=2, title_ru="Глава Б")
    section(first, slug="a")
    section(second, slug="b", position=1)
    section(second, slug="c", position=2)

    found = open_section(visitor, "b")

    assert (found["textbookTitle"], found["part"]["title"], found["chapter"]["title"]) == (
        "Книга",
        "Понять",
        "Глава Б",
    )
    assert (found["number"], found["sectionCount"], found["chapter"]["number"]) == (2, 3, 2)
    assert (found["previous"]["slug"], found["next"]["slug"]) == ("a", "c")
    assert [one["slug"] for one in found["chapter"]["sections"]] == ["b", "c"]


def test_the_first_and_the_last_have_one_neighbour(visitor: Actor) -> None:
    chapter = make_chapter()
    section(chapter, slug="a", position=1)
    section(chapter, slug="b", position=2)

    assert open_section(visitor, "a")["previous"] is None
    assert open_section(visitor, "b")["next"] is None


def test_neighbours_that_cannot_be_read_are_passed_over(visitor: Actor) -> None:
    chapter = make_chapter()
    section(chapter, slug="a", position=1)
    section(chapter, slug="draft", position=2, status=Status.DRAFT)
    section(chapter, slug="b", position=3)
    section(chapter, slug="future", position=4, published_at=tomorrow())

    found = open_section(visitor, "b")

    assert (found["previous"]["slug"], found["next"], found["number"]) == ("a", None, 2)
    for slug in ("draft", "future", "never-written"):
        assert answered(visitor, SECTION, slug=slug, language="RU") == {"section": None}


def test_a_translation_stands_where_its_original_stands(visitor: Actor) -> None:
    chapter = make_chapter(title_ru="Глава", title_en="Chapter")
    section(chapter, slug="a", position=1)
    translation(section(chapter, slug="b", position=2), title="B")
    section(chapter, slug="c", position=3)

    found = open_section(visitor, "b", "EN")

    assert (found["language"], found["title"], found["chapter"]["title"]) == ("EN", "B", "Chapter")
    assert (found["previous"]["slug"], found["number"], found["next"]["slug"]) == ("a", 2, "c")
    assert found["translations"] == [{"language": "RU", "slug": "b"}]


def test_a_section_without_a_translation_is_read_in_the_other_language(visitor: Actor) -> None:
    section(slug="a")

    found = open_section(visitor, "a", "EN")

    assert (found["language"], found["textbookTitle"], found["translations"]) == ("RU", "The book", [])


def test_a_section_costs_seven_queries(visitor: Actor) -> None:
    textbook()
    chapter, anna = make_chapter(), author(photo=picture())
    for _number in range(10):
        section(chapter)
    section(chapter, slug="here", body=f'<img src="{picture().url}" alt="">', author=anna, reviewed_by=anna)

    # The section, its translation, the book, its chapters, its sections, pictures in the text, the glossary.
    assert queries_of(visitor, SECTION, slug="here", language="RU") == 7
