"""Nothing is lost in a comparison, and it says what a reader would say."""

from hypothesis import given, settings
from hypothesis import strategies as st

from content.comparison import Change, Fold, Piece, compare, folded, pieces
from content.paragraphs import Paragraph, paragraphs

WORDS = st.sampled_from(["сон", "вечер", "тишина,", "не", "и", "прогулка.", "а b", "\n", "—"])
LINES = st.lists(WORDS, max_size=12).map(" ".join)
PARAGRAPHS = st.builds(
    Paragraph, st.sampled_from(["paragraph", "heading", "item"]), LINES, st.sampled_from(["", "0strong"])
)
BODIES = st.lists(PARAGRAPHS, max_size=8)


def side(found: list[Piece], sign: str) -> str:
    return "".join(piece.text for piece in found if piece.sign in ("=", sign))


def told(old: str, new: str) -> list[tuple[str, str]]:
    """Kind and words of every change between two bodies."""
    changes = compare(paragraphs(old), paragraphs(new))
    return [(change.kind, (change.new or change.old or Paragraph("", "")).text) for change in changes]


@settings(deadline=None)
@given(LINES, LINES)
def test_both_texts_can_be_read_off_the_words(old: str, new: str) -> None:
    found = pieces(old, new)

    assert (side(found, "-"), side(found, "+")) == (old, new)
    assert all(piece.text for piece in found)


@settings(deadline=None)
@given(BODIES, BODIES)
def test_both_bodies_can_be_read_off_the_changes(old: list[Paragraph], new: list[Paragraph]) -> None:
    changes = compare(old, new)

    assert [change.old for change in changes if change.old] == old
    assert [change.new for change in changes if change.new] == new
    for change in changes:
        if change.old and change.new and change.pieces:
            assert (side(change.pieces, "-"), side(change.pieces, "+")) == (change.old.text, change.new.text)


@settings(deadline=None)
@given(BODIES, BODIES)
def test_folding_hides_only_what_is_the_same(old: list[Paragraph], new: list[Paragraph]) -> None:
    changes = compare(old, new)
    opened: list[Change] = []
    for each in folded(changes):
        opened += each.changes if isinstance(each, Fold) else [each]
        assert not isinstance(each, Fold) or {change.kind for change in each.changes} == {"same"}

    assert opened == changes


def test_a_long_run_of_the_same_is_put_away_and_a_short_one_is_not() -> None:
    lines = [f"<p>Абзац {n}.</p>" for n in range(9)]
    changed = [*lines[:3], "<p>Абзац новый.</p>", *lines[4:]]

    found = folded(compare(paragraphs("".join(lines)), paragraphs("".join(changed))))

    assert [len(each.changes) if isinstance(each, Fold) else each.kind for each in found] == [
        *("same", "same", "same", "changed", "same"),
        4,
    ]


@given(BODIES)
def test_a_text_is_the_same_as_itself(body: list[Paragraph]) -> None:
    assert {change.kind for change in compare(body, body)} <= {"same"}


def test_a_changed_word_is_found_in_its_paragraph() -> None:
    old, new = "<p>Мы гуляем вечером у дома.</p>", "<p>Мы гуляем утром у дома.</p>"

    (change,) = compare(paragraphs(old), paragraphs(new))

    assert change.pieces == [
        Piece("=", "Мы гуляем "),
        Piece("-", "вечером"),
        Piece("+", "утром"),
        Piece("=", " у дома."),
    ]


def test_two_changed_words_are_one_change() -> None:
    assert pieces("был тихий вечер", "стал шумный вечер") == [
        Piece("-", "был тихий"),
        Piece("+", "стал шумный"),
        Piece("=", " вечер"),
    ]


def test_another_paragraph_is_not_compared_word_by_word() -> None:
    old, new = "<p>Одно.</p><p>О сне и покое.</p>", "<p>Одно.</p><p>Совсем другая мысль.</p>"

    assert told(old, new) == [
        ("same", "Одно."),
        ("gone", "О сне и покое."),
        ("new", "Совсем другая мысль."),
    ]


def test_a_moved_paragraph_is_told_as_moved() -> None:
    old, new = "<p>Первый.</p><p>Второй.</p><p>Третий.</p>", "<p>Второй.</p><p>Третий.</p><p>Первый.</p>"

    changes = compare(paragraphs(old), paragraphs(new))

    assert [(change.kind, change.moved) for change in changes] == [
        ("gone", True),
        ("same", False),
        ("same", False),
        ("new", True),
    ]


def test_bold_words_and_no_break_spaces_change_the_look_only() -> None:
    assert told("<p>Не в метель</p>", "<p><strong>Не</strong> в метель</p>") == [("look", "Не в метель")]
    assert told("<p>Не в метель</p>", "<p>Не в\u00a0метель</p>") == [("look", "Не в метель")]


def test_a_heading_made_of_a_paragraph_is_told() -> None:
    assert told("<p>Сон</p>", "<h2>Сон</h2>") == [("look", "Сон")]


def test_anchors_are_not_read() -> None:
    assert told('<p id="p-abc123">Сон</p>', '<p id="p-xyz789">Сон</p>') == [("same", "Сон")]


def test_every_kind_of_paragraph_is_read() -> None:
    html = (
        '<h2 id="s-a">А</h2><h3>Б</h3><ul><li>В</li></ul><ol><li>Г<p>Д</p></li></ol>'
        "<blockquote><p>Е</p></blockquote>"
        '<div class="callout callout-important"><p class="callout-title">Важно</p></div><hr>'
        "<table><tbody><tr><td><p>Ж</p></td><td>З</td></tr></tbody></table>"
        '<figure><img src="/media/pictures/a-480.webp" alt="Окно"><figcaption>И</figcaption></figure>'
        '<p>Вот<br>так <a href="/articles/son">сюда</a><span class="footnote">сноска</span></p>'
    )

    assert [(each.kind, each.text) for each in paragraphs(html)] == [
        ("heading", "А"),
        ("subheading", "Б"),
        ("item", "В"),
        ("number", "Г"),
        ("number", "Д"),
        ("quote", "Е"),
        ("callout", "Важно"),
        ("line", "* * *"),
        ("row", "Ж | З"),
        ("picture", "Окно"),
        ("caption", "И"),
        ("paragraph", "Вот\nтак сюда [/articles/son] [сноска]"),
    ]


def test_another_picture_is_no_change_of_words() -> None:
    first, second = (
        '<img src="/media/pictures/a-480.webp" alt="Окно">',
        '<img src="/media/b.webp" alt="Окно">',
    )

    assert [kind for kind, _words in told(first, second)] == ["gone", "new"]
    assert told(first, first.replace("Окно", "Дверь")) == [("changed", "Дверь")]


def test_a_book_at_once_is_answered_in_time() -> None:
    old = "".join(f"<p>Абзац {n} о сне.</p>" for n in range(300))
    new = "".join(f"<p>Другой {n} текст.</p>" for n in range(300))

    changes = compare(paragraphs(old), paragraphs(new))

    assert (len(changes), {change.kind for change in changes}) == (600, {"gone", "new"})
    long = "слово " * 3000
    assert [piece.sign for piece in pieces(long, long + "ещё")] == ["-", "+"]
