"""The e-book, held to epub_rules. Needs the built client, in whose fonts the cover is written."""

import io
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from django.core.management import CommandError, call_command
from PIL import Image

from content.actions import save_text, store_picture
from content.export.epub import epub, identifier
from content.export.manuscript import Manuscript, written
from content.models import Picture, Section, Site, Status
from content.tasks import write_file
from content.tests.export.epub_rules import TYPE, Book, X, problems
from content.tests.samples import (
    author,
    make_chapter,
    make_part,
    picture,
    section,
    textbook,
    tomorrow,
    translation,
)
from content.tests.uploads import photo, upload

pytestmark = pytest.mark.django_db
RICH = """
<h2>Первое &amp; второе</h2><p>Слова<span class="footnote">Первая <em>сноска</em>.</span> и ещё
<span class="footnote">Вторая.</span>.<br>Новая строка &lt;тут&gt;.</p>
<ul><li>раз</li><li>два<ul><li>внутри</li></ul></li></ul><ol start="3"><li>три</li></ol>
<blockquote><p>Цитата</p></blockquote>
<table><thead><tr><th scope="col">А</th></tr></thead><tbody><tr><td colspan="2">Б</td></tr></tbody></table>
<div class="callout callout-important"><p class="callout-title">Важно</p><p>Берегите себя.</p></div><hr>
"""


def book(language: str = "ru") -> Manuscript:
    made = written(language)
    assert made
    return made


def opened(**where: Any) -> Book:
    content = epub(book(**where))
    assert problems(content) == []
    return Book(content)


def page(found: Book, key: int) -> str:
    return found.archive.read(f"book/section-{key}.xhtml").decode()


def test_keeps_the_rules_with_all_that_a_text_may_hold() -> None:
    Site.objects.create(name_ru="Опора & К")
    textbook(title_ru="Книга <о> тревоге", subtitle_ru="И о сне", lead_ru="Зачем", author=author())
    image = store_picture(file=upload(photo(300, 200)))
    chapter = make_chapter(make_part())
    figure = f'<figure><img src="{image.url}" alt="Окно &amp; двор"><figcaption>Окно</figcaption></figure>'
    first = section(
        chapter, title="Раз & два", body=RICH + figure, self_check="Что?\nТо.\nИ это.", sources="A & B\nC"
    )
    section(chapter, body=f'<p><a href="/textbook/{first.slug}#s-pervoe-vtoroe">выше</a></p>')
    found = opened()
    text = page(found, first.pk)
    assert 'epub:type="noteref"' in text
    assert 'role="doc-backlink"' in text
    assert f'<img src="pictures/{image.name}.jpg" alt="Окно &amp; двор"/>' in text
    assert "<dt>Что?</dt><dd>То.</dd><dd>И это.</dd>" in text
    assert "<li>A &amp; B</li><li>C</li>" in text


def test_the_demo_book_keeps_them_in_both_languages() -> None:
    call_command("demo", verbosity=0)
    russian, english = opened(), opened(language="en")
    assert len(list(book().sections)) == 27
    assert len(russian.documents) > len(english.documents) > 12
    assert english.package.findtext(".//{http://purl.org/dc/elements/1.1/}language") == "en"


def test_links_between_sections_stay_in_the_book_and_others_lead_to_the_site() -> None:
    chapter = make_chapter()
    second = section(chapter, slug="two", body="<h2>Вдох</h2><p>Слова.</p>")
    links = (
        "/textbook/two",
        "/textbook/two#s-vdokh",
        "/textbook/two#s-lost",
        "/help",
        "https://example.org/",
        "#s-lost",
    )
    body = "".join(f'<p><a href="{link}">слово</a></p>' for link in links)
    first = section(chapter, slug="one")
    Section.objects.filter(pk=first.pk).update(body=body)  # links that were alive when it was published
    found = opened()
    tree = found.documents[f"book/section-{first.pk}.xhtml"]
    assert [link.get("href") for link in tree.iter(f"{X}a")] == [
        f"section-{second.pk}.xhtml",
        f"section-{second.pk}.xhtml#s-vdokh",
        f"section-{second.pk}.xhtml",
        "http://127.0.0.1:8000/help",
        "https://example.org/",
    ]


def test_holds_what_readers_can_see_and_in_its_language_only() -> None:
    chapter = make_chapter()
    seen = section(chapter, title="Видно")
    translation(seen, title="Seen")
    for hidden in ({"status": Status.DRAFT}, {"published_at": tomorrow()}):
        section(chapter, title="Скрыто", **hidden)
    assert [each.title for each in book().sections] == ["Видно"]
    assert [each.title for each in book("en").sections] == ["Seen"]


