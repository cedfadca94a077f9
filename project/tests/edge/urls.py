from django.urls import path

from project.graphql.view import GraphQLView
from project.tests.edge.schema import schema

urlpatterns = [path("graphql", GraphQLView.as_view(schema=schema.graphql_schema), name="graphql")]
