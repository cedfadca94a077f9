"""A book in the database: written once, updated when it comes again, never doubled."""

from pathlib import Path
from typing import Any

import pytest
from django.core.files.storage import default_storage

from content import actions
from content.actions.importing import begin, ending, import_book
from content.models import BookImport, Chapter, OldAddress, Part, Picture, Revision, Section, Status
from content.tests.importing.markdown_books import Tree, read
from content.tests.importing.word_books import png
from content.tests.samples import make_chapter, section
from core.errors import DomainError

pytestmark = pytest.mark.django_db
SUMMARY = "# Понять\n- [Тревога](anxiety.md)\n  - [Круг](circle.md)\n- [Тело](body.md)\n"
CIRCLE = "Круг начинается с мысли о том, что всё пойдёт не так.\n\nПотом тело отвечает быстрым сердцем.\n"
BOOK: Tree = {
    "SUMMARY.md": SUMMARY,
    "anxiety.md": "# Тревога\n\nТревога бережёт нас от опасности, как сторож. См. [круг](circle.md).",
    "circle.md": f"# Круг\n\n{CIRCLE}\n![Круг из стрелок](loop.png)\n",
    "body.md": "# Тело\n\nТело помнит дорогу домой и умеет отдыхать без спешки[^1].\n\n[^1]: Сноска.",
    "loop.png": png(),
}


def bring_in(
    tree: Tree, *, language: str = "ru", dry_run: bool = False, name: str = "book.zip", **options: Any
) -> BookImport:
    run = begin(file_name=name, language=language, dry_run=dry_run, options=options)
    with ending(run):
        import_book(book=read(tree, language=language), run=run)
    return run


def counts(run: BookImport) -> dict[str, int]:
    return {name: number for name, number in run.report["counts"].items() if number}


def told(run: BookImport, kind: str) -> list[str]:
    return [words for name, _where, words in run.report["lines"] if name == kind]


def state() -> list[tuple[Any, ...]]:
    """All that an import could change."""
    rows = Section.objects.order_by("pk")
    sections = [
        (row.pk, row.source_id, row.slug, row.version, row.body, row.chapter_id, row.position) for row in rows
    ]
    above = [*Part.objects.order_by("pk").values_list(), *Chapter.objects.order_by("pk").values_list()]
    return [*sections, *above, (Picture.objects.count(), Revision.objects.count())]


def row(source_id: str) -> Section:
    return Section.objects.get(source_id=f"kniga:{source_id}", language="ru")


def home(text: Section) -> tuple[str, str]:
    assert text.chapter
    return text.chapter.part.title_ru, text.chapter.title_ru


def edited(name: str, old: str, new: str) -> Tree:
    return {**BOOK, name: str(BOOK[name]).replace(old, new)}


def test_a_book_becomes_parts_chapters_sections_and_pictures() -> None:
    run = bring_in(BOOK, publish=True)

    assert counts(run) == {"new": 3, "published": 3}
    circle = row("circle.md")
    assert (circle.title, circle.slug, circle.position) == ("Круг", "krug", 1)
    assert home(circle) == ("Понять", "Тревога")
    assert circle.lead.startswith("Круг начинается")
    assert 'href="/textbook/krug"' in row("anxiety.md").body
    picture = Picture.objects.get()
    assert picture.name in circle.body
    assert picture.alt_ru == "Круг из стрелок"
    assert '<span class="footnote">Сноска.</span>' in row("body.md").body


def test_the_same_book_again_changes_nothing() -> None:
    bring_in(BOOK, publish=True)
    before = state()

    assert counts(bring_in(BOOK, publish=True)) == {"same": 3}
    assert state() == before


