from datetime import date
from pathlib import Path

import pytest

from content.practice_files import read_folder, read_settings, read_text, to_html
from core.richtext import clean

TEXT = """+++
title = "Название"
lead = "Вступление"
published = 2026-03-09
topics = ["sleep"]
+++
Первый абзац.
"""


def written(folder: Path, text: str, name: str = "a-text.md") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_text_is_read(tmp_path: Path) -> None:
    text = read_text(written(tmp_path, TEXT), "articles", "ru")

    assert (text.slug, text.title, text.published, list(text.topics)) == (
        "a-text",
        "Название",
        date(2026, 3, 9),
        ["sleep"],
    )
    assert text.html == "<p>Первый абзац.</p>\n"


@pytest.mark.parametrize(
    "broken",
    [
        "no front matter",
        "+++\ntitle = 'never closed'\n",
        "+++\ntitle = broken toml\n+++\n",
        '+++\ntitle = "a"\nlead = "b"\nunknown = 1\n+++\n',
        '+++\ntitle = "a"\n+++\nno lead',
    ],
)
def test_a_wrong_file_is_named(tmp_path: Path, broken: str) -> None:
    with pytest.raises(ValueError, match=r"wrong\.md"):
        read_text(written(tmp_path, broken, "wrong.md"), "news", "ru")


def test_callouts_and_tables() -> None:
    html = clean(to_html("::: important\nОдин.\n\nДва.\n:::\n\n| а | б |\n|---|---|\n| в | г |\n", "ru"))

    title = '<p class="callout-title">Важно</p>'
    body = "<p>Один.</p>\n<p>Два.</p>"
    assert html.startswith(f'<div class="callout callout-important">{title}\n{body}\n</div>')
    assert "<td>г</td>" in html
    assert '<p class="callout-title">Exercise</p>' in to_html("::: exercise\nOne.\n:::\n", "en")


def test_html_in_a_text_is_shown_as_words() -> None:
    assert "&lt;script&gt;" in to_html("<script>alert(1)</script>", "ru")


def test_what_is_not_there_is_empty(tmp_path: Path) -> None:
    assert list(read_folder(tmp_path, "news", "ru")) == []
    assert read_settings(tmp_path / "practice.toml") == {}


def test_a_section_says_its_exercise_and_how_it_begins(tmp_path: Path) -> None:
    front = """+++
title = "а"
lead = "б"
exercise = "thought_record"
exercise_prompt = "Вспомните вчерашний вечер."
distortions = ["labelling", "shoulds"]
+++
Слова.
"""

    found = read_text(written(tmp_path, front), "textbook", "ru")

    assert (found.exercise, found.exercise_prompt) == ("thought_record", "Вспомните вчерашний вечер.")
    assert (found.exercise_scale, found.distortions) == ("", ["labelling", "shoulds"])
