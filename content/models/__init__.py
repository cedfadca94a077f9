from content.exercises import Distortion, Exercise, Questionnaire
from content.models.addresses import OldAddress
from content.models.glossary import GlossaryTerm
from content.models.history import Editing, Revision
from content.models.imports import BookImport
from content.models.kinds import Kind
from content.models.links import ExternalLink
from content.models.people import Author
from content.models.pictures import Picture
from content.models.sections import Section
from content.models.site import CrisisLine, Site
from content.models.text import Drawing, Status, Text
from content.models.textbook import Chapter, Part, Textbook
from content.models.texts import Article, NewsItem, Page
from content.models.topics import Topic
from content.models.version import PublicVersion

__all__ = [
    "Article",
    "Author",
    "BookImport",
    "Chapter",
    "CrisisLine",
    "Distortion",
    "Drawing",
    "Editing",
    "Exercise",
    "ExternalLink",
    "GlossaryTerm",
    "Kind",
    "NewsItem",
    "OldAddress",
    "Page",
    "Part",
    "Picture",
    "PublicVersion",
    "Questionnaire",
    "Revision",
    "Section",
    "Site",
    "Status",
    "Text",
    "Textbook",
    "Topic",
]
