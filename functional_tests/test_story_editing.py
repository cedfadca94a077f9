"""An editor writes, publishes, mends; readers see what is published, and nothing else."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from functional_tests.asking import ask
from functional_tests.conftest import EDITOR
from functional_tests.desk import (
    begins_article,
    coloured,
    finds,
    goes_into_text,
    pastes,
    photo,
    publishes_article,
    puts_picture,
    reopens,
    saves_as,
    writes_text,
)
from functional_tests.person import Person
from functional_tests.practice import Practice

FROM_WORD = """
<html xmlns:o="urn:schemas-microsoft-com:office:office">
<head><style>p.MsoNormal {mso-style-parent: ""}</style></head>
<body><!--StartFragment--><p class="MsoNormal" style="margin:0cm;mso-pagination:none"><span lang="RU"
style="font-size:14.0pt;color:red">Из <b>Word</b> со стилями<o:p></o:p></span></p>
<p class="MsoNormal"><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>
"""
HARMFUL = """
<p onclick="window.stolen = 1">Безобидные слова</p><script>window.stolen = document.cookie</script>
<img src="nowhere" onerror="window.stolen = 2"><iframe src="https://foreign.example"></iframe>
<p><a href="javascript:window.stolen = 3">ссылка</a><svg onload="window.stolen = 4"></svg></p>
"""


def address_of(editor: Person, title: str) -> str:
    """The article's path on the site, as the list of the desk tells it."""
    editor.opens("/admin/content/article/")
    return str(editor.sees("link", f"На сайте: {title}").get_attribute("href")).removeprefix(editor.site)


def text_of_article(visitor: Person) -> str:
    return str(visitor.driver.find_element("tag name", "article").get_attribute("innerHTML"))


def test_a_draft_is_hidden_and_a_published_article_is_found(editor: Person, visitor: Person) -> None:
    begins_article(editor, "Прогулка перед сном", "Полчаса, которые не жалко.")
    writes_text(editor)
    saves_as(editor, "черновик")
    editor.opens("/admin/")
    editor.sees("link", "Прогулка перед сном")
    visitor.opens("/articles/progulka-pered-snom")
    visitor.sees("heading", "Такой страницы нет")
    visitor.opens("/articles")
    assert "Прогулка перед сном" not in visitor.page_text()
    assert "progulka-pered-snom" not in ask(visitor.site, "/sitemap-articles.xml").text
    reopens(editor, "Прогулка перед сном")
    saves_as(editor, "опубликовано")
    finds(visitor, "Прогулка перед сном")
    visitor.clicks("link", "Прогулка перед сном")
    visitor.is_at("/articles/progulka-pered-snom")
    visitor.sees("heading", "Зачем гулять")
    assert "<strong>без телефона</strong>" in text_of_article(visitor)
    visitor.reads("Важно\nВ метель лучше остаться дома.")
    assert "progulka-pered-snom" in ask(visitor.site, "/sitemap-articles.xml").text


def test_a_photo_comes_upright_small_described_and_without_its_place(
    editor: Person, visitor: Person, practice: Practice, tmp_path: Path
) -> None:
    begins_article(editor, "Фотография с прогулки", "Одна картинка.")
    goes_into_text(editor)
    puts_picture(editor, photo(tmp_path / "walk.jpg"), alt="Дорожка под красным небом")
    saves_as(editor, "опубликовано")
    path = address_of(editor, "Фотография с прогулки")
    finds(visitor, "Фотография с прогулки")

    def all_widths_are_there() -> bool:
        visitor.opens(path)
        return "1200w" in str(visitor.sees("image", "Дорожка под красным небом").get_attribute("srcset"))

    visitor.until(all_widths_are_there, "the worker did not make the wider files")
    image = visitor.sees("image", "Дорожка под красным небом")
    srcset = str(image.get_attribute("srcset"))
    assert re.findall(r"\.webp (\d+)w", srcset) == ["480", "960", "1200"]
    assert (image.get_dom_attribute("width"), image.get_dom_attribute("height")) == ("1200", "1800")
    for file in re.findall(r"/media/\S+\.webp", srcset):
        is_upright_and_tells_nothing(ask(visitor.site, file).body)
    kept = [file for file in (practice.folder / "media").rglob("*") if file.is_file()]
    assert [file.name for file in kept if b"Exif" in file.read_bytes()] == []


