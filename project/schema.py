"""The one GraphQL schema, composed of the rooms' parts."""

import graphene

import accounts.schema
import content.schema
import diary.schema
from accounts.schema.types import Viewer

Viewer._meta.fields.update(diary.schema.FIELDS_OF_VIEWER)


class Query(accounts.schema.Query, content.schema.Query, graphene.ObjectType):
    """All that can be read."""


class Mutation(accounts.schema.Mutation, diary.schema.Mutation, graphene.ObjectType):
    """All that can be done."""


schema = graphene.Schema(query=Query, mutation=Mutation)
