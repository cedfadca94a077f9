"""What a browser is given and made to forget; knowing it again between asking for a letter and opening it.

The cookie holds a random secret and the newest request of the browser; the row of a request holds the hash of
the secret. Asking again keeps the secret, so that the first of two letters still opens here without a code.
"""

import re
import secrets
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import constant_time_compare, salted_hmac

from accounts.models import SignInRequest

_VALUE = re.compile(r"(?P<request>[0-9a-f]{32})\.(?P<secret>[\w-]{43})", re.ASCII)
_PENDING = "_opora_browser_cookie"
_LEFT = "_opora_left"


@dataclass(frozen=True)
class Browser:
    secret: str
    request_id: UUID | None = None

    @property
    def fingerprint(self) -> str:
        return salted_hmac("accounts.browsers", self.secret, algorithm="sha256").hexdigest()

    def asked(self, asked: SignInRequest) -> bool:
        """Whether the request was made here. A request that no browser made opens everywhere."""
        return not asked.browser_hash or constant_time_compare(self.fingerprint, asked.browser_hash)


def cookie_name() -> str:
    """`__Host-`: no other host of the domain can plant it."""
    return "__Host-opora_signin" if settings.HTTPS else "opora_signin"


def of(request: HttpRequest) -> Browser:
    """The browser by its cookie, else a new one."""
    match = _VALUE.fullmatch(request.COOKIES.get(cookie_name(), ""))
    if match:
        return Browser(secret=match["secret"], request_id=UUID(match["request"]))
    return Browser(secret=secrets.token_urlsafe(32))


def remember(request: HttpRequest, browser: Browser, asked: SignInRequest) -> None:
    """Lets the response carry the cookie."""
    setattr(request, _PENDING, f"{asked.id.hex}.{browser.secret}")


def forget(request: HttpRequest) -> None:
    setattr(request, _PENDING, "")


def forget_person(request: HttpRequest) -> None:
    """Lets the response clear what the browser keeps of this site: kept pages, drafts, workers."""
    setattr(request, _LEFT, True)


def clear(request: HttpRequest, response: HttpResponse) -> None:
    if getattr(request, _LEFT, False):
        response["Clear-Site-Data"] = '"cache", "storage"'


def write_cookie(request: HttpRequest, response: HttpResponse) -> None:
    value = getattr(request, _PENDING, None)
    if value:
        response.set_cookie(
            cookie_name(),
            value,
            max_age=settings.SIGN_IN_MAX_AGE,
            secure=settings.HTTPS,
            httponly=True,
            samesite="Lax",
        )
    elif value == "" and cookie_name() in request.COOKIES:
        response.delete_cookie(cookie_name(), samesite="Lax")
