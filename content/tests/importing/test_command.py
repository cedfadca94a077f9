"""`manage.py import_textbook`, as an operator types it."""

import zipfile
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from content.models import Picture, Section, Status
from content.tests.importing.markdown_books import write
from content.tests.importing.test_importing import BOOK, state

pytestmark = pytest.mark.django_db


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return write({**BOOK, "body.md": "# Тело\n\nТело ![нет](lost.png) помнит дорогу."}, tmp_path / "kniga")


def run(path: Path, *words: str, told: StringIO | None = None) -> str:
    told = told or StringIO()
    call_command("import_textbook", str(path), *words, stdout=told)
    return told.getvalue()


def test_a_look_tells_what_would_be_and_writes_nothing(book: Path) -> None:
    before = state()
    told = run(book, "--dry-run")
    assert "только просмотр" in told
    assert "Новые разделы: 3" in told
    assert "lost.png" in told
    assert state() == before


def test_a_folder_is_brought_in_and_what_is_lost_is_told(book: Path) -> None:
    told = run(book, "--publish")
    assert "Новые разделы: 3" in told
    assert "body.md: " in told
    assert Section.objects.filter(status=Status.PUBLISHED).exists()
    assert Picture.objects.count() == 1


def test_a_zip_of_the_same_book_changes_nothing(book: Path, tmp_path: Path) -> None:
    run(book)
    before, packed = state(), tmp_path / "kniga.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for file in sorted(book.rglob("*.*")):
            archive.write(file, file.relative_to(book))
    assert "Разделы без изменений: 3" in run(packed)
    assert state() == before


def test_on_a_terminal_one_sees_how_far_it_is(book: Path) -> None:
    told = run(book, told=Terminal())
    assert "\r[##########....................] 1/3" in told
    assert f"\r[{'#' * 30}] 3/3\n" in told
    assert "\r[" not in run(book)


@pytest.mark.parametrize("name", ["nowhere.docx", "book.pdf"])
def test_what_is_no_book_is_refused_in_words(tmp_path: Path, name: str) -> None:
    (tmp_path / "book.pdf").write_bytes(b"%PDF-1.7")
    with pytest.raises(CommandError) as refused:
        run(tmp_path / name)
    assert len(str(refused.value)) > 20
    assert not Section.objects.exists()
