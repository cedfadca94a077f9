import graphene

from content.schema.image import Image
from content.schema.words import InWords, LocalId, field_of_row, in_words


class Author(LocalId, graphene.ObjectType):
    """Who wrote or reviewed a text."""

    class Meta:
        default_resolver = field_of_row

    name = graphene.String(required=True, description="Full name.")
    role = graphene.String(required=True, description="Profession and experience.")
    bio = graphene.String(required=True, description="A paragraph about the person; may be empty.")
    quote = graphene.String(required=True, description="A sentence of theirs; may be empty.")
    photo = graphene.Field(Image, description="A portrait.")

    @staticmethod
    def resolve_photo(root: InWords, info: graphene.ResolveInfo) -> InWords | None:
        return in_words(root.row.photo, root.language)