def test_a_dry_run_writes_nothing_and_tells_the_same() -> None:
    looked = bring_in(BOOK, dry_run=True, publish=True)
    assert (Section.objects.count(), Part.objects.count(), Picture.objects.count()) == (0, 0, 0)
    assert bring_in(BOOK, publish=True).report == looked.report

    changed: Tree = {**edited("circle.md", "быстрым", "частым"), "loop.png": b"not a picture"}
    before = state()
    looked = bring_in(changed, dry_run=True)
    assert state() == before
    done = bring_in(changed)
    assert done.report == looked.report
    assert "loop.png" in told(done, "picture")[0]


def test_a_changed_section_is_updated_and_its_paragraphs_keep_their_anchors() -> None:
    bring_in(BOOK)
    before = row("circle.md")

    run = bring_in(edited("circle.md", CIRCLE, f"Новое начало.\n\n{CIRCLE}"))

    after = row("circle.md")
    assert counts(run) == {"changed": 1, "same": 2}
    assert (after.pk, after.version) == (before.pk, before.version + 1)
    assert all(anchor in after.body for anchor in before.body.split('"')[1::2])


def test_a_text_changed_at_the_desk_is_not_overwritten() -> None:
    bring_in(BOOK)
    mine = row("circle.md")
    mine.body = "<p>Написано за рабочим столом.</p>"
    actions.save_text(text=mine)

    assert counts(bring_in(BOOK)) == {"same": 3}  # the file did not change
    run = bring_in(edited("circle.md", "быстрым", "частым"))

    assert "рабочим столом" in row("circle.md").body
    assert told(run, "kept") == ["текст: изменено и здесь, оставлено ваше"]
    again = bring_in(edited("circle.md", "быстрым", "частым"), overwrite=True)
    assert "частым" in row("circle.md").body
    assert told(again, "overwritten")


def test_each_field_is_compared_by_itself() -> None:
    bring_in(BOOK)
    mine = row("circle.md")
    mine.title, mine.lead = "Замкнутый круг", "Своими словами."
    actions.save_text(text=mine)

    bring_in(edited("circle.md", "быстрым", "частым"))
    bring_in(edited("circle.md", "быстрым", "медленным"))

    after = row("circle.md")
    assert (after.title, after.lead, "медленным" in after.body) == ("Замкнутый круг", "Своими словами.", True)


def beginning(name: str) -> tuple[str, str, list[str]]:
    found = row(name)
    return found.exercise, found.exercise_prompt, found.distortions


def test_a_file_brings_its_exercise_and_one_that_says_none_takes_none_away() -> None:
    front = (
        "+++\nexercise = 'thought_record'\nexercise_prompt = 'Вспомните.'\ndistortions = ['labelling']\n+++\n"
    )
    bring_in({**BOOK, "body.md": front + str(BOOK["body.md"])})
    assert beginning("body.md") == ("thought_record", "Вспомните.", ["labelling"])

    bring_in(edited("body.md", "помнит", "знает"))

    assert "знает" in row("body.md").body
    assert beginning("body.md") == ("thought_record", "Вспомните.", ["labelling"])


def test_the_desks_words_to_begin_with_are_not_overwritten() -> None:
    front = "+++\nexercise = 'entry'\nexercise_prompt = '%s'\n+++\n"
    bring_in({**BOOK, "body.md": front % "Вспомните утро." + str(BOOK["body.md"])})
    text = row("body.md")
    text.exercise_prompt, text.distortions = "Вспомните вечер.", ["shoulds"]
    actions.save_text(text=text)

    run = bring_in({**BOOK, "body.md": front % "Вспомните день." + str(BOOK["body.md"])})

    assert beginning("body.md") == ("entry", "Вспомните вечер.", ["shoulds"])
    assert told(run, "kept") == ["для начала: изменено и здесь, оставлено ваше"]


