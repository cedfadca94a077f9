import graphene

from content.schema.words import LocalId, field_of_row


class Image(LocalId, graphene.ObjectType):
    """A picture in several widths."""

    class Meta:
        default_resolver = field_of_row

    url = graphene.String(required=True, description="A file of middle width, for `src`.")
    srcset = graphene.String(required=True, description="All files with their widths, for `srcset`.")
    width = graphene.Int(required=True, description="Width of the widest file in pixels.")
    height = graphene.Int(required=True, description="Height of the widest file in pixels.")
    alt = graphene.String(required=True, description="What is on it, in the reader's language.")
