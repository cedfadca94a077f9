from django.contrib import admin
from django.urls import path

from project.graphql.view import GraphQLView

urlpatterns = [
    path("graphql", GraphQLView.as_view(), name="graphql"),
    path("admin/", admin.site.urls),
]
