import pytest
from django.core.exceptions import ValidationError

from accounts.addresses import masked, normalised


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("anna@example.org", "anna@example.org"),
        ("  Anna@Example.ORG\n", "anna@example.org"),
        ("ａｎｎａ@example.org", "anna@example.org"),
        ("anna@пример.рф", "anna@xn--e1afmkfd.xn--p1ai"),
        ("anna+notes@example.org", "anna+notes@example.org"),
    ],
)
def test_one_form_for_each_address(typed: str, kept: str) -> None:
    assert normalised(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "anna",
        "@example.org",
        "anna@",
        "anna@example",
        "anna@@example.org",
        "anna@exa mple.org",
        "анна@example.org",
        "ıvan@example.org",
        "anna@example..org",
        f"{'a' * 250}@example.org",
        "anna@example.org\r\nBcc: bob@example.org",
        "\ud800@example.org",
    ],
)
def test_what_is_no_address_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError):
        normalised(typed)


def test_a_masked_address_shows_its_first_letter_and_its_host() -> None:
    assert masked("anna@example.org") == "a•••@example.org"
