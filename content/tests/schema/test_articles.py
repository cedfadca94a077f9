from typing import Any

from content.models import Status
from content.tests.counting import answered, queries_of
from content.tests.samples import article, author, picture, tomorrow, topic, translation
from core.testing.cast import Actor, graphql

LIST = """
query ($language: Language!, $topic: String, $first: Int, $after: String) {
  articles(language: $language, topic: $topic, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage endCursor }
    edges { node { slug language } }
  }
}
"""
CARDS = """
query ($language: Language!) {
  articles(language: $language, first: 30) {
    totalCount
    edges { node {
      id slug language title lead description body headings { id title level }
      readingMinutes publishedOn updatedOn reviewedOn sources drawing
      author { id name role bio quote photo { id url srcset width height alt } }
      reviewedBy { name photo { url } }
      topics { id slug title }
      cover { id url srcset alt }
      translations { language slug }
    } }
  }
}
"""


def slugs(client: Actor, **variables: object) -> list[str]:
    found = answered(client, LIST, **{"language": "RU"} | variables)["articles"]["edges"]
    return [edge["node"]["slug"] for edge in found]


def test_the_newest_come_first(visitor: Actor) -> None:
    article(slug="older")
    article(slug="newer")

    assert slugs(visitor) == ["newer", "older"]


def test_drafts_and_future_ones_never_appear(visitor: Actor) -> None:
    article(slug="draft", status=Status.DRAFT)
    article(slug="future", published_at=tomorrow())
    article(slug="seen")

    assert slugs(visitor) == ["seen"]
    assert answered(visitor, LIST, language="RU")["articles"]["totalCount"] == 1


def test_each_once_in_the_asked_language_else_in_the_other(visitor: Actor) -> None:
    both = article(slug="both")
    translation(both, title="Both")
    article(slug="russian-only")
    waiting = article(slug="draft-in-english")
    translation(waiting, status=Status.DRAFT)
    article(slug="english-only", language="en")

    english = answered(visitor, LIST, language="EN")["articles"]["edges"]
    assert {edge["node"]["slug"]: edge["node"]["language"] for edge in english} == {
        "both": "EN",
        "russian-only": "RU",
        "draft-in-english": "RU",
        "english-only": "EN",
    }
    assert slugs(visitor, language="RU") == ["english-only", "draft-in-english", "russian-only", "both"]


def test_only_those_on_a_topic(visitor: Actor) -> None:
    sleep, panic = topic("sleep"), topic("panic")
    article(slug="nights", topics=(sleep, panic))
    article(slug="attacks", topics=(panic,))

    assert slugs(visitor, topic="sleep") == ["nights"]
    assert slugs(visitor, topic="panic") == ["attacks", "nights"]
    assert slugs(visitor, topic="nothing") == []


def test_pages_follow_one_another(visitor: Actor) -> None:
    for number in range(5):
        article(slug=f"a{number}")

    first = answered(visitor, LIST, language="RU", first=2)["articles"]
    article(slug="published-meanwhile")
    second = answered(visitor, LIST, language="RU", first=3, after=first["pageInfo"]["endCursor"])["articles"]

    assert [edge["node"]["slug"] for edge in first["edges"]] == ["a4", "a3"]
    assert first["pageInfo"]["hasNextPage"]
    assert [edge["node"]["slug"] for edge in second["edges"]] == ["a2", "a1", "a0"]
    assert not second["pageInfo"]["hasNextPage"]


def test_a_wrong_page_is_refused(visitor: Actor) -> None:
    answers = [
        graphql(visitor, LIST, {"language": "RU", "first": 101}),
        graphql(visitor, LIST, {"language": "RU", "after": "not-a-cursor"}),
    ]

    assert [answer["errors"][0]["extensions"]["code"] for answer in answers] == ["BAD_REQUEST", "BAD_REQUEST"]


def test_a_list_of_thirty_costs_what_a_list_of_one_costs(visitor: Actor) -> None:
    sleep, anna = topic("sleep"), author(photo=picture())
    rich: dict[str, Any] = {"topics": (sleep,), "author": anna, "reviewed_by": anna}
    image = picture()
    body = f'<h2>А</h2><p>Б</p><img src="{image.url}" alt="">'
    translation(article(**rich, body=body, cover=picture()), body=body)
    one = queries_of(visitor, CARDS, language="RU")
    for _number in range(29):
        translation(article(**rich, body=body, cover=picture()), body=body)

    assert queries_of(visitor, CARDS, language="RU") == one
    # The page, its length, bodies, pictures in them, the glossary, topics, translations.
    assert one == 7
