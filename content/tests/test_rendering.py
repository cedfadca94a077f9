import re

import pytest

from content import rendering
from content.tests.samples import article, picture

pytestmark = pytest.mark.django_db


def rendered(body: str, language: str = "ru") -> str:
    return rendering.render(body, language, rendering.pictures_in([body]))


def without_anchors(html: str) -> str:
    return re.sub(r' id="p-\w{6}"', "", html)


def test_a_rule_that_became_stricter_holds_for_old_texts() -> None:
    html = rendered('<p>a</p><script>alert(1)</script><p onclick="x">b</p>')

    assert without_anchors(html) == "<p>a</p><p>b</p>"


def test_tables_scroll_and_are_named_in_the_texts_language() -> None:
    table = "<table><tbody><tr><td>a</td></tr></tbody></table>"

    assert 'aria-label="Таблица"><table>' in rendered(table)
    assert 'aria-label="Table"><table>' in rendered(table, "en")


def test_a_picture_gets_its_widths_and_its_own_words() -> None:
    image = picture(alt_ru='Окно "в сад" & лампа', width=960, height=540, widths=[480, 960])

    html = rendered(f'<p><img src="{image.address(480)}" alt="" onerror="x"></p>')

    assert without_anchors(html) == (
        f'<p><img src="{image.address(960)}" srcset="{image.address(480)} 480w, {image.address(960)} 960w" '
        f'sizes="{rendering.SIZES}" alt="Окно &quot;в сад&quot; &amp; лампа" width="960" height="540" '
        'loading="lazy" decoding="async"></p>'
    )


def test_words_written_in_the_text_come_first() -> None:
    image = picture(alt_ru="Окно", alt_en="A window")

    assert 'alt="Вид из окна"' in rendered(f'<img src="{image.url}" alt="Вид из окна">')
    assert 'alt="A window"' in rendered(f'<img src="{image.url}" alt="">', "en")


def test_an_unknown_picture_is_left_as_it_is() -> None:
    body = f'<p><img src="/media/pictures/{"a" * 32}-480.webp" alt="x"></p>'

    assert without_anchors(rendered(body)) == body
    assert without_anchors(rendered(body + f'<img src="{picture().url}" alt="">')).startswith(body)


def test_texts_of_the_time_before_anchors_show_those_that_saving_gives() -> None:
    text = article(body="<p>Первый.</p><ul><li>Пункт.</li></ul>")

    assert rendered("<p>Первый.</p><ul><li>Пункт.</li></ul>") == text.body
    assert text.body.count(' id="p-') == 2


def test_footnotes_are_numbered_in_place_and_listed_at_the_end() -> None:
    note = '<span class="footnote">Бек, <em>1979</em>.</span>'

    html = rendered(f"<p>Мысли{note}, чувства.</p><h2>Дальше</h2>")

    mark = '<sup class="note-ref"><a id="ref-1" href="#note-1" aria-label="Сноска 1">1</a></sup>'
    back = '<a class="note-back" href="#ref-1" aria-label="Вернуться к тексту">↩</a>'
    assert without_anchors(html) == (
        f'<p>Мысли{mark}, чувства.</p><h2 id="s-dalshe">Дальше</h2>'
        '<section class="notes" aria-label="Сноски">'
        f'<ol><li id="note-1">Бек, <em>1979</em>. {back}</li></ol></section>'
    )
    assert 'aria-label="Footnote 2"' in rendered(f"<p>One{note}, two{note}.</p>", "en")


def test_texts_without_pictures_cost_no_query(django_assert_num_queries: object) -> None:
    with django_assert_num_queries(0):  # type: ignore[operator]
        assert rendering.pictures_in(["<p>a</p>", ""]) == {}
