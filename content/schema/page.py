import graphene

from content import models
from content.schema.text import HeadingFields, TextFields, UpdatedFields, field_of_text
from content.schema.words import language_argument, slug_argument
from content.shelf import Reading, find
from core.languages import Language


class Page(TextFields, HeadingFields, UpdatedFields, graphene.ObjectType):
    """A page outside the flow: about the practice, privacy, contacts."""

    class Meta:
        default_resolver = field_of_text


class PageQuery:
    page = graphene.Field(Page, description="One page.", slug=slug_argument(), language=language_argument())

    @staticmethod
    def resolve_page(
        root: None, info: graphene.ResolveInfo, slug: str, language: Language
    ) -> Reading[models.Page] | None:
        return find(models.Page.objects.all(), slug, language)
