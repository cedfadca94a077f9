from content.models.people import Author
from content.models.pictures import Picture
from content.models.site import CrisisLine, Site
from content.models.text import Drawing, Status, Text
from content.models.textbook import Chapter, Part, Textbook
from content.models.texts import Article, NewsItem, Page, Section
from content.models.topics import Topic

__all__ = [
    "Article",
    "Author",
    "Chapter",
    "CrisisLine",
    "Drawing",
    "NewsItem",
    "Page",
    "Part",
    "Picture",
    "Section",
    "Site",
    "Status",
    "Text",
    "Textbook",
    "Topic",
]
