"""What a tree of Markdown files becomes, before anything is written."""

import pytest

from content.tests.importing.markdown_books import Tree, lost, read, shape
from content.tests.importing.word_books import png
from core.errors import DomainError
from core.richtext import clean


def html_of(text: str, **others: str | bytes) -> str:
    """Of the first section of a book with one page, or more."""
    first = next(iter(read({"01.md": text, **others}).sections))
    return clean(first.html).replace("\n", "")


def test_mdbook_gives_parts_chapters_and_sections() -> None:
    summary = """# Summary
[Предисловие](intro.md)
# Понять
- [Тревога](anxiety.md)
  - [Круг](circle.md)
    - [Глубже](deep.md)
- [Тело](body.md)
# Жить
- [Сон](sleep.md)
- [Дыхание](breath.md)
---
[Послесловие](end.md)
"""
    names = ("intro", "anxiety", "circle", "deep", "body", "sleep", "breath", "end")
    pages: Tree = {f"src/{name}.md": f"# Файл\n\nСлова {name}.\n" for name in names}
    settings = '[book]\ntitle = "Тихая книга"\n'

    book = read({"book.toml": settings, "src/SUMMARY.md": summary, **pages})

    assert shape(book) == [
        ("Тихая книга", "Тихая книга", ["Предисловие"]),
        ("Понять", "Тревога", ["Тревога", "Круг", "Глубже"]),
        ("Понять", "Тело", ["Тело"]),
        ("Жить", "Жить", ["Сон", "Дыхание", "Послесловие"]),
    ]
    assert [section.id for section in book.sections][:2] == ["intro.md", "anxiety.md"]
    assert ("title", "в оглавлении «Круг», в файле «Файл»; взято первое") in [
        (kind, words.replace("называется ", "")) for kind, words in lost(book)
    ]


def test_folders_come_in_the_order_of_their_names() -> None:
    book = read(
        {
            "README.md": "# Книга о сне\n\nЗачем она.",
            "2-evening/1-light.md": "# Свет\n\nТёплый.",
            "10-morning/index.md": "# Утро",
            "10-morning/air.md": "+++\ntitle = 'Воздух'\nid = 'air'\nlead = 'Коротко.'\n+++\nСвежий.",
            "2-evening/10-bed.md": "---\ntitle: Постель\nslug: bed\n---\nМягкая.",
        }
    )

    assert shape(book) == [
        ("Книга о сне", "Книга о сне", ["Книга о сне"]),
        ("Книга о сне", "Evening", ["Свет", "Постель"]),
        ("Книга о сне", "Утро", ["Воздух"]),
    ]
    _opening, _light, bed, air = book.sections
    assert (bed.id, bed.slug, bed.explicit) == ("2-evening/10-bed.md", "bed", False)
    assert (air.id, air.lead, air.explicit) == ("=air", "Коротко.", True)


def test_folders_of_folders_are_parts() -> None:
    book = read(
        {
            "one/a/x.md": "Икс.",
            "one/b.md": "Бэ.",
            "two/README.md": "# Вторая\n\nО ней.",
            "two/c/y.md": "Игрек.",
        }
    )

    assert [(part, chapter) for part, chapter, _sections in shape(book)] == [
        ("One", "A"),
        ("One", "b"),
        ("Вторая", "Вторая"),
        ("Вторая", "C"),
    ]


def test_notes_tables_frames_and_lists_are_kept() -> None:
    text = """Мысли[^1] и чувства^[Сразу здесь.].

| а | б |
|---|---|
| 1 | 2 |

- раз
  1. два

::: exercise Дыхание
Вдох.
:::

> [!WARNING]
> Не спешите.

> Цитата.

[^1]: Бек, *1979*.
"""
    html = html_of(text)

    assert '<p>Мысли<span class="footnote">Бек, <em>1979</em>.</span> и чувства' in html
    assert '<span class="footnote">Сразу здесь.</span>' in html
    assert "<th>а</th>" in html
    assert "<ul><li>раз<ol><li>два</li></ol></li></ul>" in html
    assert (
        '<div class="callout callout-exercise"><p class="callout-title">Дыхание</p><p>Вдох.</p></div>' in html
    )
    assert '<p class="callout-title">Важно</p><p>Не спешите.</p></div>' in html
    assert "<blockquote><p>Цитата.</p></blockquote>" in html