def is_upright_and_tells_nothing(file: bytes) -> None:
    with Image.open(BytesIO(file)) as picture:
        assert picture.format == "WEBP"
        assert not picture.getexif()
        assert picture.height == picture.width * 3 // 2
        shown = picture.convert("RGB")
    red, green, blue = shown.getpixel((shown.width // 2, 10))  # type: ignore[misc]
    assert red > 200
    assert max(green, blue) < 100


def test_an_undescribed_photo_is_not_published(editor: Person, tmp_path: Path) -> None:
    begins_article(editor, "Немая картинка", "Без описания.")
    text = goes_into_text(editor)
    editor.driver.find_element("css selector", "input[type=file]").send_keys(
        str(coloured(tmp_path / "a.png", "gray"))
    )
    editor.until(lambda: "/media/" in str(text.get_attribute("innerHTML")), "the picture did not come")
    editor.selects("Состояние", "опубликовано")
    editor.clicks("button", "Сохранить")
    editor.reads("Опишите картинки для тех, кто их не видит")
    assert "/media/" in str(editor.sees("textbox", "Редактор").get_attribute("innerHTML"))


def test_a_date_in_the_future_keeps_an_article_hidden(editor: Person, visitor: Person) -> None:
    begins_article(editor, "Завтрашняя статья", "Ещё не время.")
    writes_text(editor)
    editor.types("День публикации", "31.12.2099")
    editor.types("Время публикации", "09:00")
    saves_as(editor, "опубликовано")
    editor.reads("появится позже")
    visitor.opens("/articles/zavtrashnyaya-statya")
    visitor.sees("heading", "Такой страницы нет")
    visitor.opens("/articles")
    assert "Завтрашняя статья" not in visitor.page_text()
    assert "zavtrashnyaya-statya" not in ask(visitor.site, "/sitemap-articles.xml").text


def test_text_from_word_comes_clean(editor: Person, visitor: Person) -> None:
    publishes_article(editor, "Вставленное из Word", lambda who: pastes(who, FROM_WORD))
    path = address_of(editor, "Вставленное из Word")
    finds(visitor, "Вставленное из Word")
    visitor.opens(path)
    html = text_of_article(visitor)
    assert ">Из <strong>Word</strong> со стилями</p>" in html
    assert re.findall(r"mso|Mso|o:p|style=|<span lang|<font", html.partition("Из <strong>")[2][:200]) == []


@pytest.mark.parametrize("way", ["pasted", "typed"])
def test_nothing_executable_is_ever_shown(editor: Person, visitor: Person, way: str) -> None:
    """Typed: as a browser without scripts would send it, past the editor's own cleaning."""
    title = f"Опасная вставка {way}"
    if way == "pasted":
        publishes_article(editor, title, lambda who: pastes(who, HARMFUL))
    else:
        with editor.without_javascript():
            begins_article(editor, title, "Слова.")
            editor.types("Адрес", "opasnaya-vstavka-typed")
            editor.types("Текст", HARMFUL)
            saves_as(editor, "опубликовано")
    path = address_of(editor, title)
    finds(visitor, title)
    visitor.opens(path)
    visitor.client_is_running()
    visitor.reads("Безобидные слова")
    assert visitor.driver.execute_script("return window.stolen") is None
    assert (
        re.findall(r"<script|<iframe|<svg onload|onerror|onclick|javascript:", text_of_article(visitor)) == []
    )
    assert visitor.console_errors() == []
    reopens(editor, title)
    goes_into_text(editor)
    assert editor.driver.execute_script("return window.stolen") is None


def test_a_mistake_keeps_what_was_typed(editor: Person) -> None:
    begins_article(editor, "Забытое вступление", "")
    writes_text(editor)
    editor.selects("Состояние", "опубликовано")
    editor.clicks("button", "Сохранить")
    editor.reads("Прежде чем публиковать, напишите вступление")
    assert editor.sees("textbox", "Название").get_attribute("value") == "Забытое вступление"
    assert "без телефона" in editor.sees("textbox", "Редактор").text
    editor.types("Вступление", "Вспомнили.")
    saves_as(editor, "черновик")


def test_a_translation_is_tied_and_the_reader_can_go_over_to_it(editor: Person, visitor: Person) -> None:
    publishes_article(editor, "Тихий час")
    reopens(editor, "Тихий час")
    editor.clicks("link", "Перевести: English")
    editor.types("Название", "A quiet hour")
    editor.types("Вступление", "In short.")
    goes_into_text(editor)
    editor.presses("Half an hour of nothing.")
    saves_as(editor, "опубликовано")
    finds(visitor, "Тихий час")
    finds(visitor, "A quiet hour", at="/en/articles")
    visitor.opens("/articles/tihij-chas")
    visitor.clicks("link", "Read in English")
    visitor.is_at("/en/articles/tihij-chas")
    visitor.sees("heading", "A quiet hour")
    visitor.reads("Half an hour of nothing.")


def test_a_sign_in_that_ended_and_a_lost_network_lose_no_text(editor: Person, practice: Practice) -> None:
    begins_article(editor, "Длинный вечер", "Писали долго.")
    writes_text(editor)
    with editor.without_network():
        editor.clicks("button", "Сохранить")
        assert "Нет связи" in editor.sees("alert").text
    editor.driver.delete_all_cookies()
    editor.clicks("button", "Сохранить")
    editor.reads("Вход закончился, поэтому сохранить пока нельзя")
    writing = editor.driver.current_window_handle
    editor.clicks("link", "Войти в новой вкладке")
    editor.driver.switch_to.window(editor.driver.window_handles[-1])
    opens_the_desk(editor, practice)
    editor.driver.close()
    editor.driver.switch_to.window(writing)
    saves_as(editor, "черновик")
    reopens(editor, "Длинный вечер")
    assert "без телефона" in editor.sees("textbox", "Редактор").text


def opens_the_desk(editor: Person, practice: Practice) -> None:
    """By the operator's link, since letters are few."""
    link = practice.manage("sign_in_link", EDITOR, "--next", "/admin/", "--yes").split()[-1]
    editor.opens(link)
    editor.clicks("button", "Войти как")
    editor.is_at("/admin/")


def test_a_file_that_is_no_picture_is_refused_in_words(editor: Person, tmp_path: Path) -> None:
    begins_article(editor, "Чужой файл", "Лид.")
    text = goes_into_text(editor)
    editor.presses("Слова до файла")
    (tmp_path / "letter.jpg").write_text("Это письмо.")
    editor.driver.find_element("css selector", "input[type=file]").send_keys(str(tmp_path / "letter.jpg"))
    assert "letter.jpg: Это не картинка, или файл повреждён" in editor.sees("alert").text
    assert text.text == "Слова до файла"
    editor.console_errors()  # the refusal, which the browser mentions too
