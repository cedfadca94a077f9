"""Commands that share one start of Django: as apart from each other as if each had its own."""

import pytest

from functional_tests.practice import Practice


def test_a_command_that_fails_fails_the_story_and_tells_why(practice: Practice) -> None:
    with pytest.raises(AssertionError, match="Unknown command: 'no_such_command'"):
        practice.manage("no_such_command")
    with pytest.raises(AssertionError, match="ZeroDivisionError"):
        practice.manage("shell", "-v", "0", "-c", "1 / 0")


def test_a_command_leaves_nothing_behind_for_the_next(practice: Practice) -> None:
    practice.manage("shell", "-v", "0", "-c", "from django.conf import settings; settings.LEFT_BEHIND = 1")
    said = practice.manage(
        "shell", "-v", "0", "-c", "from django.conf import settings; print(hasattr(settings, 'LEFT_BEHIND'))"
    )
    assert said == "False\n"


def test_a_command_has_the_configuration_of_the_moment(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(practice.env, "SITE_URL", "https://moved.example.org")
    said = practice.manage(
        "shell", "-v", "0", "-c", "from django.conf import settings; print(settings.SITE_URL)"
    )
    assert said == "https://moved.example.org\n"
