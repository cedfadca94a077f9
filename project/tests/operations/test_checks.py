"""What keeps a version from being deployed, and with which words."""

import os
import subprocess
import sys

import pytest
from django.conf import settings as project_settings
from django.core.checks import CheckMessage
from pytest_django import Settings

from project import checks

PRODUCTION = {
    "DEBUG": "false",
    "HTTPS": "true",
    "SECRET_KEY": "k7" * 30 + "!x_4",
    "ALLOWED_HOSTS": "practice.example.org",
    "SITE_URL": "",
    "FIELD_KEYS": "k1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
}


def ids(found: list[CheckMessage]) -> list[str | None]:
    assert all(message.hint for message in found)
    return [message.id for message in found]


def deploy_check(**environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    own = {**os.environ, **PRODUCTION, **environment}
    return subprocess.run(
        command, cwd=project_settings.BASE_DIR, env=own, text=True, capture_output=True, check=False
    )


def test_production_with_its_four_names_is_clean() -> None:
    done = deploy_check()
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"SITE_URL": "http://practice.example.org"}, "opora.W001"),
        ({"SITE_URL": "https://elsewhere.example.org"}, "opora.W002"),
        ({"HTTPS": "false"}, "opora.W003"),
        ({"SECRET_KEY": "short"}, "security.W009"),
        ({"FIELD_KEYS": ""}, "opora.E002"),
    ],
)
def test_what_is_wrong_keeps_the_version_back(environment: dict[str, str], expected: str) -> None:
    done = deploy_check(**environment)
    assert done.returncode == 1
    assert expected in done.stderr


def start(**environment: str) -> subprocess.CompletedProcess[str]:
    """What gunicorn does first."""
    own = {**os.environ, **PRODUCTION, **environment}
    command = [sys.executable, "-c", "import project.wsgi"]
    return subprocess.run(
        command, cwd=project_settings.BASE_DIR, env=own, text=True, capture_output=True, check=False
    )


@pytest.mark.parametrize("missing", ["SECRET_KEY", "ALLOWED_HOSTS", "FIELD_KEYS"])
def test_without_what_is_required_nothing_is_served_and_the_words_say_what_to_do(missing: str) -> None:
    done = start(**{missing: ""})
    assert done.returncode == 1
    assert f"{missing} is not set. " in done.stderr


def test_how_a_key_is_made_is_told_and_can_be_done_before_anything_is_set() -> None:
    command = [sys.executable, "manage.py", "new_field_key"]
    bare = {**os.environ, **PRODUCTION, "SECRET_KEY": "", "ALLOWED_HOSTS": "", "FIELD_KEYS": ""}
    made = subprocess.run(
        command, cwd=project_settings.BASE_DIR, env=bare, text=True, capture_output=True, check=True
    )
    assert "manage.py new_field_key" in start(FIELD_KEYS="").stderr
    assert deploy_check(FIELD_KEYS=made.stdout.strip()).returncode == 0


def test_addresses(settings: Settings) -> None:
    settings.ALLOWED_HOSTS = ["practice.example.org"]
    for url, expected in (
        ("https://practice.example.org", []),
        ("http://practice.example.org", ["opora.W001"]),
        ("https://other.example.org", ["opora.W002"]),
    ):
        settings.SITE_URL = url
        assert ids(checks.address()) == expected


def test_mail_is_missed_but_not_required(settings: Settings) -> None:
    settings.EMAIL_HOST, settings.DEFAULT_FROM_EMAIL = "", "Opora <hello@localhost>"
    assert ids(checks.mail()) == ["opora.I001", "opora.I002"]
    settings.EMAIL_HOST, settings.DEFAULT_FROM_EMAIL = "mail.example.org", "hello@example.org"
    assert ids(checks.mail()) == []


def test_a_file_of_sqlite_is_pointed_out(settings: Settings) -> None:
    settings.ON_SQLITE = True
    assert ids(checks.database()) == ["opora.I003"]
    settings.ON_SQLITE = False
    assert ids(checks.database()) == []


def test_the_second_driver_is_not_installed() -> None:
    assert ids(checks.no_second_driver()) == []
