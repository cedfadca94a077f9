"""Reminders: asked for, neutral, off by one press without signing in."""

import re

from functional_tests.diarist import comes_to_diary
from functional_tests.looks import looks_well
from functional_tests.mailbox import Mailbox, text_of
from functional_tests.person import Person
from functional_tests.practice import Practice

PAGE = "/diary/reminders"
# As if its hour had come: then the worker's look, which comes twice a minute.
DUE = """
from django.utils import timezone
from diary.actions import send_due_reminders
from diary.models import Reminder
Reminder.objects.filter(owner__email="{}").exclude(next_at=None).update(next_at=timezone.now())
send_due_reminders()
"""


def asks_for_reminders(patient: Person) -> None:
    patient.opens(PAGE)
    patient.reads("Сейчас напоминания выключены")
    patient.clicks("checkbox", "воскресенье")
    patient.clicks("button", "Присылать")
    patient.reads("Следующее письмо")


def test_a_letter_comes_and_one_press_turns_them_off(
    visitor: Person, practice: Practice, mailbox: Mailbox
) -> None:
    address = "reminded@example.org"
    comes_to_diary(visitor, practice, address, at=PAGE)
    asks_for_reminders(visitor)
    practice.manage("shell", "-c", DUE.format(address))
    letter = mailbox.letter_to(address)
    assert re.search("дневник|настроени|терап", f"{letter['Subject']} {text_of(letter)}") is None
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    visitor.driver.delete_all_cookies()
    visitor.opens(str(letter["List-Unsubscribe"]).strip(" <>"))
    visitor.clicks("button", "Больше не присылать")
    visitor.sees("heading", "Напоминаний больше не будет")
    comes_to_diary(visitor, practice, address, at=PAGE)
    visitor.reads("Сейчас напоминания выключены")


def test_the_letter_leads_to_the_diary(visitor: Person, practice: Practice) -> None:
    comes_to_diary(visitor, practice, "led@example.org", at=PAGE)
    visitor.opens("/letters/open")
    visitor.is_at("/diary")


def test_they_are_changed_and_turned_off(visitor: Person, practice: Practice) -> None:
    comes_to_diary(visitor, practice, "changing@example.org", at=PAGE)
    asks_for_reminders(visitor)
    visitor.clicks("button", "Больше не присылать")
    visitor.reads("Сейчас напоминания выключены")
    for day in ("понедельник", "вторник", "среда", "четверг", "пятница", "суббота"):
        visitor.clicks("checkbox", day)
    visitor.clicks("button", "Присылать")
    visitor.reads("Выберите хотя бы один день")


def test_the_pages_look_well(visitor: Person, practice: Practice) -> None:
    comes_to_diary(visitor, practice, "reminders-look@example.org", at=PAGE)
    visitor.opens(PAGE)
    visitor.sees("button", "Присылать")
    looks_well(visitor)
    visitor.opens(f"/en{PAGE}")
    visitor.sees("button", "Send them")
    looks_well(visitor)
    visitor.opens("/letters/off/1:wrong")
    visitor.sees("heading", "Эта ссылка не подошла")
    looks_well(visitor)