def test_a_moved_and_renamed_file_is_the_same_section() -> None:
    bring_in(BOOK, publish=True)
    before = row("circle.md")
    tree: Tree = {**BOOK, "loops/one.md": str(BOOK["circle.md"]).replace("loop.png", "../loop.png")}
    del tree["circle.md"]
    tree["SUMMARY.md"] = "# Понять\n- [Тревога](anxiety.md)\n- [Тело](body.md)\n  - [Петля](loops/one.md)\n"
    tree["anxiety.md"] = str(BOOK["anxiety.md"]).replace("circle.md", "loops/one.md")

    run = bring_in(tree)

    after = row("loops/one.md")
    assert (after.pk, after.slug, after.title) == (before.pk, "krug", "Петля")
    assert home(after) == ("Понять", "Тело")
    assert counts(run)["changed"] == 1
    assert Section.objects.count() == 3


def test_a_new_slug_redirects() -> None:
    bring_in(BOOK, publish=True)
    tree = edited("circle.md", "# Круг", "+++\nslug = 'loop'\n+++\n# Круг")

    bring_in(tree)

    assert row("circle.md").slug == "loop"
    assert OldAddress.objects.get(slug="krug").text_id == row("circle.md").pk


def test_two_sections_that_exchange_their_names_keep_their_texts() -> None:
    bring_in(BOOK)
    pk = row("circle.md").pk
    tree: Tree = {**BOOK, "circle.md": BOOK["body.md"], "body.md": BOOK["circle.md"]}

    bring_in(tree)

    assert row("body.md").pk == pk
    assert Section.objects.count() == 3


def test_what_is_gone_from_the_book_is_told_and_withdrawn_only_when_asked() -> None:
    bring_in(BOOK, publish=True)
    tree: Tree = {**BOOK, "SUMMARY.md": SUMMARY.replace("- [Тело](body.md)\n", "")}

    assert counts(bring_in(tree)) == {"same": 2, "missing": 1}
    assert row("body.md").status == Status.PUBLISHED
    run = bring_in(tree, withdraw_missing=True)

    assert counts(run) == {"same": 2, "missing": 1, "withdrawn": 1}
    assert row("body.md").is_withdrawn
    bring_in(BOOK, publish=True)  # it came back, and stays withdrawn until an editor says so
    assert row("body.md").is_withdrawn


def test_what_the_desk_made_stays_where_it_stands() -> None:
    own = section(make_chapter())
    bring_in(BOOK)
    chapter = row("circle.md").chapter
    mine = section(chapter, position=9, title="Моё")

    bring_in({**BOOK, "SUMMARY.md": SUMMARY.replace("- [Тело]", "  - [Тело]")})

    titles = list(
        Section.objects.filter(chapter=chapter).order_by("position").values_list("title", flat=True)
    )
    assert titles == ["Тревога", "Круг", "Тело", "Моё"]
    assert Part.objects.order_by("position").first() == own.chapter.part  # type: ignore[union-attr]
    assert mine.pk


def test_the_desks_order_and_titles_stay_when_the_file_did_not_change_them() -> None:
    bring_in(BOOK)
    actions.reorder(items=[row("circle.md"), row("anxiety.md")])
    Chapter.objects.filter(source_id="kniga:anxiety.md").update(title_ru="О тревоге")

    bring_in(BOOK)

    assert row("circle.md").position < row("anxiety.md").position
    assert Chapter.objects.get(source_id="kniga:anxiety.md").title_ru == "О тревоге"
    run = bring_in({**BOOK, "SUMMARY.md": SUMMARY.replace("[Тревога]", "[Страх]")})
    assert Chapter.objects.get(source_id="kniga:anxiety.md").title_ru == "О тревоге"
    assert "в файле «Страх»" in told(run, "kept")[0]


def test_what_is_not_ready_stays_a_draft_and_the_published_stays_as_it_was() -> None:
    silent = edited("circle.md", "Круг из стрелок", "")
    run = bring_in(silent, publish=True)
    assert row("circle.md").status == Status.DRAFT
    assert "остаётся черновиком" in told(run, "draft")[0]
    Section.objects.all().delete()
    Picture.objects.all().delete()

    bring_in(BOOK, publish=True)
    Picture.objects.update(alt_ru="")
    run = bring_in(edited("circle.md", "Круг из стрелок", ""))
    assert "Круг из стрелок" in row("circle.md").body
    assert "оставлено как было" in told(run, "kept")[0]


