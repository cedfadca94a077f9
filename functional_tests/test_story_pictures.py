"""Pictures at the desk: dropped, pasted, chosen; refused in words; stored once; gone when unused."""

import base64
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pillow_heif
from PIL import Image
from selenium.webdriver.common.keys import Keys

from functional_tests.asking import ask
from functional_tests.desk import (
    FORMATTED,
    begins_article,
    coloured,
    drops,
    finds,
    goes_into_text,
    pastes,
    pastes_screenshot,
    reopens,
    saves_as,
    shown_in_text,
)
from functional_tests.looks import WCAG, is_accessible
from functional_tests.person import Person
from functional_tests.practice import Practice

SLOW_LINE = 60_000  # bytes a second
LET_GROW_OLD = (
    "from content.models import Picture; from datetime import timedelta; from django.db.models import F; "
    "Picture.objects.update(wanted_at=F('wanted_at') - timedelta(days=30))"
)
GIVE_UP = "from content.models import Picture; Picture.objects.filter(alt_ru='{}').update({})"


@contextmanager
def on_a_slow_line(editor: Person) -> Iterator[None]:
    def set_speed(upload: int) -> None:
        conditions = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": upload}
        editor.driver.execute_cdp_cmd("Network.enable", {})
        editor.driver.execute_cdp_cmd("Network.emulateNetworkConditions", conditions)

    set_speed(SLOW_LINE)
    try:
        yield
    finally:
        set_speed(-1)


def noise(file: Path, side: int) -> Path:
    """Cannot be compressed: about side * side * 3 bytes."""
    Image.frombytes("RGB", (side, side), os.urandom(side * side * 3)).save(file)
    return file


def describes(editor: Person, ru: str, en: str) -> None:
    """In the question that came with the upload."""
    editor.types("По-русски", ru)
    editor.types("По-английски", en)
    editor.clicks("button", "Сохранить описание")
    editor.reads("Описание сохранено")


def test_a_dropped_picture_is_described_at_once_and_published(
    editor: Person, visitor: Person, tmp_path: Path
) -> None:
    begins_article(editor, "Дождь за окном", "Одна картинка.")
    drops(editor, coloured(tmp_path / "дождь.png", "navy"), kind="image/png")
    shown_in_text(editor, 1)
    describes(editor, "Дождь", "Rain")
    saves_as(editor, "опубликовано")
    finds(visitor, "Дождь за окном")
    visitor.clicks("link", "Дождь за окном")
    image = visitor.sees("image", "Дождь")
    assert (image.get_dom_attribute("width"), image.get_dom_attribute("height")) == ("900", "600")


def test_progress_is_shown_and_an_upload_can_be_cancelled(editor: Person, tmp_path: Path) -> None:
    begins_article(editor, "Медленная линия", "Лид.")
    goes_into_text(editor)
    with on_a_slow_line(editor):
        drops(editor, noise(tmp_path / "big.png", 600), kind="image/png")
        editor.reads("big.png")
        editor.until(lambda: re.search(r"Отправляется: [1-9]\d? %", editor.page_text()), "no progress")
        editor.clicks("button", "Сохранить")
        editor.reads("Картинка ещё отправляется")
        editor.is_at("/admin/content/article/add/")
        editor.clicks("button", "Отменить")
        editor.reads("big.png: Отменено, ничего не сохранено")
    assert "<img" not in str(editor.sees("textbox", FORMATTED).get_attribute("innerHTML"))


def test_a_screenshot_and_a_letter_with_a_picture_are_pasted(editor: Person, tmp_path: Path) -> None:
    begins_article(editor, "Вставленные картинки", "Лид.")
    inside = base64.b64encode(coloured(tmp_path / "inside.png", "teal").read_bytes()).decode()
    far = '<img src="https://foreign.example/a.png"><img src="data:image/svg+xml;base64,PHN2Zy8+">'
    editor.console_errors()
    pastes(editor, f'<p>Из письма</p><p><img src="data:image/png;base64,{inside}"></p><p>{far} конец</p>')
    shown_in_text(editor, 1)
    pastes_screenshot(editor, coloured(tmp_path / "image.png", "olive"))
    shown_in_text(editor, 2)
    editor.reads("Картинок из вставленного текста пропущено: 2")
    assert "Из письма" in editor.sees("textbox", FORMATTED).text
    assert editor.foreign_requests() == []
    assert editor.console_errors() == []


