"""The stage of all tests. The cast is in core/testing/cast.py."""

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

pytest_plugins = ["core.testing.cast"]


@pytest.fixture(scope="session", autouse=True)
def places_of_files(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Files that tests write go to a place of their own; whitenoise wants its folder to be there."""
    for name in ("STATIC_ROOT", "MEDIA_ROOT", "PRINTED_MAIL_DIR"):
        setattr(settings, name, tmp_path_factory.mktemp(name.lower()))


@pytest.fixture(scope="session")
def django_db_modify_db_settings(tmp_path_factory: pytest.TempPathFactory) -> None:
    """On SQLite a file: threads that share a database in memory lock each other out instead of waiting."""
    database: Any = settings.DATABASES["default"]
    if database["ENGINE"].endswith("sqlite3"):
        place: Path = tmp_path_factory.mktemp("database") / "tests.sqlite3"
        database["TEST"] = {**database.get("TEST", {}), "NAME": str(place)}