def test_a_translation_stands_in_its_originals_place() -> None:
    bring_in(BOOK)
    english: Tree = {
        **BOOK,
        "SUMMARY.md": (
            "# Understanding\n- [Anxiety](anxiety.md)\n  - [The loop](circle.md)\n- [More](more.md)\n"
        ),
        "more.md": "Only in English.",
    }

    run = bring_in(english, language="en")

    loop = Section.objects.get(source_id="kniga:circle.md", language="en")
    assert (loop.original, loop.chapter) == (row("circle.md"), None)
    assert Chapter.objects.get(source_id="kniga:anxiety.md").title_en == "Anxiety"
    assert Section.objects.get(source_id="kniga:more.md").original is None
    assert counts(run) == {"new": 3}
    assert counts(bring_in(english, language="en")) == {"same": 3}


def test_one_page_alone_says_nothing_about_the_others() -> None:
    bring_in(BOOK)
    run = begin(file_name="circle.md", language="ru", dry_run=False)
    book = read({"circle.md": BOOK["circle.md"], "loop.png": png()})
    book.whole = False
    with ending(run):
        import_book(book=book, run=run)

    assert counts(run) == {"same": 1}
    assert Section.objects.count() == 3


def test_two_imports_at_once_are_refused_and_a_lost_one_is_given_up() -> None:
    first = begin(file_name="a.docx", language="ru", dry_run=True)
    with pytest.raises(DomainError) as refused:
        begin(file_name="b.docx", language="ru", dry_run=True)
    assert refused.value.code == "IMPORT_RUNNING"

    BookImport.objects.update(seen_at="2026-01-01T00:00:00Z")
    assert begin(file_name="b.docx", language="ru", dry_run=True).pk
    first.refresh_from_db()
    assert (first.state, "прервался" in first.report["error"]) == ("failed", True)


def test_a_failure_does_not_leave_the_import_open() -> None:
    run = begin(file_name="a.docx", language="ru", dry_run=True)
    with pytest.raises(ZeroDivisionError), ending(run):
        raise ZeroDivisionError

    assert BookImport.objects.get().state == "failed"


def test_an_interrupted_import_goes_on_where_it_was() -> None:
    run = begin(file_name="book.zip", language="ru", dry_run=False)

    def stop(done: int, _total: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), ending(run):
        import_book(book=read(BOOK), run=run, progress=stop)
    assert Section.objects.count() == 2

    assert counts(bring_in(BOOK)) == {"new": 1, "same": 2}


def test_the_same_picture_under_two_names_is_stored_once(tmp_path: Path) -> None:
    tree: Tree = {"a.md": "![x](1.png)\n\n![y](2.png)", "1.png": png(), "2.png": png()}

    bring_in(tree)

    assert Picture.objects.count() == 1
    assert default_storage.exists(Picture.objects.get().path(60))


def test_another_book_stands_beside_the_first_even_with_the_same_names() -> None:
    bring_in(BOOK)
    before = state()
    other: Tree = {
        "SUMMARY.md": SUMMARY,
        "anxiety.md": "Лодка ждала у берега до вечера.",
        "circle.md": "Дождь стучал по крыше всю ночь.",
        "body.md": "Гора стояла над долиной и молчала.",
    }

    run = bring_in(other, name="other.zip")

    assert counts(run) == {"new": 3}
    assert state()[:3] == before[:3]
    assert {text.source_id for text in Section.objects.all()} >= {"kniga:circle.md", "kniga-2:circle.md"}
    assert counts(bring_in(BOOK, name="renamed.zip")) == {"same": 3}
