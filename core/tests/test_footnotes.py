import pytest

from core.richtext import clean, excerpt, outline, plain, reading_minutes

NOTE = '<span class="footnote">'


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        (f"<p>a{NOTE}b</span></p>", f"<p>a{NOTE}b</span></p>"),
        (
            f'<ul><li id="p-aaaaaa">a{NOTE}b</span></li></ul>',
            f'<ul><li id="p-aaaaaa">a{NOTE}b</span></li></ul>',
        ),
        (
            f"<p>a{NOTE}<strong>b</strong> <em>c</em></span></p>",
            f"<p>a{NOTE}<strong>b</strong> <em>c</em></span></p>",
        ),
        (f"<p>a{NOTE} </span>b{NOTE}<br></span></p>", "<p>ab</p>"),
        (f"<p>a{NOTE}b{NOTE}c</span>d</span></p>", f"<p>a{NOTE}b c d</span></p>"),
        (f"<p>a{NOTE}b<br>c<img src='/media/pictures/a-480.webp'></span></p>", f"<p>a{NOTE}b c</span></p>"),
        ("<p>a<span>b</span><span class='x'>c</span></p>", "<p>abc</p>"),
        (f"{NOTE}b</span><hr>", "b<hr>"),
        (f"<ul>{NOTE}b</span></ul>", "<ul>b</ul>"),
        (f"<p>x<sup>2{NOTE}b</span></sup></p>", f"<p>x<sup>2</sup>{NOTE}b</span></p>"),
        (f"<p><em>x{NOTE}b</span></em></p>", f"<p><em>x{NOTE}b</span></em></p>"),
    ],
)
def test_notes_hold_words_in_line_and_stand_in_a_block(written: str, kept: str) -> None:
    assert clean(written) == kept
    assert clean(kept) == kept


def test_a_note_inside_a_link_is_put_behind_it() -> None:
    cleaned = clean(f'<p><a href="/help">x{NOTE}b</span></a> y</p>')

    assert cleaned == f'<p><a href="/help" rel="noopener noreferrer">x</a>{NOTE}b</span> y</p>'


def test_the_words_of_a_note_are_not_glued_to_the_text() -> None:
    html = clean(
        f"<h2>Сон{NOTE}Глава 2.</span></h2><p>Мысли{NOTE}Бек, 1979.</span>, чувства.</p><p>Тело.</p>"
    )

    assert plain(html) == "Сон\nМысли, чувства.\nТело.\nГлава 2.\nБек, 1979."
    assert excerpt(html) == "Сон Мысли, чувства. Тело."
    assert outline(html)[0][:2] == ("s-son", "Сон")


def test_notes_are_read_too() -> None:
    assert reading_minutes(f"<p>a{NOTE}{'слово ' * 180}</span></p>") == 2
