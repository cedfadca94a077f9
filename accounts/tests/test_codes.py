from uuid import uuid4

import pytest

from accounts import codes


def test_a_new_code_has_six_digits() -> None:
    made = {codes.new() for _ in range(200)}
    assert all(len(code) == codes.LENGTH and code.isdecimal() for code in made)
    assert len(made) > 190


@pytest.mark.parametrize("typed", ["012345", " 012 345 ", "012-345", "012\u00a0345", "０１２３４５"])
def test_spaces_and_dashes_do_not_matter(typed: str) -> None:
    assert codes.digits(typed) == "012345"


@pytest.mark.parametrize("typed", [None, "", "12345", "1234567", "abcdef", "٠١٢٣٤٥"])
def test_what_has_not_six_digits_is_no_code(typed: str | None) -> None:
    assert codes.digits(typed) == ""


def test_a_code_fits_only_its_own_request() -> None:
    one, other = uuid4(), uuid4()
    kept = codes.fingerprint(one, "012345")
    assert codes.matches(one, "012345", kept)
    assert not codes.matches(one, "012346", kept)
    assert not codes.matches(other, "012345", kept)
    assert "012345" not in kept


def test_before_the_letter_is_written_no_code_fits() -> None:
    assert not codes.matches(uuid4(), "", "")
