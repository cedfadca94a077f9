import graphene

from content import models, terms
from content.schema.words import InWords, LocalId, field_of_row, language_argument
from content.shelf import Reading
from core.languages import Language


class GlossaryTerm(LocalId, graphene.ObjectType):
    """A word of the profession and what it means."""

    class Meta:
        default_resolver = field_of_row

    slug = graphene.String(required=True, description="Its place on the page: /glossary#slug.")
    title = graphene.String(required=True, description="The term.")
    definition = graphene.String(required=True, description="One or two plain sentences.")
    letter = graphene.String(required=True, description="The letter it stands under; 0 for a figure.")

    @staticmethod
    def resolve_letter(root: InWords, info: graphene.ResolveInfo) -> str:
        return terms.letter(root.row.words("title", root.language))


class TermFields:
    terms = graphene.List(
        graphene.NonNull(GlossaryTerm),
        required=True,
        description="Terms that `body` links to the glossary, in the text's language and order.",
    )

    @staticmethod
    def resolve_terms(root: Reading[models.Text], info: graphene.ResolveInfo) -> list[InWords]:
        return [InWords(term, root.row.language) for term in root.terms]


class GlossaryQuery:
    glossary = graphene.List(
        graphene.NonNull(GlossaryTerm),
        required=True,
        description="All terms that are told in the language, by the alphabet.",
        language=language_argument(),
    )

    @staticmethod
    def resolve_glossary(root: None, info: graphene.ResolveInfo, language: Language) -> list[InWords]:
        found = terms.in_order(models.GlossaryTerm.objects.all(), language)
        return [InWords(term, language) for term in found]
