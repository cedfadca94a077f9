import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.html_tokens import tokens
from core.richtext import (
    Heading,
    clean,
    excerpt,
    outline,
    plain,
    reading_minutes,
    with_scrolling_tables,
)

PICTURE = "/media/pictures/0123456789abcdef0123456789abcdef-480.webp"
ATTACKS = [
    "<script>alert(1)</script>",
    "<ScRiPt src=//evil.example/x.js></sCrIpT>",
    "<img src=x onerror=alert(1)>",
    f'<img src="{PICTURE}" onload="alert(1)">',
    "<img src='javascript:alert(1)'>",
    "<img src=/media/../admin/logout/>",
    "<a href=javascript:alert(1)>x</a>",
    "<a href='  jAvAsCrIpT:alert(1)'>x</a>",
    "<a href='java\tscript:alert(1)'>x</a>",
    "<a href='java&#10;script:alert(1)'>x</a>",
    "<a href='&#106;avascript:alert(1)'>x</a>",
    "<a href='\x01javascript:alert(1)'>x</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
    "<a href='vbscript:msgbox(1)'>x</a>",
    "<a href='//evil.example'>x</a>",
    "<a href='/\\evil.example'>x</a>",
    "<svg onload=alert(1)><script>alert(1)</script></svg>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=javascript:alert(1)></object>",
    "<embed src=javascript:alert(1)>",
    "<form action=javascript:alert(1)><input type=submit autofocus onfocus=alert(1)></form>",
    "<button formaction=javascript:alert(1)>x</button>",
    "<p style='background:url(javascript:alert(1))'>x</p>",
    "<style>*{background:url(javascript:alert(1))}</style>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<base href=//evil.example/>",
    "<details open ontoggle=alert(1)>x</details>",
    "<video><source onerror=alert(1)></video>",
    "<p id=app class=modal data-x=1 onclick=alert(1)>x</p>",
    "<div class='callout callout-important' onclick=alert(1) style=x>x</div>",
    "<!--[if gte mso 9]><script>alert(1)</script><![endif]-->",
    "<p>--><script>alert(1)</script>",
    "<textarea></textarea><script>alert(1)</script>",
    "<template><script>alert(1)</script></template>",
    "<xmp><img src=x onerror=alert(1)></xmp>",
    "<scr<script>ipt>alert(1)</script>",
]
EXECUTABLE = re.compile(
    r"<script|<style|<svg|<iframe|\son\w+\s*=|javascript:|vbscript:|data:|//evil", re.IGNORECASE
)


def dangerous(html: str) -> list[str]:
    """What could be executed: looks inside tags only, since words of a text are harmless."""
    return [str(token) for token in tokens(html) if token.tag and EXECUTABLE.search(str(token))]


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_executable_stays(attack: str) -> None:
    cleaned = clean(f"<p>before</p>{attack}<p>after</p>")

    assert dangerous(cleaned) == []
    assert "".join(map(str, tokens(cleaned))) == cleaned  # there is nothing but well-formed tags and text


TAGS = """
<p> </p> <div> </div> <h2> </h2> <h3> <table> <tr> <td> </table> <a> </a> <b> <i> </i> <ul> <li> <form> <svg>
<math> <style> <!-- --> <select> <option> <b <p/ &lt; &amp; < > " ' = \0
"""
PIECES = st.sampled_from(
    [
        *ATTACKS,
        *TAGS.split(),
        "<div class='callout callout-important'>",
        '<p class="callout-title">',
        f'<img src="{PICTURE}" alt="a > b">',
        '<a href="https://example.org/?a=1&b=2">',
        "Слова",
        " ",
        "\u00a0",
    ]
)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=14).map("".join))
def test_cleaning_twice_is_cleaning_once_and_never_executable(html: str) -> None:
    cleaned = clean(html)

    assert clean(cleaned) == cleaned
    assert dangerous(cleaned) == []
    assert "".join(map(str, tokens(cleaned))) == cleaned


def test_what_never_comes_to_rest_is_kept_as_paragraphs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.richtext._PASSES", 1)

    assert clean("<section><p>one &lt;<b>two</b></p></section>") == "<p>one &lt;two</p>"


def test_what_a_text_needs_is_kept() -> None:
    html = (
        '<div class="callout callout-exercise"><p class="callout-title">Упражнение</p>'
        '<ol start="2"><li>a</li></ol></div>'
        "<blockquote><p>b</p></blockquote>"
        f'<figure><img src="{PICTURE}" alt="c"><figcaption>d</figcaption></figure>'
        '<table><thead><tr><th scope="col">e</th></tr></thead>'
        '<tbody><tr><td colspan="2">f</td></tr></tbody></table>'
        "<p><strong>g</strong> <em>h</em> H<sub>2</sub>O x<sup>2</sup><br>i</p><hr>"
    )

    assert clean(html) == html


