import re
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from accounts.models import SignInRequest, User
from accounts.tasks import send_sign_in_letter


@pytest.fixture
def printed(db: None, settings: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Development, with one letter sent."""
    settings.DEBUG = True
    settings.PRINTED_MAIL_DIR = tmp_path
    settings.EMAIL_BACKEND = "accounts.mail_backends.PrintedMailBackend"
    asked = SignInRequest.objects.create(user=User.objects.create(email="anna@example.org"), language="ru")
    send_sign_in_letter.call(str(asked.id))


def page(path: str) -> str:
    response = Client().get(path)
    assert response.status_code == 200
    return response.content.decode()


def test_outside_development_the_address_does_not_exist(db: None) -> None:
    assert Client().get("/dev/mail/").status_code == 404


@pytest.mark.urls("accounts.dev_mail")
def test_a_letter_is_found_read_and_its_link_can_be_pressed(printed: None) -> None:
    listed = page("/")
    assert "Ваш вход" in listed
    (name,) = re.findall(r'href="/([\w-]+)/"', listed)
    text = page(f"/{name}/")
    assert re.search(r'<a href="http://127\.0\.0\.1:8000/sign-in/link#t=[\w.-]+"', text)
    assert "anna@example.org" in text


@pytest.mark.urls("accounts.dev_mail")
def test_the_html_may_use_its_own_styles_and_nothing_else(printed: None) -> None:
    (name,) = re.findall(r'href="/([\w-]+)/"', page("/"))
    response = Client().get(f"/{name}/html")
    policy = response["Content-Security-Policy"]
    assert "style-src 'self' 'unsafe-inline'" in policy
    assert "script-src 'self'" in policy
    assert "Нажмите кнопку" in response.content.decode()


@pytest.mark.urls("accounts.dev_mail")
def test_an_empty_box_says_where_to_ask(settings: Any, tmp_path: Path) -> None:
    settings.PRINTED_MAIL_DIR = tmp_path / "none"
    assert "Nothing yet" in page("/")


@pytest.mark.urls("accounts.dev_mail")
@pytest.mark.parametrize("path", ["/none/", "/none/html"])
def test_what_is_not_there_is_not_found(settings: Any, tmp_path: Path, path: str) -> None:
    settings.PRINTED_MAIL_DIR = tmp_path
    assert Client().get(path).status_code == 404
