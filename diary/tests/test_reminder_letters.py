"""The letter says nothing of the diary, and can be turned off by one press."""

import re
from typing import Any

import pytest
from django.core.mail import EmailMultiAlternatives
from django.test import Client

from core.languages import Language
from diary import actions
from diary.models import Reminder
from diary.reminder_letters import reminder_letter

TELLING = re.compile(r"дневник|настроени|терап|психо|мысл|diary|mood|therap|psych|thought", re.IGNORECASE)


@pytest.fixture
def reminder(owner: Any) -> Reminder:
    return actions.set_reminder(by=owner, days=[0], at="21:30", time_zone="Europe/Moscow")


def whole(letter: EmailMultiAlternatives) -> str:
    html = str(letter.alternatives[0][0])
    return f"{letter.subject} {letter.body} {html} {letter.extra_headers}"


def off_path(reminder: Reminder) -> str:
    header: str = reminder_letter(reminder).extra_headers["List-Unsubscribe"]
    return "/" + header.strip("<>").split("/", 3)[3]


def is_on(reminder: Reminder) -> bool:
    reminder.refresh_from_db()
    return reminder.is_on


@pytest.mark.parametrize("language", list(Language))
def test_nothing_in_it_tells_what_it_is_about(reminder: Reminder, language: Language) -> None:
    reminder.owner.language = language
    found = TELLING.search(whole(reminder_letter(reminder)))
    assert found is None


def test_a_mail_program_turns_it_off_by_one_post(reminder: Reminder) -> None:
    letter = reminder_letter(reminder)
    assert letter.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    stranger = Client(enforce_csrf_checks=True)
    answer = stranger.post(off_path(reminder), {"List-Unsubscribe": "One-Click"})
    assert answer.status_code == 200
    assert not is_on(reminder)


@pytest.mark.parametrize("look", ["get", "head"])
def test_a_look_changes_nothing(reminder: Reminder, look: str) -> None:
    answer = getattr(Client(), look)(off_path(reminder))
    assert (answer.status_code, answer["Cache-Control"]) == (200, "private, no-store")
    assert is_on(reminder)


@pytest.mark.parametrize("token", ["1", "1:abc", "x:y", "%00"])
def test_a_token_that_is_none_of_ours_stops_nothing(reminder: Reminder, token: str) -> None:
    answer = Client().post(f"/letters/off/{token}")
    assert answer.status_code == 404
    assert is_on(reminder)


def test_the_link_of_a_reminder_that_is_gone_still_answers(reminder: Reminder) -> None:
    path = off_path(reminder)
    Reminder.objects.all().delete()
    assert Client().post(path).status_code == 200


@pytest.mark.parametrize(("path", "diary"), [("/letters/open", "/diary"), ("/en/letters/open", "/en/diary")])
def test_its_link_leads_to_the_diary(db: None, path: str, diary: str) -> None:
    answer = Client().get(path)
    assert (answer.status_code, answer["Location"]) == (302, diary)