@pytest.mark.parametrize(
    "address", ["/textbook/one-loop", "#s-a", "https://example.org/a?b=1", "mailto:a@b.c", "tel:112"]
)
def test_links_to_good_places_stay_and_open_here(address: str) -> None:
    cleaned = clean(f'<p><a href="{address}" target="_blank" title="t">x</a></p>')

    assert cleaned == f'<p><a href="{address}" rel="noopener noreferrer">x</a></p>'


def test_a_link_without_words_is_left_out() -> None:
    assert clean('<p>до<a href="/a"> </a>после<a href="/b"><br></a></p>') == "<p>до после<br></p>"
    note = '<span class="footnote">Сноска</span>'
    assert clean(f'<p>слово<a href="/a">{note}</a></p>') == f"<p>слово{note}</p>"


def test_a_link_or_a_picture_without_a_good_address_leaves_its_words() -> None:
    assert (
        clean('<p><a href="ftp://x/y">words</a> <img src="https://example.org/x.png" alt="z"></p>')
        == "<p>words </p>"
    )


def test_callouts_are_ours_and_not_nested() -> None:
    assert clean('<div class="callout">a</div><div>b</div>') == "ab"
    assert (
        clean('<div class="callout-important x">a</div>') == '<div class="callout callout-important">a</div>'
    )
    inner = '<div class="callout callout-exercise">b</div>'
    outer = '<div class="callout callout-important"><p class="x">a</p>'
    assert clean(f"{outer}{inner}</div>") == '<div class="callout callout-important"><p>a</p>b</div>'
    assert clean('<p class="callout-title">a</p>') == "<p>a</p>"


WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office">
<head><style>p.MsoNormal {margin:0cm}</style></head>
<body lang=RU><!--StartFragment--><h1 style='mso-outline-level:1'>Глава<o:p></o:p></h1>
<p class=MsoNormal style='margin-bottom:8.0pt'>
<b><span lang=EN-US style='font-family:"Times New Roman"'>Важное</span></b> <i>слово</i><o:p>&nbsp;</o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span>·</span><![endif]>пункт
</p><!--EndFragment--></body></html>"""


def test_text_from_word_comes_out_clean() -> None:
    cleaned = clean(WORD)

    assert "Mso" not in cleaned
    assert "style" not in cleaned
    assert "o:p" not in cleaned
    assert '<h2 id="s-glava">Глава</h2>' in cleaned
    assert "<strong>Важное</strong>" in cleaned
    assert "<em>слово</em>" in cleaned
    assert "<p>\u00a0</p>" not in cleaned
    assert "<p></p>" not in cleaned


def test_headings_get_addresses_of_their_own() -> None:
    cleaned = clean('<h2 id="mine">Что <em>дальше</em>?</h2><h4>Что дальше</h4><h3>…</h3>')

    assert outline(cleaned) == [
        Heading("s-chto-dalshe", "Что дальше?", 2),
        Heading("s-chto-dalshe-2", "Что дальше", 3),
        Heading("s", "…", 3),
    ]
    assert cleaned.startswith('<h2 id="s-chto-dalshe">Что <em>дальше</em>?</h2>')


def test_the_words_of_a_text() -> None:
    html = (
        "<h2>A</h2><p>b <strong>c</strong>&nbsp;&amp; d<br>e</p><table><tr><td>f</td><td>g</td></tr></table>"
    )

    assert plain(clean(html)) == "A\nb c & d\ne\nf\ng"


@pytest.mark.parametrize(
    ("words", "language", "minutes"),
    [(0, "ru", 0), (1, "ru", 1), (180, "ru", 1), (181, "ru", 2), (220, "en", 1)],
)
def test_minutes_to_read(words: int, language: str, minutes: int) -> None:
    assert reading_minutes(f"<p>{'слово ' * words}</p>", language) == minutes


def test_an_excerpt_ends_between_words() -> None:
    assert excerpt("<p>Короткий.</p>") == "Короткий."
    assert excerpt("<p>Первое, второе третье</p>", length=15) == "Первое, второе…"
    assert excerpt("<p>Первое, второе третье</p>", length=10) == "Первое…"
    assert len(excerpt(f"<p>{'а' * 500}</p>")) == 160


def test_wide_tables_scroll() -> None:
    html = with_scrolling_tables(clean("<table><tr><td>a</td></tr></table>"), "Таблица")

    assert html == (
        '<div class="table-scroll" tabindex="0" role="region" aria-label="Таблица">'
        "<table><tbody><tr><td>a</td></tr></tbody></table></div>"
    )
