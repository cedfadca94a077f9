from django.conf import settings
from django.contrib import admin
from django.templatetags.static import static
from django.urls import include, path
from django.views.generic import RedirectView

from project import sitemap
from project.graphql.view import GraphQLView

urlpatterns = [
    path("graphql", GraphQLView.as_view(), name="graphql"),
    path("admin/", admin.site.urls),
    path("sitemap.xml", sitemap.sitemap, name="sitemap"),
    # Asked for by browsers on pages that name no icon: the desk, a bare file.
    path("favicon.ico", RedirectView.as_view(url=static("app/favicon.svg"), permanent=True)),
    path("robots.txt", sitemap.robots, name="robots"),
    path("", include("content.media")),
    path("", include("project.pages.urls")),
]

if settings.DEBUG:
    # Letters that were printed because no mail server is set.
    urlpatterns.insert(0, path("dev/mail/", include("accounts.dev_mail")))

handler403 = "project.pages.errors.forbidden"
handler404 = "project.pages.view.not_found"
handler400 = "project.pages.errors.bad_request"
handler500 = "project.pages.errors.server_error"
