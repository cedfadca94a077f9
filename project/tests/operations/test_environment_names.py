"""Every name that the settings read is explained in .env.example and docs/operations.md, and no other."""

import re
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from project import env

ROOT = Path(__file__).resolve().parents[3]


def read_by_the_code() -> set[str]:
    settings = (ROOT / "project" / "settings.py").read_text()
    server = (ROOT / "gunicorn.conf.py").read_text()
    readers = r"env\.(?:text|flag|number|names|path|web_address|whole_address|sealing_keys)\(\s*\"([A-Z_]+)\""
    own = set(re.findall(r"os\.environ\.get\([\"']([A-Z_]+)[\"']\)", server))
    return set(re.findall(readers, settings)) | own | {"DATABASE_URL"}  # dj_database_url reads this one


def test_the_readers_of_the_environment_are_known() -> None:
    """Whoever writes another kind of reader must also teach it to the test above."""
    settings = (ROOT / "project" / "settings.py").read_text()
    assert "environ" not in settings
    assert {name for name in vars(env) if not name.startswith("_")} >= {
        "text",
        "flag",
        "number",
        "names",
        "path",
    }
    assert len(read_by_the_code()) > 25


def test_every_name_stands_in_the_example() -> None:
    example = (ROOT / ".env.example").read_text()
    assert set(re.findall(r"^#?([A-Z_]+)=", example, re.MULTILINE)) == read_by_the_code()


def test_every_name_of_the_example_is_explained_above_it() -> None:
    blocks = re.split(r"\n\s*\n", (ROOT / ".env.example").read_text())
    bare = [block for block in blocks if re.search(r"^#?[A-Z_]+=", block, re.MULTILINE) and "# " not in block]
    assert bare == []


def test_every_name_stands_in_the_documentation() -> None:
    documented = set(
        re.findall(r"^\| `([A-Z_]+)` \|", (ROOT / "docs" / "operations.md").read_text(), re.MULTILINE)
    )
    assert documented == read_by_the_code()


@pytest.mark.parametrize(
    ("reader", "value", "mend"),
    [
        (lambda: env.flag("OPORA_TEST", False), "perhaps", "OPORA_TEST=true or OPORA_TEST=false"),
        (lambda: env.number("OPORA_TEST", 7), "seven", "for example OPORA_TEST=7"),
        (
            lambda: env.web_address("OPORA_TEST", ""),
            "example.org",
            "for example OPORA_TEST=https://example.org",
        ),
        (lambda: env.web_address("OPORA_TEST", ""), "https://example.org/path", "is not an address"),
        (lambda: env.whole_address("OPORA_TEST", "https://a.example/"), "a.example", "=https://a.example/"),
        (lambda: env.whole_address("OPORA_TEST", ""), "javascript:alert(1)", "is not a whole address"),
        (lambda: env.sealing_keys("OPORA_TEST", ""), "k1:short", "`manage.py new_field_key` makes one"),
    ],
)
def test_a_wrong_value_says_how_to_mend_it(
    monkeypatch: pytest.MonkeyPatch, reader: object, value: str, mend: str
) -> None:
    monkeypatch.setenv("OPORA_TEST", value)
    assert callable(reader)
    with pytest.raises(ImproperlyConfigured, match=re.escape(mend)):
        reader()


def test_an_empty_value_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPORA_TEST", "  ")
    assert env.flag("OPORA_TEST", True) is True
    assert env.number("OPORA_TEST", 7) == 7
    assert env.names("OPORA_TEST", "a, b,,") == ["a", "b"]
    assert env.path("OPORA_TEST", ROOT) == ROOT
    assert env.web_address("OPORA_TEST", "https://example.org/") == "https://example.org"


def test_only_development_makes_a_sealing_key_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPORA_TEST", raising=False)
    assert env.sealing_keys("OPORA_TEST", "") == ""
    made = env.sealing_keys("OPORA_TEST", "a secret")
    assert made.startswith("development:")
    assert made == env.sealing_keys("OPORA_TEST", "a secret")
