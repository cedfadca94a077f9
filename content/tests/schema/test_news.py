from content.models import Status
from content.tests.counting import answered, queries_of
from content.tests.samples import news_item, picture, tomorrow, translation
from core.testing.cast import Actor

NEWS = """
query ($language: Language!, $after: String) {
  news(language: $language, first: 30, after: $after) {
    totalCount
    edges { node { id slug language title lead description body publishedOn drawing
      cover { id url srcset width height alt } translations { language slug } } }
  }
}
"""
ITEM = """
query ($slug: String!, $language: Language!) {
  newsItem(slug: $slug, language: $language) {
    id slug language title body publishedOn cover { alt } translations { language slug }
  }
}
"""


def test_the_newest_come_first_without_drafts_and_future_ones(visitor: Actor) -> None:
    news_item(slug="older")
    translation(news_item(slug="newer"), title="Newer")
    news_item(slug="draft", status=Status.DRAFT)
    news_item(slug="future", published_at=tomorrow())

    news = answered(visitor, NEWS, language="EN")["news"]

    assert [(e["node"]["slug"], e["node"]["language"]) for e in news["edges"]] == [
        ("newer", "EN"),
        ("older", "RU"),
    ]
    assert news["totalCount"] == 2


def test_a_list_of_thirty_costs_what_a_list_of_one_costs(visitor: Actor) -> None:
    body = f'<img src="{picture().url}" alt="">'
    translation(news_item(body=body, cover=picture()))
    one = queries_of(visitor, NEWS, language="RU")
    for _number in range(29):
        translation(news_item(body=body, cover=picture()))

    assert queries_of(visitor, NEWS, language="RU") == one == 5


def test_one_item(visitor: Actor) -> None:
    news_item(slug="hours", title="Часы", cover=picture(alt_ru="Дверь"))

    item = answered(visitor, ITEM, slug="hours", language="RU")["newsItem"]

    assert (item["title"], item["cover"]["alt"], item["translations"]) == ("Часы", "Дверь", [])


def test_an_item_that_is_not_visible_is_not_there(visitor: Actor) -> None:
    news_item(slug="draft", status=Status.DRAFT)
    news_item(slug="future", published_at=tomorrow())

    for slug in ("draft", "future", "never-written"):
        assert answered(visitor, ITEM, slug=slug, language="RU") == {"newsItem": None}


def test_one_item_costs_at_most_three_queries(visitor: Actor) -> None:
    translation(news_item(slug="hours", body=f'<img src="{picture().url}" alt="">', cover=picture()))

    assert queries_of(visitor, ITEM, slug="hours", language="RU") == 2
