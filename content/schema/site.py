from typing import Any, TypeAlias

import graphene

from content import models
from content.schema.author import Author
from content.schema.image import Image
from content.schema.words import InWords, LocalId, field_of_row, in_words, language_argument
from core.languages import Language
from core.languages_schema import LanguageEnum

Info: TypeAlias = graphene.ResolveInfo


class CrisisLine(LocalId, graphene.ObjectType):
    """A number to call when it cannot wait."""

    class Meta:
        default_resolver = field_of_row

    name = graphene.String(required=True, description="Whose number it is.")
    phone = graphene.String(required=True, description="The number as it is dialled.")
    hours = graphene.String(required=True, description="When somebody answers; may be empty.")
    note = graphene.String(required=True, description="What to know before calling; may be empty.")
    verified = graphene.Boolean(
        required=True, description="The practice has called the number and checked it."
    )


class PageLink(graphene.ObjectType):
    """A page in the list at the foot."""

    slug = graphene.String(required=True, description="The end of its address.")
    title = graphene.String(required=True, description="Its title.")
    language = graphene.Field(LanguageEnum, required=True, description="The language it is written in.")


class Site(LocalId, graphene.ObjectType):
    """What the practice says about itself on every page."""

    class Meta:
        default_resolver = field_of_row

    name = graphene.String(required=True, description="The practice's name.")
    tagline = graphene.String(required=True, description="One sentence under the name; may be empty.")
    location = graphene.String(required=True, description="Where consultations take place; may be empty.")
    email = graphene.String(required=True, description="Where to write; may be empty.")
    phone = graphene.String(required=True, description="Where to call; may be empty.")
    address = graphene.String(required=True, description="Street address; may be empty.")
    logo = graphene.Field(Image, description="The practice's own logo.")
    lead_author = graphene.Field(Author, description="Who is introduced on the home page.")
    crisis_lines = graphene.List(
        graphene.NonNull(CrisisLine), required=True, description="Numbers for those who need help now."
    )
    pages = graphene.List(graphene.NonNull(PageLink), required=True, description="Pages for the foot.")

    @staticmethod
    def resolve_logo(root: InWords, info: Info) -> InWords | None:
        return in_words(root.row.logo, root.language)

    @staticmethod
    def resolve_lead_author(root: InWords, info: Info) -> InWords | None:
        return in_words(root.row.lead_author, root.language)

    @staticmethod
    def resolve_crisis_lines(root: InWords, info: Info) -> list[InWords]:
        return [InWords(line, root.language) for line in models.CrisisLine.objects.shown()]

    @staticmethod
    def resolve_pages(root: InWords, info: Info) -> Any:
        pages = models.Page.objects.published().in_language(root.language).in_order()
        return pages.only("slug", "title", "language")


class SiteQuery:
    site = graphene.Field(
        Site, required=True, description="The practice itself.", language=language_argument()
    )

    @staticmethod
    def resolve_site(root: None, info: Info, language: Language) -> InWords:
        return InWords(models.Site.objects.current(), language)
