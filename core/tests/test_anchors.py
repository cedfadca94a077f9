import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.anchors import ANCHOR, carry, paragraphs
from core.html_tokens import tokens
from core.richtext import clean

LETTERS = "абвгдежзиклмнопрстуфхцчшщэюя"
WORDS = st.text(alphabet=LETTERS, min_size=2, max_size=9)
SENTENCES = st.lists(WORDS, min_size=6, max_size=14).map(" ".join)
BODIES = st.lists(SENTENCES, min_size=1, max_size=8, unique=True)


def html_of(lines: list[str]) -> str:
    return clean("".join(f"<p>{line}</p>" for line in lines))


def anchors(html: str) -> dict[str, str]:
    """Anchor by the words of its paragraph."""
    return {paragraph.words: paragraph.id for paragraph in paragraphs(tokens(html))}


@settings(max_examples=150, deadline=None)
@given(st.data(), BODIES, st.lists(SENTENCES, max_size=3, unique=True))
def test_unchanged_paragraphs_keep_their_anchors_whatever_happens_to_others(
    data: Any, lines: list[str], added: list[str]
) -> None:
    before = carry("", html_of(lines))
    added = [line for line in added if line not in lines]
    kept = data.draw(st.permutations(lines))[: data.draw(st.integers(0, len(lines)))]
    edited = [f"{line} ещё" for line in lines if line not in kept and data.draw(st.booleans())]
    after = carry(before, html_of(data.draw(st.permutations([*kept, *edited, *added]))))

    found, known = anchors(after), anchors(before)
    assert {line: found[line] for line in kept} == {line: known[line] for line in kept}
    assert len(set(found.values())) == len(found)
    assert not {found[line] for line in added} & {known[line] for line in kept}


@settings(max_examples=150, deadline=None)
@given(st.data(), BODIES)
def test_a_slightly_changed_paragraph_keeps_its_anchor(data: Any, lines: list[str]) -> None:
    before = carry("", html_of(lines))
    place = data.draw(st.integers(0, len(lines) - 1))
    words = lines[place].split()
    at = data.draw(st.integers(0, len(words)))
    line = " ".join([*words[:at], data.draw(WORDS), *words[at:]])
    after = carry(before, html_of([*lines[:place], line, *lines[place + 1 :]]))

    assert list(anchors(after).values()) == list(anchors(before).values())


PIECES = st.sampled_from(
    [
        *[
            "<p>",
            "</p>",
            "<ul>",
            "<li>",
            "</li>",
            "</ul>",
            "<td>",
            "<table>",
            "<tr>",
            "</table>",
            "<blockquote>",
        ],
        *[
            "<h2>",
            "</h2>",
            "<br>",
            "<a href='/x'>",
            "</a>",
            "<sup>",
            "</sup>",
            "<em>",
            "</em>",
            "<div>",
            "</div>",
        ],
        *[
            "<span class='footnote'>",
            "<span>",
            "</span>",
            "<div class='callout callout-important'>",
            "<img src=x>",
        ],
        *["<p id='p-aaaaaa'>", "<li id='p-aaaaaa'>", "<p id=' p-bbbbbb'>", "<p id='p-AAAAAA'>", "<p id=app>"],
        *['<p class="callout-title" id="p-cccccc">', "один", "два", " ", "&nbsp;", "&lt;"],
    ]
)
MARKUP = st.lists(PIECES, max_size=16).map("".join)


@settings(max_examples=600, deadline=None)
@given(MARKUP, MARKUP)
def test_carrying_gives_clean_html_with_ids_that_stand_once(old: str, new: str) -> None:
    carried = carry(clean(old), clean(new))

    assert clean(carried) == carried
    assert carry(clean(old), clean(new)) == carried
    assert carry(clean(old), carried) == carried
    ids = re.findall(r' id="([^"]*)"', carried)
    assert len(set(ids)) == len(ids)
    assert all(ANCHOR.fullmatch(name) for name in ids if not name.startswith("s"))
    assert all(paragraph.id for paragraph in paragraphs(tokens(carried)))


def test_equal_paragraphs_are_told_apart_by_their_neighbours() -> None:
    before = carry("", html_of(["да", "один два три", "да", "четыре пять шесть", "да"]))
    after = carry(before, html_of(["один два три", "да", "четыре пять шесть", "да"]))

    assert re.findall(r"p-\w{6}", after) == re.findall(r"p-\w{6}", before)[1:]


def test_a_text_without_anchors_is_known_by_those_it_would_get() -> None:
    old = "<p>Мы откладываем важное, потому что оно пугает.</p>"
    shown = anchors(carry("", old))

    after = carry(old, "<p>Мы откладываем важное, потому что оно нас пугает.</p>")

    assert list(anchors(after).values()) == list(shown.values())


def test_a_new_paragraph_takes_no_anchor_that_another_had() -> None:
    before = carry("", "<p>Совсем другие слова стояли здесь прежде.</p>")
    after = carry(before, "<p>Это новый абзац о сне и дыхании.</p>")

    assert not set(anchors(before).values()) & set(anchors(after).values())


def test_an_empty_item_takes_no_anchor_from_a_paragraph() -> None:
    before = '<p id="p-aaaaaa">один</p>'

    assert carry(before, '<p>один</p><ul><li id="p-aaaaaa"></li></ul>') == f"{before}<ul><li></li></ul>"


def test_anchors_that_came_with_the_text_stay() -> None:
    before = carry("", "<p>Первый абзац.</p><p>Второй абзац.</p>")

    assert carry("<p>Иное.</p>", before) == before


@pytest.mark.parametrize("html", ["<ul><li><p>a</p></li></ul>", "<ul><li>a<ul><li>b</li></ul></li></ul>"])
def test_an_item_has_an_anchor_when_it_has_words_of_its_own(html: str) -> None:
    carried = carry("", html)

    assert len(anchors(carried)) == carried.count(' id="p-')
    assert carried.count(' id="p-') == html.count("a") + html.count("b")


def test_typography_and_footnotes_change_no_anchor() -> None:
    before = carry("", '<p>Она сказала "нет" - и ушла.</p>')
    after = carry(
        before, '<p>Она сказала «нет»\u00a0— и\u00a0ушла<span class="footnote">Из письма.</span>.</p>'
    )

    assert list(anchors(before).values()) == list(anchors(after).values())


def test_a_long_text_written_anew_is_carried_in_good_time() -> None:
    old = carry("", html_of([f"{number} {'старое слово ' * 40}" for number in range(400)]))
    new = carry(old, html_of([f"{'новая речь ' * 50} {number}" for number in range(400)]))

    assert len(set(anchors(new).values())) == 400


def test_names_given_once_stay_true() -> None:
    """Stored in texts, in readers' progress and in highlights: they are computed so for good."""
    given = carry("", "<p>Ещё один день.</p><ul><li>Straße</li></ul><p>Ещё один день.</p>")

    assert re.findall(ANCHOR, given) == ["p-b1pcxo", "p-etph7e", "p-7ta2m5"]


def test_upper_case_and_yo_change_no_name() -> None:
    before = '<p id="p-aaaaaa">Ещё один день</p><p id="p-bbbbbb">Совсем другое</p>'
    after = carry(before, "<p>Совсем ДРУГОЕ</p><p>«Еще» один: День.</p>")

    assert re.findall(ANCHOR, after) == ["p-bbbbbb", "p-aaaaaa"]
