"""What `manage.py check` knows of this house beside Django's own checks; each says how to mend it.

The deploy ones run in bin/release: an error or a warning keeps the old version serving.
"""

from importlib.util import find_spec
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error, Info, Tags, Warning, register
from django.http.request import validate_host

NO_FIELD_KEYS = (
    "FIELD_KEYS is not set. `manage.py new_field_key` prints one: write FIELD_KEYS=<what it prints> and "
    "keep a copy apart from the backups, since without it no diary can be read (docs/deploying.md)."
)


@register(Tags.database)
def no_second_driver(**kwargs: Any) -> list[CheckMessage]:
    """Django prefers psycopg 3 silently, and its pure-Python form costs 70 % more CPU."""
    if find_spec("psycopg") is None:
        return []
    hint = "Uninstall psycopg; psycopg2 is the driver that we test with."
    return [Error("psycopg 3 is installed beside psycopg2.", hint=hint, id="opora.E001")]


@register(Tags.security, deploy=True)
def address(**kwargs: Any) -> list[CheckMessage]:
    parts = urlsplit(settings.SITE_URL)
    found: list[CheckMessage] = []
    if parts.scheme != "https":
        hint = "Set SITE_URL to the address that people type, for example https://practice.example.org."
        found.append(
            Warning("SITE_URL is not https: links in letters would not work.", hint=hint, id="opora.W001")
        )
    elif not validate_host(parts.hostname or "", settings.ALLOWED_HOSTS):
        hint = f"Add {parts.hostname} to ALLOWED_HOSTS, or mend SITE_URL."
        found.append(Warning("SITE_URL is not among ALLOWED_HOSTS.", hint=hint, id="opora.W002"))
    return found


@register(Tags.security, deploy=True)
def transport(**kwargs: Any) -> list[CheckMessage]:
    if settings.HTTPS:
        return []
    hint = "Set HTTPS=true. Cookies are then sent over TLS only, and browsers remember that."
    return [Warning("HTTPS is off.", hint=hint, id="opora.W003")]


@register(Tags.security, deploy=True)
def mail(**kwargs: Any) -> list[CheckMessage]:
    """No reason to keep a new version back, but nobody can sign in."""
    found: list[CheckMessage] = []
    if not settings.EMAIL_HOST:
        hint = "Set EMAIL_HOST, EMAIL_HOST_USER, EMAIL_HOST_PASSWORD (docs/deploying.md)."
        found.append(Info("No mail server: nobody can get a letter to sign in.", hint=hint, id="opora.I001"))
    if settings.DEFAULT_FROM_EMAIL.rstrip(">").endswith("@localhost"):
        hint = 'Set DEFAULT_FROM_EMAIL, for example "Practice <hello@practice.example.org>".'
        found.append(Info("Letters would come from an address at localhost.", hint=hint, id="opora.I002"))
    return found


@register(Tags.security, deploy=True)
def database(**kwargs: Any) -> list[CheckMessage]:
    if not settings.ON_SQLITE:
        return []
    hint = "Set DATABASE_URL=postgres://... A container forgets a file of SQLite at every deployment."
    return [Info("The database is a file of SQLite.", hint=hint, id="opora.I003")]


@register(Tags.security, deploy=True)
def field_keys(**kwargs: Any) -> list[CheckMessage]:
    """Without them no patient can keep a diary; what is there already cannot be read."""
    if settings.FIELD_KEYS:
        return []
    return [Error("No FIELD_KEYS: nothing private can be kept or read.", hint=NO_FIELD_KEYS, id="opora.E002")]
