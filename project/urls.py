from django.contrib import admin
from django.urls import include, path

from project import sitemap
from project.graphql.view import GraphQLView

urlpatterns = [
    path("graphql", GraphQLView.as_view(), name="graphql"),
    path("admin/", admin.site.urls),
    path("sitemap.xml", sitemap.sitemap, name="sitemap"),
    path("robots.txt", sitemap.robots, name="robots"),
    path("", include("content.media")),
    path("", include("project.pages.urls")),
]

handler404 = "project.pages.view.not_found"
