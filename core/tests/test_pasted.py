import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.pasted import pasted
from core.richtext import clean

CLIPBOARD = Path(__file__).parent / "clipboard"
NAMES = sorted(file.stem for file in CLIPBOARD.glob("*.html") if not file.stem.endswith(".clean"))


def fixture(name: str) -> str:
    return (CLIPBOARD / f"{name}.html").read_text("utf-8")


def taken(html: str) -> str:
    return clean(pasted(html))


def lines(html: str) -> str:
    """Blocks on lines of their own, to be compared by eye."""
    return re.sub(r"(</(?:p|ul|ol|h2|h3|table)>)(?=<(?:p|ul|ol|h2|h3|table)\b)", r"\1\n", html).strip()


@pytest.mark.parametrize("name", NAMES)
def test_what_programs_put_on_the_clipboard_comes_out_clean(name: str) -> None:
    assert lines(taken(fixture(name))) == fixture(f"{name}.clean").strip()


@pytest.mark.parametrize("name", NAMES)
def test_what_came_out_clean_stays(name: str) -> None:
    once = taken(fixture(name))

    assert taken(once) == once
    assert pasted(pasted(fixture(name))) == pasted(fixture(name))


@pytest.mark.parametrize(
    ("given_", "out"),
    [
        ("<p>mso-list и MsoNormal, _ftn1</p>", "<p>mso-list и MsoNormal, _ftn1</p>"),
        ('<p style="x">a<a href="#_ftn1">[1]</a></p>', "<p>a[1]</p>"),
        ('<p><a href="#_ftnref1">[1]</a> a</p>', "<p>[1] a</p>"),
        # As CKEditor hands Word's footnotes on.
        (
            '<p>a<a href="#_ftn1">[1]</a>.</p><hr><p><a href="#_ftnref1">[1]</a> <i>b</i> c</p>',
            '<p>a<span class="footnote"><em>b</em> c</span>.</p><hr>',
        ),
        (
            '<p>a<sup><a href="#ftn1">1</a></sup>.</p><p><a href="#ref-ftn1">^</a> b</p>',
            '<p>a<span class="footnote">b</span>.</p>',
        ),
        ('<p style="x">a<br>&nbsp;<br>b</p>', "<p>a</p><p>b</p>"),
        (
            '<h1 style="x">a</h1><h2>b</h2><h4>c</h4>',
            '<h2 id="s-a">a</h2><h3 id="s-b">b</h3><h3 id="s-c">c</h3>',
        ),
        (
            '<p style="x"><b>a</b><b>b</b> <b><b>c</b></b></p>',
            "<p><strong>ab</strong> <strong>c</strong></p>",
        ),
        ("<div style='x'>a<div>b</div>c</div>", "<p>a</p><p>b</p><p>c</p>"),
        ('<p style="mso-list:l0 level3 lfo1">a</p>', "<ul><li>a</li></ul>"),
        (
            '<div class="callout callout-important" style="x"><p class="callout-title">Да</p><p>a</p></div>',
            '<div class="callout callout-important"><p class="callout-title">Да</p><p>a</p></div>',
        ),
        ('<p id="p-abc123" style="x">a</p>', '<p id="p-abc123">a</p>'),
        (
            '<figure style="x"><table style="y"><thead><tr><th>a</th></tr></thead></table></figure>',
            "<figure><table><thead><tr><th>a</th></tr></thead></table></figure>",
        ),
        ('<blockquote style="x">a</blockquote>', "<blockquote><p>a</p></blockquote>"),
        ('<p style="x">a <span style="display:none">secret</span>b</p>', "<p>a b</p>"),
        ("<ul style='x'><ul><li>a</li></ul></ul>", "<ul><li><ul><li>a</li></ul></li></ul>"),
        ('<p style="x">один\u00a0два\u00a0\u00a0три</p>', "<p>один&nbsp;два&nbsp;три</p>"),
    ],
)
def test_small_things(given_: str, out: str) -> None:
    assert taken(given_) == out


def test_a_text_of_our_own_is_not_touched() -> None:
    own = (
        '<h2 id="s-a">A</h2><p id="p-abc123">b<br><br>c<span class="footnote">d</span></p>'
        '<div class="callout callout-exercise"><p class="callout-title">Упражнение</p><p>e</p></div>'
    )

    assert pasted(own) == own


PARTS = """
<p> </p> <div> </div> <b> </b> <i> </i> <ul> </ul> <ol> <li> </li> <h1> </h1> <h3> <br> <hr> <table> <tr>
<td> </table> <sup> </sup> <span> </span> <blockquote> </blockquote> <o:p> </o:p> <del> </del> &nbsp; слова
words <figure> </figure>
"""
STYLED = [
    '<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1">',
    '<p style="mso-list:l1 level2 lfo1"><span style="mso-list:Ignore">1.</span>',
    '<span style="font-weight:700">',
    '<span style="font-style:italic;display:none">',
    '<b style="font-weight:normal">',
    '<a href="#_ftn1">',
    '<a href="#_ftnref1">',
    '<a href="https://example.org/mso-x">',
    "</a>",
    '<ul role="list" style="x">',
    '<li data-aria-level="2">',
    '<p role="heading" aria-level="3" style="x">',
    '<div class="callout callout-important">',
    '<span class="footnote">',
    '<img src="/media/pictures/0123456789abcdef0123456789abcdef-480.webp" alt="a">',
    " ",
    "\u00a0",
]
PIECES = st.sampled_from([*PARTS.split(), *STYLED])


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(PIECES, st.text(max_size=3)), max_size=16).map("".join))
@example('<a href="https://example.org/mso-x"><span class="footnote">0')
def test_twice_is_once_and_no_look_stays(html: str) -> None:
    once = pasted(f'<p style="x">{html}')

    assert clean(pasted(clean(once))) == clean(once)
    assert re.findall(r"<[^>]*(?:style=|Mso)", once) == []


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(["слово", "<b>", "</b>", "<p style='x'>", "<div>", "<br>", "<ul>", "<li>"])))
def test_no_word_is_lost(parts: list[str]) -> None:
    html = " ".join(parts)

    assert taken(html).count("слово") == parts.count("слово")
