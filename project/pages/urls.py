from django.urls import URLPattern, path

from project.pages import shell
from project.pages.head import LANGUAGES
from project.pages.routes import PATHS, django_pattern
from project.pages.view import page


def patterns(route: str) -> list[URLPattern]:
    return [
        path(
            django_pattern(route, language),
            page,
            {"route": route, "language": language},
            name=f"{route}-{language}",
        )
        for language in LANGUAGES
    ]


urlpatterns = [
    *(pattern for route in PATHS for pattern in patterns(route)),
    path("sw.js", shell.service_worker, name="service-worker"),
    path("manifest.webmanifest", shell.manifest, name="manifest"),
]
