"""The service worker and the manifest. Needs the built client."""

import json
import re
from typing import Any

import pytest
from django.test import Client

from content.models import CrisisLine

pytestmark = pytest.mark.django_db


def shell(client: Client) -> dict[str, Any]:
    found = re.match(r"self\.SHELL=(.*?);\n", client.get("/sw.js").content.decode())
    assert found
    data: dict[str, Any] = json.loads(found[1])
    return data


def test_the_worker_keeps_the_shell_and_no_page_of_anybody(client: Client) -> None:
    kept = shell(client)
    assert kept["offline"] == ["/offline", "/en/offline"]
    assert kept["files"]
    assert all(re.match(r"/static/app/[\w-]+\.[0-9a-f]{8,12}\.\w+$", name) for name in kept["files"])


def test_a_changed_crisis_line_renews_the_worker(client: Client) -> None:
    before = shell(client)["version"]
    CrisisLine.objects.create(name_ru="Линия", phone="112")
    assert shell(client)["version"] != before


def test_browsers_ask_for_the_worker_every_time(client: Client) -> None:
    assert client.get("/sw.js")["Cache-Control"] == "no-cache"


def test_the_offline_page_is_for_everybody(client: Client) -> None:
    page = client.get("/offline").content.decode()
    assert 'data-page="offline"' in page
    assert '<meta name="robots" content="noindex">' in page


def test_the_manifest_lets_the_site_be_installed(client: Client) -> None:
    response = client.get("/manifest.webmanifest")
    content = json.loads(response.content)
    assert response["Content-Type"] == "application/manifest+json"
    assert {icon["purpose"] for icon in content["icons"] if "purpose" in icon} == {"any", "maskable"}
