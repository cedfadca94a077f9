from content.models import Status
from content.tests.counting import answered, queries_of
from content.tests.samples import author, make_chapter, make_part, section, textbook, tomorrow, translation
from core.testing.cast import Actor

BOOK = """
query ($language: Language!) {
  textbook(language: $language) {
    id title subtitle lead sectionCount readingMinutes author { name photo { url } }
    parts { id number title lead chapters { id number title lead
      sections { id slug language title lead readingMinutes } } }
  }
}
"""


def numbered(book: dict) -> list[tuple[int, int, list[str]]]:
    return [
        (part["number"], chapter["number"], [section["slug"] for section in chapter["sections"]])
        for part in book["parts"]
        for chapter in part["chapters"]
    ]


def test_parts_chapters_and_sections_in_their_places(visitor: Actor) -> None:
    textbook(author=author())
    late, early = make_part(position=2), make_part(position=1)
    last, first, middle = make_chapter(late), make_chapter(early, position=1), make_chapter(early, position=2)
    section(last, slug="d")
    section(first, slug="b", position=2)
    section(first, slug="a", position=1)
    section(middle, slug="c")

    book = answered(visitor, BOOK, language="RU")["textbook"]

    assert numbered(book) == [(1, 1, ["a", "b"]), (1, 2, ["c"]), (2, 3, ["d"])]
    assert (book["title"], book["author"]["name"], book["sectionCount"]) == ("Книга", "Анна", 4)
    assert book["readingMinutes"] == 4


def test_a_translated_section_stands_in_its_originals_place(visitor: Actor) -> None:
    chapter = make_chapter()
    section(chapter, slug="one", position=1)
    translation(section(chapter, slug="two", position=2), slug="two-en")
    section(chapter, slug="three", position=3)
    waiting = section(chapter, slug="four", position=4, status=Status.DRAFT)
    translation(waiting, slug="four-en")

    assert numbered(answered(visitor, BOOK, language="EN")["textbook"])[0][2] == [
        "one",
        "two-en",
        "three",
        "four-en",
    ]
    assert numbered(answered(visitor, BOOK, language="RU")["textbook"])[0][2] == [
        "one",
        "two",
        "three",
        "four-en",
    ]


def test_what_cannot_be_read_is_not_in_the_contents(visitor: Actor) -> None:
    chapter = make_chapter()
    section(chapter, slug="seen")
    section(chapter, status=Status.DRAFT)
    section(chapter, published_at=tomorrow())
    section(make_chapter(chapter.part, position=0, title_ru="Ещё пустая"), status=Status.DRAFT)
    make_chapter(make_part(position=0, title_ru="Тоже пустая"))

    assert numbered(answered(visitor, BOOK, language="RU")["textbook"]) == [(1, 1, ["seen"])]


def test_there_is_no_book_until_something_can_be_read(visitor: Actor) -> None:
    assert answered(visitor, BOOK, language="RU") == {"textbook": None}
    section(status=Status.DRAFT)
    assert answered(visitor, BOOK, language="RU") == {"textbook": None}


def test_a_whole_book_costs_three_queries(visitor: Actor) -> None:
    textbook(author=author())
    for _part in range(3):
        part = make_part()
        for _chapter in range(3):
            chapter = make_chapter(part)
            translation(section(chapter))
            section(chapter)

    assert queries_of(visitor, BOOK, language="EN") == 3
