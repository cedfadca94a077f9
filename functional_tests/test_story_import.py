"""An editor brings books in: looks first, reads what is lost, brings them in; a reader reads them."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from PIL import Image

from functional_tests.person import Person

PAGES = {
    "SUMMARY.md": "# Summary\n\n# Тихие вечера\n\n- [О свете](light.md)\n  - [Лампа у окна](lamp.md)\n",
    "light.md": "# О свете\n\nСвет бывает разный. См. [лампу](lamp.md#зачем-она).\n",
    "lamp.md": (
        "# Лампа у окна\n\nТёплый свет[^1] помогает заснуть.\n\n## Зачем она\n\n"
        "| Свет | Сон |\n|---|---|\n| Тёплый | Крепкий |\n\n![Лампа на подоконнике](lamp.png)\n\n"
        "[^1]: Из письма читательницы.\n"
    ),
}


def png() -> bytes:
    out = BytesIO()
    Image.new("RGB", (640, 400), "teal").save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def mdbook(tmp_path: Path) -> Path:
    file = tmp_path / "вечера.zip"
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in PAGES.items():
            archive.writestr(f"book/src/{name}", text)
        archive.writestr("book/src/lamp.png", png())
    return file


@pytest.fixture
def word_book(tmp_path: Path) -> Path:
    document = Document()
    document.add_heading("Дороги", 1)
    document.add_heading("Короткая прогулка", 2)
    document.add_paragraph("Полчаса вокруг дома.")
    document.styles.add_style("Упражнение", WD_STYLE_TYPE.PARAGRAPH)
    document.add_paragraph("Выйдите без телефона.", style="Упражнение")
    document.styles.add_style("Почерк", WD_STYLE_TYPE.PARAGRAPH)
    document.add_paragraph("Своей рукой.", style="Почерк")
    document.save(str(tmp_path / "дороги.docx"))
    return tmp_path / "дороги.docx"


def uploads(editor: Person, book: Path) -> None:
    editor.opens("/admin/content/bookimport/add/")
    editor.driver.find_element("css selector", "input[type=file]").send_keys(str(book))
    editor.clicks("checkbox", "Опубликовать новые разделы")
    editor.clicks("button", "Посмотреть книгу")
    editor.reads("Это только просмотр")


def brings_in(editor: Person) -> None:
    editor.clicks("button", "Перенести")
    editor.reads("Книга перенесена")


def test_a_markdown_book_is_looked_at_brought_in_and_read(
    editor: Person, visitor: Person, mdbook: Path
) -> None:
    uploads(editor, mdbook)
    editor.reads("Новые разделы")
    visitor.opens("/textbook/lampa-u-okna")
    visitor.sees("heading", "Такой страницы нет")
    brings_in(editor)

    visitor.opens("/textbook/o-svete")
    visitor.clicks("link", "лампу")
    visitor.is_at("/textbook/lampa-u-okna")
    visitor.sees("heading", "Зачем она")
    visitor.sees("image", "Лампа на подоконнике")
    visitor.reads("Крепкий")
    visitor.sees("link", "Сноска 1")
    visitor.reads("Из письма читательницы.")

    uploads(editor, mdbook)
    editor.reads("Разделы без изменений")
    assert "Новые разделы" not in editor.page_text()
    editor.clicks("button", "Выбросить файл")
    editor.is_at("/admin/content/bookimport/")
    assert editor.console_errors() == []


def test_a_word_book_is_brought_in_without_javascript(
    editor: Person, visitor: Person, word_book: Path
) -> None:
    with editor.without_javascript():
        editor.opens("/admin/content/bookimport/add/")
        editor.driver.find_element("css selector", "input[type=file]").send_keys(str(word_book))
        editor.clicks("checkbox", "Опубликовать новые разделы")
        editor.clicks("button", "Посмотреть книгу")
        waits_by_reloading(editor, "Это только просмотр")
        editor.reads("стиль «Почерк» показан обычным текстом")
        editor.clicks("button", "Перенести")
        waits_by_reloading(editor, "Книга перенесена")

    visitor.opens("/textbook/korotkaya-progulka")
    visitor.reads("Упражнение\nВыйдите без телефона.")


def waits_by_reloading(editor: Person, words: str) -> None:
    def looks() -> bool:
        if words in editor.page_text():
            return True
        editor.driver.refresh()
        return False

    editor.until(looks, f"the page never said {words!r}")


def test_what_is_no_book_is_told_in_words(editor: Person, tmp_path: Path) -> None:
    (tmp_path / "письмо.docx").write_text("Это письмо.")
    editor.opens("/admin/content/bookimport/add/")
    editor.driver.find_element("css selector", "input[type=file]").send_keys(str(tmp_path / "письмо.docx"))
    editor.clicks("button", "Посмотреть книгу")
    editor.reads("Это не архив ZIP и не DOCX, или файл повреждён.")
    editor.clicks("link", "Загрузить снова")
    editor.is_at("/admin/content/bookimport/add/")
