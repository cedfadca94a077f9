import pytest

from accounts.paths import local_path


@pytest.mark.parametrize(
    "path", ["/", "/articles/sleep", "/en/account?tab=name#top", "/admin/", "/textbook/что-такое"]
)
def test_a_path_of_this_site_is_kept(path: str) -> None:
    assert local_path(path) == path


@pytest.mark.parametrize(
    "path",
    [
        None,
        "",
        "articles",
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "///evil.example",
        "/a b",
        "/a\nb",
        "javascript:alert(1)",
        " /articles",
        "/" + "a" * 500,
    ],
)
def test_anything_else_is_ignored(path: str | None) -> None:
    assert local_path(path) == ""
