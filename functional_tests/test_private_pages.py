"""Every page of the diary, full: accessible in both themes and languages, never too wide, quiet."""

from collections.abc import Iterator

import pytest

from functional_tests.looks import looks_well
from functional_tests.person import Person, person
from functional_tests.practice import Practice
from functional_tests.test_story_signing_in import opens_link

PATHS = (
    "/diary",
    "/diary/entries",
    "/diary/overview",
    "/diary/thoughts",
    "/diary/scales",
    "/diary/scales/phq-9",
    "/diary/scales/gad-7?fill",
    "/diary/plan",
    "/diary/reminders",
    "/diary/data",
    "/diary/reading",
)


@pytest.fixture(scope="module")
def patient(practice: Practice, browser: tuple[str, str]) -> Iterator[Person]:
    """The demo's, who only looks."""
    with person(practice.address, browser) as someone:
        link = practice.manage("sign_in_link", "patient@example.org", "--next", "/diary", "--yes").split()[-1]
        opens_link(someone, link)
        someone.clicks("button", "Войти как")
        someone.is_at("/diary")
        yield someone


def is_full(patient: Person) -> None:
    """All that had to come has come."""
    patient.client_is_running()
    patient.until(patient.page_heading, "no heading")
    patient.until(lambda: not patient.driver.find_elements("css selector", ".bone"), "still loading")


@pytest.mark.parametrize("language", ["", "/en"])
@pytest.mark.parametrize("path", PATHS)
def test_is_for_everybody(patient: Person, path: str, language: str) -> None:
    patient.has_screen(1280, 900)
    patient.console_errors()  # what an earlier page said
    patient.opens(language + path)
    is_full(patient)

    looks_well(patient)
    assert patient.console_errors() == []
    assert patient.foreign_requests() == []
