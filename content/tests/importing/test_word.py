"""What a Word document becomes, before anything is written."""

from io import BytesIO

import pytest

from content.importing.book import Book
from content.importing.word import read_word
from content.tests.importing.word_books import WordBook, png, repacked, word_book, zipped
from core.errors import DomainError
from core.richtext import clean


def read(book: WordBook | bytes, *, section_level: int = 0) -> Book:
    content = book if isinstance(book, bytes) else book.made()
    return read_word(BytesIO(content), name="Книга", language="ru", section_level=section_level)


def tree(book: Book) -> list[tuple[str, str, list[str]]]:
    return [
        (part.title, chapter.title, [section.title for section in chapter.sections])
        for part in book.parts
        for chapter in part.chapters
    ]


def html_of(book: WordBook) -> str:
    (section,) = read(book).sections
    return clean(section.html)


def one_section() -> WordBook:
    return WordBook().heading("Раздел", 1)


def lost(book: Book) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in book.lost:
        found.setdefault(line.kind, []).append(line.words)
    return found


def test_three_levels_are_parts_chapters_and_sections() -> None:
    book = WordBook().heading("Понять", 1).heading("Тревога", 2)
    book.heading("Зачем она", 3).says("Слова.").heading("Когда её много", 3).says("Ещё слова.")
    book.heading("Подробности", 4).says("И ещё.").heading("Жить", 1).heading("Сон", 2).heading(
        "Вечер", 3
    ).says("А.")

    found = read(book)

    assert tree(found) == [
        ("Понять", "Тревога", ["Зачем она", "Когда её много"]),
        ("Жить", "Сон", ["Вечер"]),
    ]
    first, second, _third = found.sections
    assert first.id == "ponyat/trevoga/zachem-ona"
    assert "<h2>Подробности</h2>" in second.html


def test_two_levels_are_chapters_and_sections_of_one_part() -> None:
    book = WordBook().heading("Книга о сне", 0).heading("Сон", 1).heading("Вечер", 2).says("А.")

    assert tree(read(book)) == [("Книга о сне", "Сон", ["Вечер"])]


def test_the_level_of_sections_can_be_told() -> None:
    book = WordBook().heading("Сон", 1).heading("Вечер", 2).says("А.").heading("Мелочи", 3).says("Б.")

    assert tree(read(book, section_level=2)) == [("Книга", "Сон", ["Вечер"])]
    assert tree(read(book)) == [("Сон", "Вечер", ["Мелочи"])]


def test_words_that_open_a_chapter_are_kept() -> None:
    long = "Долгое вступление. " * 30
    book = WordBook().heading("Коротко", 1).says("О чём глава.").heading("А", 2).says("Б.")
    book.heading("Долго", 1).says(long).heading("В", 2).says("Г.")

    found = read(book)

    assert tree(found) == [("Книга", "Коротко", ["А"]), ("Книга", "Долго", ["Долго", "В"])]
    assert found.parts[0].chapters[0].lead == "О чём глава."


def test_a_document_without_headings_is_one_section() -> None:
    assert tree(read(WordBook().says("Просто слова."))) == [("Книга", "Книга", ["Книга"])]


def test_lists_are_nested_and_numbered() -> None:
    book = one_section().says("а", "List Bullet").says("б", "List Bullet 2").says("в", "List Bullet")
    book.says("раз", "List Number").says("два", "List Number").says("Конец.")

    assert html_of(book).replace("\n", "") == (
        "<ul><li>а<ul><li>б</li></ul></li><li>в</li></ul><ol><li>раз</li><li>два</li></ol><p>Конец.</p>"
    )


def test_tables_keep_their_heads() -> None:
    html = html_of(one_section().table(("Мысль", "Чувство"), ("Опоздаю", "Страх")))

    assert "<thead><tr><th>Мысль</th><th>Чувство</th></tr></thead>" in html
    assert "<tbody><tr><td>Опоздаю</td><td>Страх</td></tr></tbody>" in html


def test_footnotes_and_endnotes_stand_where_they_are_referred_to() -> None:
    html = html_of(one_section().says("Мысли", note="Бек, 1979.", endnote="См. «Терапия»."))

    assert html == (
        '<p>Мысли<span class="footnote">Бек, 1979.</span><span class="footnote">См. «Терапия».</span></p>'
    )


