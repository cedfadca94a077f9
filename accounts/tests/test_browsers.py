from typing import Any

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from accounts import browsers
from accounts.browsers import Browser
from accounts.models import SignInRequest

SECRET = "s" * 43


def asked(browser: Browser | None = None) -> SignInRequest:
    return SignInRequest(browser_hash=browser.fingerprint if browser else "")


def response_to(cookie: str = "") -> tuple[Any, HttpResponse]:
    request = RequestFactory().get("/")
    if cookie:
        request.COOKIES[browsers.cookie_name()] = cookie
    return request, HttpResponse()


def test_a_browser_knows_what_was_asked_in_it() -> None:
    here, elsewhere = Browser(SECRET), Browser("t" * 43)
    assert here.asked(asked(here))
    assert not elsewhere.asked(asked(here))


def test_a_link_made_by_the_operator_opens_everywhere() -> None:
    assert Browser(SECRET).asked(asked())


def test_the_secret_itself_is_not_kept() -> None:
    assert SECRET not in asked(Browser(SECRET)).browser_hash


@pytest.mark.parametrize("cookie", ["", "x", f"{'0' * 32}", f"{'0' * 32}.short", f"{'z' * 32}.{SECRET}"])
def test_a_cookie_that_is_not_ours_makes_a_new_browser(cookie: str) -> None:
    request, _response = response_to(cookie)
    browser = browsers.of(request)
    assert browser.request_id is None
    assert len(browser.secret) == 43
    assert browser.secret != SECRET


def test_the_cookie_is_read_by_no_script_and_lasts_as_long_as_the_link(settings: Any) -> None:
    request, response = response_to()
    browsers.remember(request, Browser(SECRET), asked())
    browsers.write_cookie(request, response)
    cookie = response.cookies["opora_signin"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert cookie["max-age"] == settings.SIGN_IN_MAX_AGE


def test_over_https_no_other_host_can_plant_the_cookie(settings: Any) -> None:
    settings.HTTPS = True
    request, response = response_to()
    browsers.remember(request, Browser(SECRET), asked())
    browsers.write_cookie(request, response)
    cookie = response.cookies["__Host-opora_signin"]
    assert cookie["secure"]
    assert cookie["path"] == "/"
    assert not cookie["domain"]


def test_a_forgotten_cookie_is_deleted(settings: Any) -> None:
    settings.HTTPS = True
    request, response = response_to(f"{'0' * 32}.{SECRET}")
    browsers.forget(request)
    browsers.write_cookie(request, response)
    assert response.cookies["__Host-opora_signin"]["max-age"] == 0
    assert response.cookies["__Host-opora_signin"]["secure"]


def test_no_cookie_is_written_for_nothing() -> None:
    request, response = response_to()
    browsers.forget(request)
    browsers.write_cookie(request, response)
    assert not response.cookies
