"""What everybody may read. Nothing here depends on who asks."""

from content.schema.article import ArticleQuery
from content.schema.glossary import GlossaryQuery
from content.schema.news_item import NewsItemQuery
from content.schema.page import PageQuery
from content.schema.section import SectionQuery
from content.schema.site import SiteQuery
from content.schema.textbook import TextbookQuery
from content.schema.topic import TopicQuery


class Query(
    SiteQuery,
    ArticleQuery,
    NewsItemQuery,
    TextbookQuery,
    SectionQuery,
    GlossaryQuery,
    TopicQuery,
    PageQuery,
):
    """The room's part of the root."""
