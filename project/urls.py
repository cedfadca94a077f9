from django.conf import settings
from django.contrib import admin
from django.templatetags.static import static
from django.urls import include, path, re_path
from django.views.generic import RedirectView

from project import llms, robots, sitemap
from project.graphql.view import GraphQLView
from project.pages import cards

urlpatterns = [
    path("graphql", GraphQLView.as_view(), name="graphql"),
    path("admin/", admin.site.urls),
    path("sitemap.xml", sitemap.index, name="sitemap"),
    re_path(
        r"^sitemap-(?P<kind>[a-z]+)(?:-(?P<number>[1-9]\d{0,4}))?\.xml$", sitemap.child, name="sitemap-child"
    ),
    path("llms.txt", llms.llms, {"language": "ru"}, name="llms"),
    path("en/llms.txt", llms.llms, {"language": "en"}),
    path(".well-known/security.txt", robots.security, name="security"),
    # Asked for by browsers on pages that name no icon: the desk, a bare file.
    path("favicon.ico", RedirectView.as_view(url=static("app/favicon.svg"), permanent=True)),
    path("robots.txt", robots.robots, name="robots"),
    path("", include("project.feeds")),
    path("", include("project.book_files")),
    path("", include("project.pages.letters")),
    re_path(
        r"^cards/(?P<route>[a-zA-Z]+)/(?P<language>ru|en)/(?P<slug>[-\w]*)-(?P<mark>[0-9a-f]{16})\.png$",
        cards.card_file,
        name="card",
    ),
    path("", include("content.media")),
    path("", include("diary.own_files")),
    path("", include("project.pages.keep_account")),
    path("", include("project.pages.receipt")),
    path("", include("project.pages.urls")),
]

if settings.DEBUG:
    # Letters that were printed because no mail server is set.
    urlpatterns.insert(0, path("dev/mail/", include("accounts.dev_mail")))

handler403 = "project.pages.errors.forbidden"
handler404 = "project.pages.view.not_found"
handler400 = "project.pages.errors.bad_request"
handler500 = "project.pages.errors.server_error"
