"""robots.txt, and security.txt where there is somebody to write to."""

from datetime import timedelta

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.cache import cache_control

from content.models import Site
from project.conditional import text
from project.pages.head import LANGUAGES
from project.pages.routes import address

# RFC 9116 asks for a date, less than a year ahead, after which the file is not to be trusted.
SECURITY_LASTS = timedelta(days=180)
_PERSONAL = ("signIn", "account")


@cache_control(public=True, max_age=3600)
def robots(request: HttpRequest) -> HttpResponse:
    """Everything public may be found; what is personal has no business in an index."""
    personal = [address(route, language) for route in _PERSONAL for language in LANGUAGES]
    lines = [
        "User-agent: *",
        *(f"Disallow: {path}" for path in ("/admin/", "/graphql", *personal)),
        "",
        f"Sitemap: {settings.SITE_URL}/sitemap.xml",
        "",
    ]
    return text("\n".join(lines))


@cache_control(public=True, max_age=3600)
def security(request: HttpRequest) -> HttpResponse:
    """https://www.rfc-editor.org/rfc/rfc9116; 404 when the practice has given no address."""
    email = Site.objects.current().email
    if not email:
        raise Http404
    expires = (timezone.now() + SECURITY_LASTS).replace(hour=0, minute=0, second=0, microsecond=0)
    lines = [
        f"Contact: mailto:{email}",
        f"Expires: {expires.isoformat()}",
        "Preferred-Languages: ru, en",
        f"Canonical: {settings.SITE_URL}/.well-known/security.txt",
        "",
    ]
    return text("\n".join(lines))
