import html as entities
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.typography import Kind, typeset, typeset_words

_NBSP = "\u00a0"


def ru(words: str) -> str:
    """`_` stands for a no-break space."""
    return typeset_words(words, "ru").html.replace(_NBSP, "_")


def en(words: str) -> str:
    return typeset_words(words, "en").html.replace(_NBSP, "_")


@pytest.mark.parametrize(
    ("written", "set_"),
    [
        ('Он сказал: "Хорошо"', "Он_сказал: «Хорошо»"),
        ('"Книга "Дом" стоит"', "«Книга „Дом“ стоит»"),
        ('«Книга "Дом"»', "«Книга „Дом“»"),
        ("“Книга” лежит", "«Книга» лежит"),
        ('Одна " кавычка', 'Одна " кавычка'),
        ('Экран 5" шириной', 'Экран 5" шириной'),
        ('("слово")', "(«слово»)"),
        ('"К 2020"', "«К_2020»"),
        ("Тревога - это сигнал", "Тревога_— это сигнал"),
        ("Тревога -- это сигнал", "Тревога_— это сигнал"),
        ("Тревога – это сигнал", "Тревога_— это сигнал"),
        ("- Да, - сказал врач", "—_Да,_— сказал врач"),
        ("кто-то по-русски", "кто-то по-русски"),
        ("на 5-10 минут", "на_5–10_минут"),
        ("тел. 8-800-555-35-35", "тел._8-800-555-35-35"),
        ("2026-11-22", "2026-11-22"),
        ("при -5 °C", "при_−5_°C"),
        ("Подождите...", "Подождите…"),
        ("......", "......"),
        ("в доме и на улице", "в_доме и_на_улице"),
        ("т.е. так и т.д.", "т._е. так и_т._д."),
        ("т. к. и др.", "т._к. и_др."),
        ("А.С. Пушкин и Бернс Д. Д.", "А._С._Пушкин и_Бернс_Д._Д."),
        ("№5 и § 7", "№_5 и_§_7"),
        ("в 2020 г. прошло 5 лет", "в_2020_г. прошло 5_лет"),
        ("10 000 человек, 50 %", "10_000_человек, 50_%"),
        ("слово , другое  третье", "слово, другое третье"),
        ("д'Артаньян", "д’Артаньян"),
        ("смог бы, то же ли", "смог_бы, то_же_ли"),
        ("https://a.b/c-d...e - x", "https://a.b/c-d...e_— x"),
    ],
)
def test_russian(written: str, set_: str) -> None:
    assert ru(written) == set_
    assert ru(set_.replace("_", _NBSP)) == set_


@pytest.mark.parametrize(
    ("written", "set_"),
    [
        ('She said, "Fine."', "She said, “Fine.”"),
        ("\"He called it 'rest'.\"", "“He called it ‘rest’.”"),
        ("Don't, the parents' house", "Don’t, the parents’ house"),
        ("in the '90s", "in the ’90s"),
        ("Anxiety - a signal", "Anxiety—a signal"),
        ("Anxiety -- a signal", "Anxiety—a signal"),
        ("well-known", "well-known"),
        ("for 5-10 minutes", "for 5–10_minutes"),
        ("Wait...", "Wait…"),
        ("Dr. Burns, p. 5", "Dr._Burns, p._5"),
        ("below -5", "below −5"),
    ],
)
def test_english(written: str, set_: str) -> None:
    assert en(written) == set_
    assert en(set_.replace("_", _NBSP)) == set_


def test_quotes_are_paired_across_tags_and_not_across_blocks() -> None:
    assert typeset('<p>"<em>Дом</em>" и <b>"сад</b>"</p>', "ru").html == (
        "<p>«<em>Дом</em>» и&nbsp;<b>«сад</b>»</p>"
    )
    lone = '<p>"раз</p><p>два"</p>'
    assert typeset(lone, "ru") == (lone, [])


