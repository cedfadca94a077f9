from content.models import Status
from content.tests.counting import answered, queries_of
from content.tests.samples import page, tomorrow, translation
from core.testing.cast import Actor

PAGE = """
query ($slug: String!, $language: Language!) {
  page(slug: $slug, language: $language) {
    id slug language title lead description body headings { id title level } updatedOn
    translations { language slug }
  }
}
"""


def test_a_page_in_either_language(visitor: Actor) -> None:
    translation(
        page(slug="about", title="О нас", body="<h2>Где мы</h2>"), title="About", body="<h2>Where</h2>"
    )

    russian = answered(visitor, PAGE, slug="about", language="RU")["page"]
    english = answered(visitor, PAGE, slug="about", language="EN")["page"]

    assert (russian["title"], russian["headings"][0]["id"]) == ("О нас", "s-gde-my")
    assert (english["title"], english["headings"][0]["id"]) == ("About", "s-where")
    assert russian["id"] != english["id"]


def test_a_page_that_is_not_visible_is_not_there(visitor: Actor) -> None:
    page(slug="draft", status=Status.DRAFT)
    page(slug="future", published_at=tomorrow())

    for slug in ("draft", "future", "never-written"):
        assert answered(visitor, PAGE, slug=slug, language="RU") == {"page": None}


def test_a_page_costs_at_most_two_queries(visitor: Actor) -> None:
    page(slug="about")

    assert queries_of(visitor, PAGE, slug="about", language="RU") == 2
