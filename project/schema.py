"""The one GraphQL schema, composed of the rooms' parts."""

import graphene

import accounts.schema
import content.schema


class Query(accounts.schema.Query, content.schema.Query, graphene.ObjectType):
    """All that can be read."""


class Mutation(accounts.schema.Mutation, graphene.ObjectType):
    """All that can be done."""


schema = graphene.Schema(query=Query, mutation=Mutation)