def test_styles_named_as_callouts_and_quotes_become_them() -> None:
    book = (
        one_section()
        .says("Не спешите.", "Важно")
        .says("Второе.", "Важно")
        .says("Погасите свет.", "Упражнение")
    )
    book.says("Кто-то сказал.", "Quote").says("**Жирное** слово.")

    assert html_of(book).replace("\n", "") == (
        '<div class="callout callout-important"><p class="callout-title">Важно</p>'
        "<p>Не спешите.</p><p>Второе.</p></div>"
        '<div class="callout callout-exercise"><p class="callout-title">Упражнение</p>'
        "<p>Погасите свет.</p></div>"
        "<blockquote><p>Кто-то сказал.</p></blockquote><p><strong>Жирное</strong> слово.</p>"
    )


def test_pictures_keep_their_descriptions() -> None:
    found = read(one_section().picture(png(), alt='Окно "в сад"'))

    (section,) = found.sections
    assert section.html == '<p><img src="picture:1" alt="Окно &quot;в сад&quot;"></p>\n'
    assert found.pictures["1"]() == png()


def test_links_to_bookmarks_lead_to_their_sections() -> None:
    book = WordBook().heading("А", 1, bookmark="first").says("Слова.").heading("Внутри", 2, bookmark="_in")
    book.says("Ещё.").heading("Б", 1).says("Б.").link("сюда", to="first").link("туда", to="_in").link(
        "никуда", to="no"
    )

    found = read(book, section_level=1)

    one, other = found.sections
    assert (one.id, one.explicit, other.explicit) == ("=first", True, False)
    assert 'href="section:%3Dfirst">сюда' in other.html
    assert 'href="section:%3Dfirst#s-vnutri">туда' in other.html
    assert lost(found)["link"] == ["ссылка на no никуда не ведёт"]


def test_equal_titles_get_ids_of_their_own() -> None:
    book = (
        WordBook().heading("Сон", 1).heading("Упражнения", 2).says("А.").heading("Упражнения", 2).says("Б.")
    )
    book.heading("Тело", 1).heading("Упражнения", 2).says("В.")

    ids = [section.id for section in read(book).sections]

    assert ids == ["./son/uprazhneniya", "./son/uprazhneniya-2", "./telo/uprazhneniya"]


EQUATION = "<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath>"
TEXT_BOX = (
    "<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>В рамке</w:t></w:r></w:p>"
    "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)
CHANGE = "<w:ins w:id='1' w:author='Анна'><w:r><w:t>вставлено</w:t></w:r></w:ins>"


def test_what_cannot_be_kept_is_told_with_its_place() -> None:
    book = one_section().says("Слова.", "Странный стиль").xml(EQUATION).xml(TEXT_BOX).xml(CHANGE)
    book.xml("<w:r><w:object/></w:r>").xml("<w:r><w:commentReference w:id='0'/></w:r>")

    found = read(book)

    kinds = lost(found)
    assert {"style", "equation", "text box", "change", "object", "comment"} <= set(kinds)
    assert "x+y" in kinds["equation"][0]
    assert "В рамке" in kinds["text box"][0]
    assert {line.where for line in found.lost if line.kind == "equation"} == {"Раздел"}
    (section,) = found.sections
    assert "В рамке" in section.html
    assert "вставлено" in section.html


def with_macros(files: dict[str, bytes]) -> None:
    files["word/vbaProject.bin"] = b"x"


def with_entities(files: dict[str, bytes]) -> None:
    files["word/document.xml"] = b'<!DOCTYPE a [<!ENTITY b "b">]>' + files["word/document.xml"]


def with_broken_xml(files: dict[str, bytes]) -> None:
    files["word/document.xml"] = files["word/document.xml"][:200]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "пуст"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"0" * 600, "парол"),
        (b"%PDF-1.4 something", "не архив ZIP и не DOCX"),
        (zipped({"a.txt": b"a"}), "не документ Word"),
        (repacked(one_section().says("А").made(), with_macros), "макрос"),
        (repacked(one_section().says("А").made(), with_entities), "Word"),
        (repacked(one_section().says("А").made(), with_broken_xml), "повреждён"),
        (word_book(lambda book: book.heading("Только название", 1)), "нет текста"),
        (one_section().says("А").made()[:900], "ZIP"),
    ],
)
def test_what_is_no_book_is_refused_in_words(content: bytes, words: str) -> None:
    with pytest.raises(DomainError) as refused:
        read(content)

    assert words in refused.value.message
