"""What a home page asks for at once."""

from content.models import Site
from content.tests.counting import queries_of
from content.tests.samples import article, author, news_item, picture, section, topic
from core.testing.cast import Actor

HOME = """
query ($language: Language!) {
  site(language: $language) { name crisisLines { phone } pages { slug } leadAuthor { name photo { url } } }
  articles(language: $language, first: 6) {
    edges { node {
      id slug title lead readingMinutes publishedOn drawing cover { url } topics { slug title }
    } }
  }
  news(language: $language, first: 3) { edges { node { id slug title lead publishedOn drawing } } }
  topics(language: $language) { slug title articleCount }
  textbook(language: $language) {
    title sectionCount parts { number title chapters { number title sections { slug title } } }
  }
}
"""


def test_a_whole_home_page_costs_ten_queries(visitor: Actor) -> None:
    Site.objects.create(name_ru="Опора", lead_author=author(photo=picture()))
    for _number in range(6):
        article(topics=(topic(),), cover=picture())
        news_item()
        section()

    # The practice 3, articles and their topics 2, news 1, topics 1, the book 3.
    assert queries_of(visitor, HOME, language="RU") == 10
