"""Clean text: what is pasted, set, linked and checked at the desk is what readers get; no attack runs."""

import re
from functools import partial
from pathlib import Path

from selenium.webdriver.common.keys import Keys

from functional_tests.desk import begins_article, finds, goes_into_text, pastes, reopens, saves_as
from functional_tests.person import Person
from functional_tests.practice import Practice

CLIPBOARD = Path(__file__).resolve().parent.parent / "core" / "tests" / "clipboard"
ALARM = """
window.alarms = []
window.alarm = (number) => window.alarms.push(number)
document.addEventListener('securitypolicyviolation', (event) => window.alarms.push(event.violatedDirective))
"""
HANDLERS = """
return [...document.querySelectorAll('*')].flatMap((element) => [...element.attributes]
  .filter(({name, value}) => /^on/.test(name) || /^\\s*(javascript|vbscript):/i.test(value))
  .map(({name}) => `${element.tagName} ${name}`))
"""
# One article by the action, and one past all cleaning, as a row of an older version might be.
ATTACKS = """
from django.utils import timezone
from content.actions import save_text
from content.models import Article
from content.tests.vectors import all_vectors
from core.pasted import pasted
from core.richtext import clean
wanted = [vector for vector in all_vectors() if chr(0) not in vector and "/media/" not in vector]
known = [vector.encode("utf-8", "ignore").decode() for vector in wanted]
lead = " ".join(known)[:4000]
end = "<p>конец атак</p>"
given = {"status": "published", "published_at": timezone.now(), "lead": lead}
body = "".join(clean(pasted(vector)) for vector in known) + end
save_text(text=Article(title="Атаки", slug="attacks", body=body, **given), in_company=True)
open_ended = ("plaintext", "<!--", "<script>alarm(1)", "<xmp", "<textarea", "<title", "template", "<select")
closed = [vector for vector in known if not any(mark in vector for mark in open_ended)]
raw = "".join(vector for vector in closed if len(vector) < 200)
Article.objects.create(title="Сырые атаки", slug="raw-attacks", body=end + raw, **given)
"""


def clipboard(name: str) -> str:
    return (CLIPBOARD / f"{name}.html").read_text("utf-8")


def panel(editor: Person) -> str:
    found = editor.driver.find_element("css selector", "aside[aria-labelledby=check-title]")
    return found.text.replace("\u00a0", " ")


def opens_found(visitor: Person, title: str) -> None:
    """The list has a heading of these words, too."""
    visitor.clicks("link", title)
    visitor.until(lambda: visitor.page_heading() == title, f"{title} does not open")


def the_panel_says(editor: Person, words: str) -> None:
    editor.until(lambda: words in panel(editor), f"the panel does not say {words!r}")


def test_what_is_pasted_from_everywhere_is_what_is_published(editor: Person, visitor: Person) -> None:
    for number, name in enumerate(("word-desktop", "google-docs", "libreoffice", "web-page")):
        title = f"Вставка {number}"
        begins_article(editor, title, "Откуда бы ни взялось.")
        pastes(editor, clipboard(name))
        saves_as(editor, "опубликовано")
        finds(visitor, title)
        opens_found(visitor, title)
        html = str(visitor.driver.find_element("tag name", "article").get_attribute("innerHTML"))
        assert re.findall(r"mso|Mso|docs-internal|<font|o:p|display:none|Реклама", html) == [], name
        if name == "word-desktop":
            assert "Barlow, 2002." in html
            assert re.search(r"<li[^>]*>дышать", html)
            assert "давно" not in html


def test_the_typographers_button_is_one_step_and_can_be_undone(editor: Person) -> None:
    begins_article(editor, '"Тихий" час', "Коротко - о главном...")
    goes_into_text(editor)
    editor.presses('Он сказал: "Я дома" - и лёг в 5 часов...')
    the_panel_says(editor, "мест")
    editor.clicks("button", "Типографика")
    text = editor.sees("textbox", "Редактор")
    wanted = "«Я\u00a0дома»\u00a0— и\u00a0лёг в\u00a05\u00a0часов…"
    editor.until(lambda: wanted in str(text.get_property("textContent")), f"not set: {text.text}")
    assert editor.sees("textbox", "Название").get_attribute("value") == "«Тихий» час"
    assert "—" in str(editor.sees("textbox", "Вступление").get_attribute("value"))
    editor.reads("Ctrl+Z в тексте всё вернёт")
    the_panel_says(editor, "Кавычки, тире и пробелы на месте")
    text.click()
    editor.presses(Keys.CONTROL + "z")
    editor.until(lambda: '"Я дома" - и лёг' in text.text, "it was not undone in one step")
    saves_as(editor, "черновик")


def test_a_dead_link_is_told_while_writing_and_stops_publishing(editor: Person) -> None:
    begins_article(editor, "Со ссылкой", "Куда-то ведёт.")
    pastes(editor, '<p>Подробнее <a href="/articles/nowhere">в другой статье</a>.</p>')
    the_panel_says(editor, "«в другой статье» ведёт на /articles/nowhere")
    editor.selects("Состояние", "опубликовано")
    editor.clicks("button", "Сохранить")
    editor.reads("ведёт на /articles/nowhere: по этому адресу ничего нет")
    goes_into_text(editor)
    editor.presses(Keys.CONTROL + "a")
    editor.presses(Keys.DELETE, "Без ссылки.")
    the_panel_says(editor, "Публикации ничто не мешает")
    saves_as(editor, "опубликовано")


def test_a_review_is_reminded_of_and_given_with_a_button(editor: Person) -> None:
    begins_article(editor, "О лечении", "Медицинский текст.")
    goes_into_text(editor)
    editor.presses("Сон лечит.")
    the_panel_says(editor, "Нет даты проверки")
    saves_as(editor, "опубликовано")
    editor.opens("/admin/")
    editor.sees("heading", "Пора проверить")
    editor.clicks("link", "Проверить: О лечении")
    editor.clicks("button", "Проверено сегодня")
    editor.until(lambda: "Нет даты проверки" not in panel(editor), "the panel did not notice")
    saves_as(editor, "опубликовано")
    editor.opens("/admin/")
    editor.does_not_see("link", "Проверить: О лечении")


def test_the_first_page_fits_a_phone(editor: Person) -> None:
    try:
        for width, phone in ((390, True), (1280, False)):
            editor.has_screen(width, 844, phone=phone)
            editor.opens("/admin/")
            editor.sees("heading", "Недавно опубликовано")
            assert not editor.scrolls_sideways()
    finally:
        editor.has_screen(1280, 900)


def test_no_attack_runs_for_a_reader_or_at_the_desk(
    editor: Person, visitor: Person, practice: Practice
) -> None:
    practice.manage("shell", "-c", ATTACKS)
    for who in (editor, visitor):
        who.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": ALARM})
    for slug in ("attacks", "raw-attacks"):
        visitor.until(partial(reads_article, visitor, slug), "the article is not there")
        visitor.client_is_running()
        nothing_ran(visitor)
    reopens(editor, "Атаки")
    the_panel_says(editor, "Как читается")
    nothing_ran(editor)
    reopens(editor, "Сырые атаки")
    goes_into_text(editor)
    nothing_ran(editor)


def reads_article(visitor: Person, slug: str) -> bool:
    visitor.opens(f"/articles/{slug}")
    return "конец атак" in visitor.page_text()


def nothing_ran(who: Person) -> None:
    assert who.driver.execute_script("return window.alarms") == []
    assert who.driver.execute_script(HANDLERS) == []