@pytest.mark.parametrize(
    "kept",
    [
        '<blockquote><p>Сказал - "да"...</p></blockquote>',
        '<pre>a - b "c"</pre>',
        '<p><code>a - "b"...</code></p>',
        '<p><a href="/a - &quot;b&quot;..." title=\'x > "y" - z\'>слово</a></p>',
        '<p><img src="/a" alt="Рис - &quot;х&quot;..."></p>',
        "<!-- a - b... -->",
        '<p><a href="https://a.b">https://a.b/x...</a></p>',
        '<p id="p-0a-0b" class="a - b">Слово</p>',
    ],
)
def test_what_is_never_touched(kept: str) -> None:
    assert typeset(kept, "ru") == (kept, [])


def test_code_in_a_line_counts_as_a_word() -> None:
    assert typeset('<p>Код <code>"x"...</code> - это "да"</p>', "ru").html == (
        '<p>Код <code>"x"...</code>&nbsp;— это «да»</p>'
    )


def test_a_footnote_is_a_line_of_its_own() -> None:
    html = '<p>Он "сказал<span class="footnote">См. "Дом" <a href="/a-b">тут</a></span>" да</p>'

    assert typeset(html, "ru").html == (
        '<p>Он&nbsp;«сказал<span class="footnote">См.&nbsp;«Дом» <a href="/a-b">тут</a></span>» да</p>'
    )


def test_every_place_is_told_with_its_surroundings() -> None:
    told = typeset("<p>Тревога - это <em>сигнал</em>...</p>", "ru").places

    assert [(each.kind, each.was, each.now) for each in told] == [
        (Kind.DASH, " - ", "\u00a0— "),
        (Kind.DOTS, "...", "…"),
    ]
    assert (told[0].before, told[0].after) == ("Тревога", "это сигнал…")


def test_entities_and_signs_stay() -> None:
    html = "<p>a &amp; b &lt; c&nbsp;d</p>"

    assert typeset(html, "en") == (html, [])
    assert typeset("<p>1 &lt; 2 &amp; 3...</p>", "en").html == "<p>1 &lt; 2 &amp; 3…</p>"


MARKS = """
" « » „ “ ” ' ’ - -- – — … ... . , ; ! ? ( ) № § % ° 5 10 000 2020 г. т.е. т. е. и т.д. в на А.С.
Слово дом же бы don't the Dr. p. -5 5-10 https://a.b/c a@b.cd &nbsp; &quot; &amp; &lt; <
<p> </p> <em> </em> <br> <code> </code> </a> <li> <blockquote> </blockquote> </span>
"""
TAGS = ['<a href="/a - b...">', '<span class="footnote">', '<img alt="a - b">']
PIECES = st.sampled_from([*MARKS.split(), *TAGS, " ", "  ", "\u00a0", "\n"])
HTML = st.lists(st.one_of(PIECES, st.text(max_size=4)), max_size=24).map("".join)
TAG = re.compile(r"<!--.*?-->|</?[a-zA-Z](?:[^\"'<>]|\"[^\"]*\"|'[^']*')*>", re.DOTALL)
FREE = set(" \u00a0\u202f\n\t\"'«»„“”‘’‟-–—−.…")


def kept(html: str) -> tuple[list[str], str]:
    """Tags, and everything in the words but spaces, quotes, dashes and dots."""
    words = entities.unescape(TAG.sub("", html))
    return TAG.findall(html), "".join(char for char in words if char not in FREE)


@settings(max_examples=400, deadline=None)
@given(HTML, st.sampled_from(["ru", "en"]))
def test_only_spaces_quotes_dashes_and_dots_change_and_only_once(html: str, language: str) -> None:
    done = typeset(html, language)

    assert kept(done.html) == kept(html)
    assert typeset(done.html, language) == (done.html, [])
    assert bool(done.places) == (done.html != html)


@settings(max_examples=400, deadline=None)
@given(HTML, st.sampled_from(["ru", "en"]))
def test_titles_too(words: str, language: str) -> None:
    done = typeset_words(words, language)

    assert typeset_words(done.html, language) == (done.html, [])
    assert bool(done.places) == (done.html != words)
