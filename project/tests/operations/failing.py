"""A request that fails with something private everywhere: where does it get to?"""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

EMAIL = "canary.patient@example.org"
TOKEN = "cAnArYtOkEn0123456789abcdefXYZ"
DIARY = "канарейка грустит с утра"
COOKIE = "canarycookie77"
IP = "203.0.113.77"
CANARIES = (EMAIL, "canary.patient", TOKEN, DIARY, "канарейка", COOKIE, IP, "canaryname", "canarypath")


class CanaryError(Exception):
    pass


def fail(request: HttpRequest, name: str) -> HttpResponse:
    diary = request.body.decode()
    try:
        raise ValueError(f"Key (email)=({EMAIL}) {diary}")
    except ValueError as error:
        raise CanaryError(f"{name} {TOKEN}") from error


def refuse(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied(EMAIL)


def who(request: HttpRequest) -> HttpResponse:
    return HttpResponse(str(request.user.is_authenticated))


urlpatterns = [
    path("fails/<str:name>", fail, name="fails"),
    path("refuses", refuse, name="refuses"),
    path("who", who, name="who"),
]


def send_private_request(client: Client) -> int:
    """Posts it; returns the status."""
    client.raise_request_exception = False
    client.cookies["sessionid"] = COOKIE
    headers = {"X-Forwarded-For": IP, "User-Agent": EMAIL, "Referer": f"http://testserver/?t={TOKEN}"}
    url = f"/fails/canaryname?t={TOKEN}&email={EMAIL}"
    response = client.post(url, DIARY.encode(), content_type="text/plain", headers=headers, REMOTE_ADDR=IP)
    return response.status_code
