"""Whatever happens to a book between two imports, nothing is doubled and paragraphs keep their anchors."""

from dataclasses import dataclass, field, replace
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from content.actions.importing import begin, ending, import_book
from content.models import BookImport, Chapter, Part, Revision, Section
from content.tests.importing.markdown_books import read
from core.anchors import paragraphs
from core.html_tokens import tokens

LETTERS = "абвгдежзиклмнопрстуфхцчшэюя"
PARAGRAPHS = st.integers(8, 12)  # words


def prose(page: int, paragraph: int, words: int) -> str:
    """Told apart from every other paragraph by its very words, as prose is; the same for the same numbers."""
    chance = Random(f"{page}|{paragraph}")
    return " ".join("".join(chance.choices(LETTERS, k=chance.randint(3, 9))) for _word in range(words + 4))


@dataclass(frozen=True)
class Page:
    """`key` says to the test which section it is; the import never sees it."""

    key: int
    file: str
    title: str
    chapter: int
    paragraphs: tuple[str, ...] = field(default=())


PAGES = st.lists(st.lists(PARAGRAPHS, min_size=2, max_size=4), min_size=2, max_size=5).map(
    lambda texts: [
        Page(
            number,
            f"page-{number}.md",
            f"Название {number}",
            number % 2,
            tuple(prose(number, place, words) for place, words in enumerate(lengths)),
        )
        for number, lengths in enumerate(texts)
    ]
)


def tree_of(pages: list[Page]) -> dict[str, str | bytes]:
    summary = "# Книга\n"
    for chapter in sorted({page.chapter for page in pages}):
        summary += f"- [Глава {chapter}]()\n"
        summary += "".join(f"  - [{page.title}]({page.file})\n" for page in pages if page.chapter == chapter)
    written = {page.file: "\n\n".join(page.paragraphs) for page in pages}
    return {"SUMMARY.md": summary, **written}


def bring_in(pages: list[Page]) -> BookImport:
    run = begin(file_name="book.zip", language="ru", dry_run=False)
    with ending(run):
        import_book(book=read(tree_of(pages)), run=run)
    return run


def row_of(page: Page) -> Section:
    return Section.objects.get(source_id__endswith=f":{page.file}")


def anchors(row: Section) -> dict[str, str]:
    return {each.words: each.id for each in paragraphs(tokens(row.body))}


def changed(data: Any, pages: list[Page]) -> list[Page]:
    """Renamed, moved and lightly edited, in another order; at most one paragraph of a page is another."""
    after = []
    for page in pages:
        new = page
        if data.draw(st.booleans(), label="renamed"):
            new = replace(new, file=f"moved/{page.key}.md", title=f"Иначе {page.key}")
        if data.draw(st.booleans(), label="moved"):
            new = replace(new, chapter=1 - page.chapter)
        if len(page.paragraphs) > 2 and data.draw(st.booleans(), label="edited"):
            new = replace(new, paragraphs=(*page.paragraphs[:-1], f"{page.paragraphs[-1]} дописано"))
        after.append(new)
    shuffled: list[Page] = data.draw(st.permutations(after))
    return shuffled


class Imports(TestCase):
    @settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(PAGES)
    def test_the_same_book_again_changes_nothing(self, pages: list[Page]) -> None:
        bring_in(pages)
        before = list(Section.objects.order_by("pk").values_list())
        revisions = Revision.objects.count()

        run = bring_in(pages)

        assert run.report["counts"]["same"] == len(pages)
        assert list(Section.objects.order_by("pk").values_list()) == before
        assert Revision.objects.count() == revisions

    @settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(st.data(), PAGES)
    def test_a_changed_book_doubles_nothing_and_keeps_anchors(self, data: Any, pages: list[Page]) -> None:
        bring_in(pages)
        known = {page.key: (row_of(page).pk, row_of(page).slug, anchors(row_of(page))) for page in pages}

        after = changed(data, pages)
        bring_in(after)

        assert Section.objects.count() == len(pages)
        assert (Part.objects.count(), Chapter.objects.count()) == (1, len({page.chapter for page in pages}))
        for page in after:
            row = row_of(page)
            pk, slug, before = known[page.key]
            assert (row.pk, row.slug, row.title) == (pk, slug, page.title)
            now = anchors(row)
            assert {words: now[words] for words in before if words in now} == {
                words: name for words, name in before.items() if words in now
            }
            assert list(now.values()) == list(before.values())


pytestmark = pytest.mark.django_db
