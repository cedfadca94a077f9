"""Three months later: somebody who has kept a diary looks at how things went."""

import re

import pytest

from functional_tests.looks import looks_well
from functional_tests.person import Person
from functional_tests.practice import Practice
from functional_tests.test_story_signing_in import known_person

KEEP = """
from django.utils import timezone; from accounts.models import User; from diary.actions import keep_demo_diary
keep_demo_diary(owner=User.objects.get(email='{address}'), now=timezone.now())
"""
WRITE = """
from uuid import uuid4; from django.utils import timezone; from accounts.models import User
from diary.actions import Moment, Writing, write_entry
moment = Moment(timezone.now(), 'Europe/Moscow')
writing = Writing(by=User.objects.get(email='{address}'), key=uuid4(), moment=moment)
write_entry(writing=writing, given={{'mood': 4, 'factors': ['walk']}})
"""
# What no page of a diary may say to somebody.
REPROACHES = ("подряд", "пропустили", "пропущен", "не забудьте", "рекорд", "%")
OVERVIEW = "/diary/overview"


def comes(visitor: Person, practice: Practice, address: str, *, keeps: bool = False) -> None:
    known_person(practice, visitor, address, at="/diary")
    if keeps:
        practice.manage("shell", "-c", KEEP.format(address=address))


def opens_picture(visitor: Person, path: str = OVERVIEW) -> None:
    visitor.opens(path)
    visitor.client_is_running()
    visitor.sees("heading", "Day by day" if path.startswith("/en") else "День за днём")
    visitor.sees("heading", "Mood, and what" if path.startswith("/en") else "Настроение и что было")


def named(visitor: Person, what: str) -> str:
    """«Ноябрь 2026» of the picture of a month."""
    return str(visitor.sees("image", what).accessible_name).partition(":")[0]


def days_in_month(visitor: Person) -> int:
    """Of the month that is shown."""
    label = visitor.sees("image", "настроение по дням, записи за").accessible_name
    found = re.search(r"записи за (\d+)", label)
    assert found, label
    return int(found[1])


def test_she_looks_at_a_month_and_at_those_before(visitor: Person, practice: Practice) -> None:
    comes(visitor, practice, "months@example.org", keeps=True)
    opens_picture(visitor)
    this_month = named(visitor, "настроение по дням")
    assert not visitor.sees("button", "Следующий месяц").is_enabled()
    visitor.clicks("button", "Предыдущий месяц")
    visitor.until(lambda: days_in_month(visitor) > 3, "the month before has no entries")
    shown = days_in_month(visitor)
    month = named(visitor, "настроение по дням")

    visitor.clicks("button", "Показать таблицей")

    rows = visitor.driver.find_elements("css selector", ".chart-table[open] tbody tr")
    assert len(rows) == shown
    visitor.clicks("link", "Открыть записи этого месяца")
    visitor.is_at("/diary/entries")
    visitor.until(lambda: visitor.all("heading", month), "the entries are not those of the month")
    visitor.does_not_see("heading", this_month)
    visitor.goes_back()
    visitor.sees("heading", this_month)
    for _month in range(6):
        visitor.clicks("button", "Предыдущий месяц")
    visitor.reads("В этом месяце записей нет, и это нормально.")


def test_she_sees_the_year_and_what_came_again(visitor: Person, practice: Practice) -> None:
    comes(visitor, practice, "year@example.org", keeps=True)
    opens_picture(visitor)
    visitor.sees("image", "Настроение по дням, ")
    visitor.reads("нет записи")
    visitor.clicks("button", "30 дней")
    visitor.reads("мало, чтобы судить")
    visitor.clicks("button", "Год")
    visitor.until(
        lambda: re.search(r"прогулка\s+с этим: \d,\d за \d+ д", visitor.page_text()), "walks are not compared"
    )
    visitor.reads("Это не причины")
    visitor.reads("метро")  # a word of her own
    said = visitor.page_text().casefold()
    assert [word for word in REPROACHES if word in said] == []


def test_a_first_entry_is_shown_and_little_is_concluded(visitor: Person, practice: Practice) -> None:
    comes(visitor, practice, "first-entry@example.org")
    visitor.opens(OVERVIEW)
    visitor.sees("heading", "Здесь будет видно, как шли дни")
    visitor.clicks("link", "Опросники")
    visitor.is_at("/diary/scales")
    practice.manage("shell", "-c", WRITE.format(address="first-entry@example.org"))

    visitor.clicks("link", "Картина")

    visitor.reads("Записи за 1 день.")
    visitor.reads("За 1 день о днях недели и времени суток ничего не скажешь.")
    visitor.reads("прогулка")
    visitor.does_not_see("heading", "Настроение и что было рядом")


def test_a_lost_network_keeps_what_is_seen(visitor: Person, practice: Practice) -> None:
    comes(visitor, practice, "cut-off@example.org", keeps=True)
    opens_picture(visitor)
    with visitor.without_network():
        visitor.clicks("button", "30 дней")
        visitor.sees("button", "Попробовать ещё раз")
        visitor.clicks("button", "Предыдущий месяц")
        visitor.sees("image", "настроение по дням")
    visitor.clicks("button", "Попробовать ещё раз")
    visitor.sees("heading", "По дням недели")


@pytest.mark.parametrize("path", [OVERVIEW, f"/en{OVERVIEW}"])
def test_it_is_for_everybody(visitor: Person, practice: Practice, path: str) -> None:
    address = f"everybody{len(path)}@example.org"
    comes(visitor, practice, address, keeps=True)
    visitor.console_errors()
    opens_picture(visitor, path)
    looks_well(visitor)
    assert visitor.console_errors() == []
    assert visitor.foreign_requests() == []
