"""Many years of a diary: a search goes step by step, says how far it has come, and goes on when told to."""

from functional_tests.diarist import comes_to_diary
from functional_tests.looks import looks_well
from functional_tests.person import Person
from functional_tests.practice import Practice

ADDRESS = "many-years@example.org"
# More than are asked for one answer (core/connections.py); the words are in the oldest of them.
WRITE = f"""
from datetime import timedelta
from django.utils import timezone
from accounts.models import User
from diary import kinds
from diary.models import Kind, Record
from diary.vault import Vault
owner = User.objects.get(email='{ADDRESS}')
vault, rows = Vault(owner), []
for number in range(4100):
    at = timezone.now() - timedelta(days=number // 2, minutes=number % 2)
    row = Record(kind=Kind.ENTRY, at=at, time_zone='Europe/Moscow')
    note = 'Первый снег.' if number == 4099 else 'Тихий день.'
    vault.seal(row, kinds.read_entry({{'mood': 3, 'note': note}}))
    rows.append(row)
Record.objects.bulk_create(rows, batch_size=500)
"""
SEARCH, ON, END = "Найти в записях", "Искать дальше", "Просмотрены все записи."
PAUSED = "Поиск идёт от новых записей к старым и дошёл до"


def test_a_search_among_thousands_goes_on_when_it_is_told_to(visitor: Person, practice: Practice) -> None:
    comes_to_diary(visitor, practice, ADDRESS)
    visitor.is_at("/diary")
    practice.manage("shell", "-c", WRITE)
    visitor.opens("/diary/entries")
    visitor.client_is_running()

    visitor.types(SEARCH, "апельсин")
    visitor.reads(PAUSED)
    visitor.does_not_see("button", "Показать ещё")
    looks_well(visitor)
    visitor.clicks("button", ON)
    visitor.reads("Таких записей нет.")
    visitor.until(lambda: visitor.driver.switch_to.active_element.text == END, "the focus is nowhere")

    visitor.types(SEARCH, "снег")
    visitor.reads(PAUSED)
    visitor.clicks("button", ON)
    visitor.reads("Первый снег.")
    visitor.reads(END)
    visitor.does_not_see("button", ON)
