"""Terms in texts. The properties are held for any text and any glossary of these words."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.glossary import Entry, mark
from core.html_tokens import tokens
from core.richtext import clean, outline, plain

CBT = Entry("cbt", ("КПТ", "когнитивно-поведенческая терапия", "когнитивно-поведенческой терапии"))
PANIC = Entry("panic", ("паническая атака", "панической атаки", "панических атак"))
ATTACK = Entry("attack", ("атака", "атаки"))
ALL = (CBT, ATTACK, PANIC)


def marked(html: str, *entries: Entry) -> str:
    return mark(html, entries or ALL, "/glossary").html


def link(slug: str, words: str) -> str:
    return f'<a class="term" href="/glossary#{slug}">{words}</a>'


def test_only_the_first_occurrence_becomes_a_link() -> None:
    html = marked("<p>Что такое КПТ.</p><p>И снова кпт, и КПТ.</p>")

    assert html == f"<p>Что такое {link('cbt', 'КПТ')}.</p><p>И снова кпт, и КПТ.</p>"


def test_the_longest_term_wins_and_the_shorter_one_is_not_sought_in_it() -> None:
    html = marked("<p>Паническая атака. После панической атаки. Атака.</p>")

    assert (
        html
        == f"<p>{link('panic', 'Паническая атака')}. После панической атаки. {link('attack', 'Атака')}.</p>"
    )


@pytest.mark.parametrize(
    "text",
    [
        "подКПТ",
        "КПТ-группа",
        "само-КПТ",
        "КПТ2",
        "<strong>К</strong>ПТ",
        "КПТ<em>шный</em>",
        "паническая, атака-сон",
    ],
)
def test_parts_of_words_are_no_terms(text: str) -> None:
    html = clean(f"<p>{text}</p>")

    assert marked(html) == html


@pytest.mark.parametrize(
    "text",
    [
        "панических&nbsp;атак",
        "ПАНИЧЕСКИХ\nатак",
        "пани\u0301ческих атак",
        "па\u00adни\u00adче\u00adских атак",
    ],
)
def test_spaces_cases_accents_and_soft_hyphens_make_no_difference(text: str) -> None:
    assert marked(f"<p>Без {text}.</p>") == f"<p>Без {link('panic', text)}.</p>"


def test_a_footnote_at_a_word_does_not_hide_it() -> None:
    html = '<p>КПТ<span class="footnote">Так.</span></p>'

    assert marked(html) == f'<p>{link("cbt", "КПТ")}<span class="footnote">Так.</span></p>'


def test_yo_is_ye() -> None:
    assert marked("<p>Учет</p>", Entry("a", ("учёт",))) == f"<p>{link('a', 'Учет')}</p>"
    assert marked("<p>Учёт</p>", Entry("a", ("учет",))) == f"<p>{link('a', 'Учёт')}</p>"


@pytest.mark.parametrize(
    "closed",
    [
        '<h2 id="s-a">КПТ</h2>',
        '<p><a href="/x">КПТ</a></p>',
        '<p><a href="/x"><strong>КПТ</strong></a></p>',
        '<div class="callout callout-important"><p class="callout-title">КПТ</p></div>',
        '<p>а<span class="footnote">КПТ</span></p>',
        "<table><thead><tr><th>КПТ</th></tr></thead></table>",
        "<p><code>КПТ</code></p>",
    ],
)
def test_nothing_is_marked_where_a_link_does_not_belong(closed: str) -> None:
    assert marked(f"{closed}<p>КПТ</p>") == f"{closed}<p>{link('cbt', 'КПТ')}</p>"


def test_a_sign_that_html_writes_as_a_word_is_none() -> None:
    assert marked("<p>А &amp; Б</p>", Entry("amp", ("amp",))) == "<p>А &amp; Б</p>"


def test_signs_between_words_must_be_the_same() -> None:
    entry = Entry("ab", ("«A & B»",))

    assert marked("<p>«A &amp; B» и A, B</p>", entry) == f"<p>«{link('ab', 'A &amp; B')}» и A, B</p>"


def test_a_form_of_two_terms_belongs_to_the_first() -> None:
    html = marked("<p>Петля.</p>", Entry("first", ("петля",)), Entry("second", ("петля", "круг")))

    assert html == f"<p>{link('first', 'Петля')}.</p>"


def test_the_terms_of_a_text_are_told_in_its_order() -> None:
    assert mark("<p>Атака и КПТ</p>", ALL, "/glossary").slugs == ("attack", "cbt")


WORDS = st.sampled_from(
    ["КПТ", "кпт", "паническая", "атака", "Атаки", "терапии", "когнитивно-поведенческой", "ёж", "&", "<", "А"]
)
TEXT = st.lists(WORDS, max_size=6).map(" ".join)
ENTRIES = st.lists(
    st.tuples(st.from_regex(r"[a-z]{1,3}", fullmatch=True), st.lists(TEXT, min_size=1).map(tuple)),
    max_size=5,
    unique_by=lambda entry: entry[0],
).map(lambda found: tuple(Entry(*each) for each in found))
PIECE = st.tuples(
    st.sampled_from(["p", "h2", "li", "em", "strong", "a href='/x'", "sup", "td", "blockquote"]), TEXT
)
HTML = st.lists(PIECE, max_size=8).map(
    lambda pieces: clean("".join(f"<{tag}>{words}</{tag.split()[0]}>" for tag, words in pieces))
)


@settings(deadline=None)
@given(HTML, ENTRIES)
def test_nothing_but_links_is_added(html: str, entries: tuple[Entry, ...]) -> None:
    found = mark(html, entries, "/glossary")

    without = re.sub(r'<a class="term" href="/glossary#[a-z]+">(.*?)</a>', r"\1", found.html)
    assert without == html
    assert plain(found.html) == plain(html)
    assert outline(found.html) == outline(html)


@settings(deadline=None)
@given(HTML, ENTRIES)
def test_marking_twice_is_marking_once(html: str, entries: tuple[Entry, ...]) -> None:
    once = mark(html, entries, "/glossary")

    assert mark(once.html, entries, "/glossary") == once


@settings(deadline=None)
@given(HTML, ENTRIES)
def test_what_is_marked_is_clean_html_with_each_term_once(html: str, entries: tuple[Entry, ...]) -> None:
    found = mark(html, entries, "/glossary")

    slugs = [token.value("href")[10:] for token in tokens(found.html) if token.value("class") == "term"]
    assert tuple(slugs) == found.slugs
    assert len(set(slugs)) == len(slugs)
    assert clean(found.html).replace(' rel="noopener noreferrer"', "") == found.html.replace(
        ' class="term"', ""
    ).replace(' rel="noopener noreferrer"', "")