def test_links_between_files_lead_to_sections_and_their_headings() -> None:
    book = read(
        {
            "a/one.md": (
                "[два](../b/two.md#второе-название) [сюда](#тут) [мёртвая](no.md) "
                "[сайт](https://e.org) [дом](/help)\n\n## Тут"
            ),
            "b/two.md": "# Два {#second}\n\n## Второе название\n\n[назад](../a/one.html)",
        }
    )

    one, two = book.sections
    assert 'href="section:%3Dsecond#s-vtoroe-nazvanie">два' in one.html
    assert 'href="section:a/one.md#s-tut">сюда' in one.html
    assert 'href="">мёртвая' in one.html
    assert ('href="https://e.org"' in one.html, 'href="/help"' in one.html) == (True, True)
    assert 'href="section:a/one.md">назад' in two.html
    assert lost(book) == [("link", "ссылка на no.md никуда не ведёт")]


def test_pictures_are_found_beside_their_file() -> None:
    tree: Tree = {
        "text/a.md": (
            "![Лампа](../img/lamp%20one.png) ![нет](no.png) ![чужая](https://e.org/x.png) "
            '<img src="../img/lamp one.png">'
        ),
        "img/lamp one.png": png(),
    }
    book = read(tree)

    (section,) = book.sections
    assert section.html.count('src="picture:img/lamp one.png"') == 2
    assert 'alt="Лампа"' in section.html
    assert book.pictures["img/lamp one.png"]() == png()
    assert [kind for kind, _words in lost(book)] == ["picture", "picture"]


def test_files_are_included_in_files() -> None:
    book = read({"a.md": "Начало. {{#include parts/b.txt}}", "parts/b.txt": "Вставка. {{#include no.md}}"})

    assert "Начало. Вставка." in next(iter(book.sections)).html
    assert lost(book) == [("link", "вставленного файла parts/no.md нет")]


def test_what_cannot_be_kept_is_told() -> None:
    text = "<video></video>\n\n```\nx = 1\n```\n\n{{#quiz q.toml}}\n\n::: columns\nа\n:::\n\n"
    text += "[^z]: Никем не названа.\n\nСлова."

    book = read({"a.md": text})

    told = " ".join(words for _kind, words in lost(book))
    assert all(word in told for word in ("<video>", "код", "{{#quiz", "columns", "z"))
    assert "x = 1" in next(iter(book.sections)).html


@pytest.mark.parametrize(
    ("tree", "words"),
    [
        ({}, "нет ни одного файла Markdown"),
        ({"a.txt": "a"}, "нет ни одного файла Markdown"),
        ({"a.md": "# Только название"}, "нет текста"),
        ({"SUMMARY.md": "- [A](no.md)"}, "такого файла нет"),
        ({"SUMMARY.md": "# Summary\n\nСлова."}, "ни одной главы"),
        ({"SUMMARY.md": "- [A](a.md)\n- [Б](a.md)", "a.md": "a"}, "дважды"),
        ({"a.md": "{{#include b.md}}", "b.md": "{{#include a.md}}"}, "без конца"),
        ({"a.md": "слова".encode("cp1251")}, "UTF-8"),
        ({"a.md": "+++\nx = \n+++\nа"}, "a.md"),
        ({"book.toml": "[book", "a.md": "a"}, "book.toml"),
        ({"a.md": "# А {#one}\n\nа", "b.md": "# Б {#one}\n\nб"}, "одно имя"),
    ],
)
def test_what_is_no_book_is_refused_in_words(tree: Tree, words: str) -> None:
    with pytest.raises(DomainError) as refused:
        read(tree)

    assert words in refused.value.message


def test_the_first_lines_of_a_file_say_its_exercise() -> None:
    front = """+++
exercise = "thought_record"
exercise_prompt = "Вспомните вечер."
distortions = ["shoulds", "labelling", "laziness"]
+++
"""
    book = read({"a.md": f"{front}Один.", "b.md": "---\nexercise: juggling\n---\nДва.", "c.md": "Три."})

    one, two, three = book.sections
    assert one.beginning == {
        "exercise": "thought_record",
        "exercise_prompt": "Вспомните вечер.",
        "distortions": ["shoulds", "labelling"],
    }
    assert (two.beginning, three.beginning) == ({}, {})
    assert lost(book) == [
        ("exercise", "упражнение «laziness» здесь неизвестно"),
        ("exercise", "упражнение «juggling» здесь неизвестно"),
    ]


def test_simple_lines_name_several_traps_between_commas() -> None:
    book = read(
        {"a.md": "---\nexercise: scale\nexercise_scale: gad-7\ndistortions: labelling, shoulds\n---\nОдин."}
    )

    [section] = book.sections
    assert section.beginning == {
        "exercise": "scale",
        "exercise_scale": "gad-7",
        "distortions": ["shoulds", "labelling"],
    }
