from datetime import UTC, date, datetime
from typing import Any

from content.models import Status
from content.tests.counting import answered, queries_of
from content.tests.samples import article, author, picture, tomorrow, topic, translation
from core.testing.cast import Actor

ARTICLE = """
query ($slug: String!, $language: Language!) {
  article(slug: $slug, language: $language) {
    id slug language title lead description body headings { id title level }
    readingMinutes publishedOn updatedOn reviewedOn sources drawing
    author { id name role bio quote photo { id url srcset width height alt } }
    reviewedBy { id name role }
    topics { id slug title description }
    cover { id url srcset width height alt }
    translations { language slug }
    related {
      id slug language title lead readingMinutes publishedOn drawing cover { url } topics { slug title }
    }
  }
}
"""
BRIEF = """
query ($slug: String!, $language: Language!) { article(slug: $slug, language: $language) { slug language } }
"""
RELATED = """
query ($slug: String!, $language: Language!) {
  article(slug: $slug, language: $language) { translations { slug language } related { slug language } }
}
"""


def test_all_that_an_article_says(visitor: Actor) -> None:
    anna = author(quote_ru="Не спешите.")
    article(
        slug="sleep",
        title="Сон",
        body="<h2>Ночь</h2><p>" + "слово " * 181 + "</p>",
        published_at=datetime(2026, 3, 9, 22, tzinfo=UTC),
        author=anna,
        reviewed_by=anna,
        reviewed_on=date(2026, 4, 1),
        sources="Книга первая.\n\nКнига вторая.\n",
        topics=(topic("nights"),),
        drawing="night",
    )

    found = answered(visitor, ARTICLE, slug="sleep", language="RU")["article"]

    assert found["publishedOn"] == "2026-03-10"  # in Moscow it is the next day already
    assert found["headings"] == [{"id": "s-noch", "title": "Ночь", "level": 2}]
    assert found["body"].startswith('<h2 id="s-noch">Ночь</h2>')
    assert found["readingMinutes"] == 2
    assert found["sources"] == ["Книга первая.", "Книга вторая."]
    assert found["author"]["quote"] == "Не спешите."
    assert found["topics"][0]["title"] == "Тема nights"
    assert found["description"] == "Зачем это читать."  # nothing else was written for search engines
    assert (found["drawing"], found["cover"], found["reviewedOn"]) == ("night", None, "2026-04-01")


def test_words_round_it_are_in_the_readers_language(visitor: Actor) -> None:
    article(slug="sleep", author=author(), topics=(topic("nights"),), cover=picture())

    found = answered(visitor, ARTICLE, slug="sleep", language="EN")["article"]

    assert found["language"] == "RU"
    assert found["author"]["name"] == "Anna"
    assert found["topics"][0]["title"] == "Topic nights"


def test_what_is_not_visible_is_not_there(visitor: Actor) -> None:
    article(slug="draft", status=Status.DRAFT)
    article(slug="future", published_at=tomorrow())

    for slug in ("draft", "future", "never-written"):
        assert answered(visitor, BRIEF, slug=slug, language="RU") == {"article": None}


def test_a_translation_is_found_by_either_address(visitor: Actor) -> None:
    translation(article(slug="son"), slug="sleep")

    for asked, language in (("sleep", "EN"), ("son", "EN"), ("sleep", "RU"), ("son", "RU")):
        found = answered(visitor, BRIEF, slug=asked, language=language)["article"]
        assert found == {"slug": "sleep" if language == "EN" else "son", "language": language}


def test_translations_that_cannot_be_read_are_not_told(visitor: Actor) -> None:
    translation(article(slug="both"))
    translation(article(slug="waiting"), status=Status.DRAFT)
    translation(article(slug="later", language="ru"), published_at=tomorrow())

    told = {
        slug: answered(visitor, RELATED, slug=slug, language="RU")["article"]["translations"]
        for slug in ("both", "waiting", "later")
    }

    assert told == {"both": [{"slug": "both", "language": "EN"}], "waiting": [], "later": []}


def test_up_to_three_related_by_common_topics(visitor: Actor) -> None:
    sleep, panic = topic("sleep"), topic("panic")
    here = article(slug="here", topics=(sleep, panic))
    translation(here).topics.set([sleep, panic])
    article(slug="one-common-older", topics=(sleep,))
    article(slug="two-common", topics=(sleep, panic))
    article(slug="one-common", topics=(panic,))
    article(slug="one-common-newer", topics=(panic,))
    article(slug="stranger", topics=(topic(),))
    article(slug="draft", topics=(sleep,), status=Status.DRAFT)

    found = answered(visitor, RELATED, slug="here", language="RU")["article"]["related"]

    assert [one["slug"] for one in found] == ["two-common", "one-common-newer", "one-common"]


def test_pictures_in_the_text_come_in_all_their_widths(visitor: Actor) -> None:
    image = picture(alt_ru="Окно «в сад»")
    article(slug="window", body=f'<p>До</p><img src="{image.address(480)}" alt="">')

    body = answered(visitor, ARTICLE, slug="window", language="RU")["article"]["body"]

    assert f'src="{image.url}"' in body
    assert f'srcset="{image.srcset}"' in body
    assert 'alt="Окно «в сад»" width="1600" height="900" loading="lazy"' in body


def test_an_article_costs_six_queries(visitor: Actor) -> None:
    sleep, image, anna = topic(), picture(), author(photo=picture())
    rich: dict[str, Any] = {"topics": (sleep,), "author": anna, "reviewed_by": anna}
    translation(article(slug="here", body=f'<img src="{image.url}" alt="">', cover=image, **rich))
    for _number in range(4):
        article(**rich, cover=picture())

    # The article in both languages, its pictures, the glossary, topics, related ones, their topics.
    assert queries_of(visitor, ARTICLE, slug="here", language="RU") == 6
