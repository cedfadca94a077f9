"""robots.txt and security.txt."""

from datetime import datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from content.models import Site

pytestmark = pytest.mark.django_db


def test_robots_close_what_is_personal(client: Client) -> None:
    lines = client.get("/robots.txt").content.decode().splitlines()
    assert {"Disallow: /account", "Disallow: /en/account", "Disallow: /sign-in", "Disallow: /admin/"} <= set(
        lines
    )
    assert "Sitemap: http://127.0.0.1:8000/sitemap.xml" in lines
    assert "Disallow: /" not in lines


def test_security_txt_says_whom_to_write_to_and_until_when(client: Client) -> None:
    Site.objects.create(name_ru="Опора", email="hello@example.org")
    told = client.get("/.well-known/security.txt").content.decode()
    fields = dict(line.split(": ", 1) for line in told.splitlines())
    assert fields["Contact"] == "mailto:hello@example.org"
    ahead = datetime.fromisoformat(fields["Expires"]) - timezone.now()
    assert timedelta(days=90) < ahead < timedelta(days=365)


def test_without_an_address_there_is_no_security_txt(client: Client) -> None:
    assert client.get("/.well-known/security.txt").status_code == 404
