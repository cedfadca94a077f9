from content.models import CrisisLine, Site, Status
from content.tests.counting import answered, queries_of
from content.tests.samples import author, page, picture, tomorrow, translation
from core.testing.cast import Actor

SITE = """
query ($language: Language!) {
  site(language: $language) {
    id name tagline location email phone address logo { url alt }
    crisisLines { id name phone hours note verified }
    pages { slug title language }
    leadAuthor { name role bio quote photo { url } }
  }
}
"""


def test_before_anything_is_written_there_is_a_name(visitor: Actor) -> None:
    site = answered(visitor, SITE, language="RU")["site"]

    assert (site["name"], site["crisisLines"], site["pages"], site["leadAuthor"]) == ("Опора", [], [], None)


def test_the_practice_in_the_readers_words(visitor: Actor) -> None:
    Site.objects.create(name_ru="Тихая комната", name_en="Quiet room", lead_author=author(), logo=picture())
    CrisisLine.objects.create(name_ru="Вторая", phone="2", position=2, verified=True)
    CrisisLine.objects.create(name_ru="Первая", name_en="The first", phone="1", position=1)
    CrisisLine.objects.create(name_ru="Убранная", phone="3", is_shown=False)

    site = answered(visitor, SITE, language="EN")["site"]

    assert (site["name"], site["leadAuthor"]["name"], site["logo"]["alt"]) == (
        "Quiet room",
        "Anna",
        "A window",
    )
    assert [(line["name"], line["verified"]) for line in site["crisisLines"]] == [
        ("The first", False),
        ("Вторая", True),
    ]


def test_pages_for_the_foot_in_their_order(visitor: Actor) -> None:
    translation(page(slug="second", position=2), title="Second")
    page(slug="first", position=1, title="Первая")
    page(slug="draft", status=Status.DRAFT)
    page(slug="future", published_at=tomorrow())

    assert answered(visitor, SITE, language="EN")["site"]["pages"] == [
        {"slug": "first", "title": "Первая", "language": "RU"},
        {"slug": "second", "title": "Second", "language": "EN"},
    ]


def test_the_frame_of_every_page_costs_three_queries(visitor: Actor) -> None:
    Site.objects.create(name_ru="Опора", lead_author=author(photo=picture()), logo=picture())
    for number in range(10):
        page()
        CrisisLine.objects.create(name_ru=f"Линия {number}", phone=str(number))

    assert queries_of(visitor, SITE, language="RU") == 3
