import pytest

from content import rendering
from content.tests.samples import picture

pytestmark = pytest.mark.django_db


def rendered(body: str, language: str = "ru") -> str:
    return rendering.render(body, language, rendering.pictures_in([body]))


def test_a_rule_that_became_stricter_holds_for_old_texts() -> None:
    assert rendered('<p>a</p><script>alert(1)</script><p onclick="x">b</p>') == "<p>a</p><p>b</p>"


def test_tables_scroll_and_are_named_in_the_texts_language() -> None:
    table = "<table><tbody><tr><td>a</td></tr></tbody></table>"

    assert 'aria-label="Таблица"><table>' in rendered(table)
    assert 'aria-label="Table"><table>' in rendered(table, "en")


def test_a_picture_gets_its_widths_and_its_own_words() -> None:
    image = picture(alt_ru='Окно "в сад" & лампа', width=960, height=540, widths=[480, 960])

    html = rendered(f'<p><img src="{image.address(480)}" alt="" onerror="x"></p>')

    assert html == (
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

    assert rendered(body) == body
    assert rendered(body + f'<img src="{picture().url}" alt="">').startswith(body)


def test_texts_without_pictures_cost_no_query(django_assert_num_queries: object) -> None:
    with django_assert_num_queries(0):  # type: ignore[operator]
        assert rendering.pictures_in(["<p>a</p>", ""]) == {}
