from content.models import Status
from content.tests.counting import answered, queries_of
from content.tests.samples import article, tomorrow, topic, translation
from core.testing.cast import Actor

TOPICS = (
    "query ($language: Language!) { topics(language: $language) { id slug title description articleCount } }"
)
TOPIC = """
query ($slug: String!, $language: Language!) {
  topic(slug: $slug, language: $language) { slug title articleCount }
}
"""


def test_topics_in_the_practices_order_and_the_readers_words(visitor: Actor) -> None:
    topic("second", position=2, title_en="")
    topic("first", position=1)

    found = answered(visitor, TOPICS, language="EN")["topics"]

    assert [one["title"] for one in found] == ["Topic first", "Тема second"]


def test_only_what_can_be_read_is_counted_and_once(visitor: Actor) -> None:
    sleep = topic("sleep")
    translation(article(topics=(sleep,))).topics.add(sleep)
    article(topics=(sleep,))
    article(topics=(sleep,), status=Status.DRAFT)
    article(topics=(sleep,), published_at=tomorrow())

    for language in ("RU", "EN"):
        assert answered(visitor, TOPICS, language=language)["topics"][0]["articleCount"] == 2
        assert answered(visitor, TOPIC, slug="sleep", language=language)["topic"]["articleCount"] == 2


def test_an_unknown_topic_is_not_there(visitor: Actor) -> None:
    assert answered(visitor, TOPIC, slug="nothing", language="RU") == {"topic": None}


def test_thirty_topics_cost_one_query(visitor: Actor) -> None:
    for _number in range(30):
        article(topics=(topic(),))

    assert queries_of(visitor, TOPICS, language="RU") == 1