def test_numbers_run_through_what_is_left() -> None:
    part = make_part()
    section(make_chapter(part), status=Status.DRAFT)
    for _ in range(2):
        section(make_chapter(part))
    assert [chapter.number for chapter in book().chapters] == [1, 2]
    assert [leaf.number for leaf in book().sections] == [1, 2]


def test_without_a_section_there_is_no_book() -> None:
    section(status=Status.DRAFT)
    assert written("ru") is None
    assert written("en") is None


def test_the_same_content_gives_the_same_bytes_and_another_gives_others() -> None:
    text = section()
    first = epub(book())
    assert epub(book()) == first
    mark = book().mark
    text.title = "Другое"
    save_text(text=text)
    assert epub(book()) != first
    assert book().mark != mark


def test_a_part_s_title_moves_the_mark_too() -> None:
    part = make_part()
    section(make_chapter(part))
    mark = book().mark
    part.title_ru = "Другая"
    part.save()
    assert book().mark != mark


def test_is_one_book_in_all_editions_and_another_in_each_language() -> None:
    assert identifier("ru") == identifier("ru") != identifier("en")


def test_notes_lead_there_and_back() -> None:
    text = section(body=RICH)
    tree = opened().documents[f"book/section-{text.pk}.xhtml"]
    notes = [each for each in tree.iter() if each.get(TYPE) == "footnote"]
    assert ["".join(note.itertext()).strip() for note in notes] == ["Первая сноска. ↩", "Вторая. ↩"]


def test_a_picture_that_shines_through_is_png_and_a_lost_one_is_left_out() -> None:
    clear = store_picture(file=upload(photo(60, 40, form="PNG")))
    write_file(clear.path(clear.widths[0]), transparent())
    lost: Picture = picture()
    body = "".join(f'<figure><img src="{each.url}" alt="Окно"></figure>' for each in (clear, lost))
    section(body=body)
    names = opened().names
    assert f"book/pictures/{clear.name}.png" in names
    assert not [name for name in names if lost.name in name]


def transparent() -> bytes:
    out = io.BytesIO()
    Image.new("RGBA", (60, 40), (10, 20, 30, 40)).save(out, "WEBP")
    return out.getvalue()


def test_the_command_writes_it(tmp_path: Path) -> None:
    section()
    path = tmp_path / "book.epub"
    call_command("export_epub", str(path), verbosity=0)
    assert problems(path.read_bytes()) == []


def test_the_command_says_why_it_cannot(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="Nothing of the textbook"):
        call_command("export_epub", str(tmp_path / "book.epub"))
    section()
    with pytest.raises(CommandError, match="cannot be written"):
        call_command("export_epub", str(tmp_path / "nowhere" / "book.epub"))


def broken(change: Any) -> bytes:
    """A good book, changed: `change` gets its files by name."""
    section(body=RICH)
    archive = zipfile.ZipFile(io.BytesIO(epub(book())))
    files = {name: archive.read(name) for name in archive.namelist()}
    change(files)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, content in files.items():
            made.writestr(zipfile.ZipInfo(name), content)
    return out.getvalue()


def replaced(name: str, old: str, new: str) -> Any:
    def change(files: dict[str, bytes]) -> None:
        path = next(path for path in files if name in path)
        assert old.encode() in files[path]
        files[path] = files[path].replace(old.encode(), new.encode())

    return change


@pytest.mark.parametrize(
    "change",
    [
        lambda files: files.update({"book/extra.css": b""}),
        lambda files: files.pop("book/book.css"),
        lambda files: files.update(mimetype=files.pop("mimetype")),
        replaced("package.opf", 'property="dcterms:modified">20', 'property="dcterms:modified">'),
        replaced("package.opf", 'version="3.0"', 'version="2.0"'),
        replaced("package.opf", "schema:accessibilitySummary", "schema:other"),
        replaced("section-", 'href="#note-1"', 'href="#note-7"'),
        replaced("section-", "<h1>", '<h1 id="note-1">'),
        replaced("section-", "<blockquote>", "<p><p>a</p></p><blockquote>"),
        replaced("section-", "<ul>", "<ul><p>a</p>"),
        replaced("section-", "<hr/>", '<script src="a.js"/>'),
        replaced("section-", "<hr/>", '<img src="https://example.org/a.png" alt="a"/>'),
        replaced("toc.ncx", 'playOrder="2"', 'playOrder="3"'),
        replaced("nav.xhtml", '<li><a href="section', '<li><a href="chapter'),
    ],
)
def test_the_rules_notice(change: Any) -> None:
    assert problems(broken(change)) != []


def test_not_even_xml_is_noticed() -> None:
    with pytest.raises(ElementTree.ParseError):
        problems(broken(replaced("section-", "</h1>", "")))