def test_what_is_no_picture_is_refused_in_words_and_the_text_stays(editor: Person, tmp_path: Path) -> None:
    begins_article(editor, "Отказы", "Лид.")
    goes_into_text(editor)
    editor.presses("Слова до файла")
    (tmp_path / "drawing.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "huge.png").write_bytes(b"\0" * (12 * 1024 * 1024 + 1))
    bomb = Image.new("1", (9_000, 9_000))
    bomb.save(tmp_path / "bomb.png")
    drops(editor, tmp_path / "drawing.svg", kind="image/svg+xml")
    editor.reads("drawing.svg: В файлах SVG могут прятаться программы")
    drops(editor, tmp_path / "scan.pdf", kind="application/pdf")
    editor.reads("scan.pdf: Это не картинка, или файл повреждён")
    drops(editor, tmp_path / "huge.png", kind="image/png")
    editor.reads("huge.png: Файл больше 12 МБ")
    drops(editor, tmp_path / "bomb.png", kind="image/png")
    editor.reads("bomb.png: В картинке больше 25 млн точек")
    assert editor.sees("textbox", FORMATTED).text == "Слова до файла"
    editor.console_errors()  # the refusals, which the browser mentions too


def test_an_iphones_picture_and_a_moving_one_are_taken(editor: Person, tmp_path: Path) -> None:
    begins_article(editor, "Разные файлы", "Лид.")
    heic = tmp_path / "IMG_0001.HEIC"
    pillow_heif.from_pillow(Image.new("RGB", (640, 480), "maroon")).save(heic)
    drops(editor, heic)  # some systems know no type for it
    shown_in_text(editor, 1)
    frames = [Image.new("RGB", (300, 200), colour) for colour in ("red", "blue")]
    frames[0].save(tmp_path / "moves.gif", save_all=True, append_images=frames[1:], duration=80)
    drops(editor, tmp_path / "moves.gif", kind="image/gif")
    for path in shown_in_text(editor, 2):
        assert ask(editor.site, path).body[8:12] == b"WEBP"
    editor.reads("на сайте будет её первый кадр")


def test_a_picture_is_chosen_by_keyboard_for_the_text_and_the_cover(
    editor: Person, visitor: Person, tmp_path: Path
) -> None:
    begins_article(editor, "Откуда картинки", "Лид.")
    drops(editor, coloured(tmp_path / "lamp.png", "gold"), kind="image/png")
    shown_in_text(editor, 1)
    describes(editor, "Лампа на столе", "A lamp on a table")
    saves_as(editor, "черновик")
    begins_article(editor, "Выбранная картинка", "Лид.")
    goes_into_text(editor)
    editor.clicks("button", "Выбрать картинку")
    editor.sees("dialog", "Выбрать картинку")
    editor.sees("button", "Лампа на столе")
    is_accessible(editor, WCAG)
    editor.types("Найти по описанию", "ничего такого")
    editor.reads("Картинки с таким описанием нет")
    editor.types("Найти по описанию", "лампа")
    editor.sees("button", "Лампа на столе")
    editor.presses(Keys.ARROW_DOWN)
    editor.is_focused_on("Лампа на столе")
    editor.presses(Keys.ENTER)
    shown_in_text(editor, 1)
    editor.clicks("button", "Обложка: Выбрать картинку")
    editor.clicks("button", "Лампа на столе")
    editor.sees("button", "Обложка: Убрать картинку")
    saves_as(editor, "опубликовано")
    finds(visitor, "Выбранная картинка")
    visitor.clicks("link", "Выбранная картинка")
    visitor.until(lambda: len(visitor.all("image", "Лампа на столе")) >= 1, "no lamp")
    assert "Лампа на столе" in visitor.driver.page_source


def test_the_same_picture_twice_is_stored_once(editor: Person, tmp_path: Path) -> None:
    file = coloured(tmp_path / "twin.png", "crimson")
    begins_article(editor, "Двойник", "Лид.")
    drops(editor, file, kind="image/png")
    first = shown_in_text(editor, 1)
    editor.presses(Keys.ARROW_RIGHT)
    drops(editor, file, kind="image/png")
    editor.reads("Такая картинка уже есть, поэтому второй раз она не хранится")
    assert len({path.rpartition("-")[0] for path in (*first, *shown_in_text(editor, 2))}) == 1


def test_several_are_uploaded_to_the_list_where_one_sees_what_shows_them(
    editor: Person, tmp_path: Path
) -> None:
    editor.opens("/admin/content/picture/")
    place = editor.driver.find_element("css selector", "[data-picture-list]")
    drops(
        editor,
        coloured(tmp_path / "one.png", "tomato"),
        coloured(tmp_path / "two.png", "orchid"),
        onto=place,
        kind="image/png",
    )
    editor.until(lambda: len(editor.all("textbox", "По-русски")) == 2, "two were not stored")
    describes(editor, "Помидор", "A tomato")
    editor.clicks("link", "Показать их в списке")
    editor.opens("/admin/content/picture/?q=Помидор")
    editor.reads("нигде")
    begins_article(editor, "Про помидор", "Лид.")
    drops(editor, tmp_path / "one.png", kind="image/png")
    shown_in_text(editor, 1)
    saves_as(editor, "черновик")
    editor.opens("/admin/content/picture/?q=Помидор&used=yes")
    editor.clicks("link", "Статья: Про помидор")
    editor.sees("textbox", FORMATTED)


def test_files_that_were_not_made_are_told_and_tried_again(
    editor: Person, practice: Practice, tmp_path: Path
) -> None:
    editor.opens("/admin/content/picture/")
    place = editor.driver.find_element("css selector", "[data-picture-list]")
    drops(editor, coloured(tmp_path / "broken.png", "plum"), onto=place, kind="image/png")
    describes(editor, "Слива", "A plum")
    editor.opens("/admin/content/picture/?q=Слива&files=ready")
    lost = "processed_at=None, failed_at='2026-01-01T00:00Z'"
    editor.until(lambda: is_listed(editor, "Слива"), "the worker did not make the files")
    practice.manage("shell", "-c", GIVE_UP.format("Слива", lost))
    editor.opens("/admin/content/picture/?q=Слива")
    editor.reads("Обработчик не смог сделать файлы")
    editor.clicks("button", "Попробовать ещё раз")
    editor.reads("Исходного файла больше нет. Загрузите тот же файл снова")
    place = editor.driver.find_element("css selector", "[data-picture-list]")
    drops(editor, tmp_path / "broken.png", onto=place, kind="image/png")
    editor.reads("Такая картинка уже есть")
    editor.until(lambda: is_listed(editor, "Слива"), "the same file again did not mend it")


def is_listed(editor: Person, alt: str) -> bool:
    """Among those whose files are ready."""
    editor.opens(f"/admin/content/picture/?q={alt}&files=ready")
    return bool(editor.all("image", alt))


def test_what_nothing_shows_any_more_goes_and_what_is_used_stays(
    editor: Person, practice: Practice, tmp_path: Path
) -> None:
    begins_article(editor, "Что останется", "Лид.")
    files = (coloured(tmp_path / "stays.png", "khaki"), coloured(tmp_path / "goes.png", "sienna"))
    drops(editor, files[0], kind="image/png")
    (used,) = shown_in_text(editor, 1)
    saves_as(editor, "черновик")
    begins_article(editor, "Не сохранено", "Лид.")
    drops(editor, files[1], kind="image/png")
    (unused,) = shown_in_text(editor, 1)
    assert "Would remove 0 unused" in practice.manage("remove_unused_pictures", "--dry-run")
    practice.manage("shell", "-c", LET_GROW_OLD)
    assert name_of(unused) in practice.manage("remove_unused_pictures", "--dry-run")
    assert ask(editor.site, unused).status == 200
    said = practice.manage("remove_unused_pictures")
    assert (name_of(unused) in said, name_of(used) in said) == (True, False)
    assert (ask(editor.site, unused).status, ask(editor.site, used).status) == (404, 200)
    editor.clicks("button", "Сохранить")
    editor.reads("Одной из картинок в тексте больше нет на сайте")
    reopens(editor, "Что останется")
    assert shown_in_text(editor, 1) == [used]


def name_of(path: str) -> str:
    return path.rpartition("/")[2].rpartition("-")[0]
