"""What gunicorn serves."""

import os
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application

from project import builds
from project.checks import NO_FIELD_KEYS

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "project.settings")

if not settings.DEBUG:
    if settings.SECRET_KEY == settings.PLACEHOLDER_SECRET_KEY:
        raise ImproperlyConfigured(
            "SECRET_KEY is not set. Give it a long random value (docs/deploying.md), or DEBUG=true at home."
        )
    if not settings.ALLOWED_HOSTS:
        raise ImproperlyConfigured(
            "ALLOWED_HOSTS is not set. Write for example ALLOWED_HOSTS=practice.example.org."
        )
    if not settings.FIELD_KEYS:
        raise ImproperlyConfigured(NO_FIELD_KEYS)

if not settings.DEBUG:
    builds.hand_on(Path(settings.STATIC_ROOT) / "app", settings.MEDIA_ROOT / "builds")

application = get_wsgi_application()

# Only now: what answers queries knows the models.
from project.graphql import documents, execution  # noqa: E402

if not settings.DEBUG:
    documents.manifest(execution.project_schema()).make_ready()
