"""The picture of a shared link. Needs the built client, whose fonts it is written in."""

import string
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import Image

from content.cards import HEIGHT, WIDTH, Card, draw, fingerprint
from content.cards.drawings import FOLDER, painted, tokens
from content.cards.lettering import Column, Face, _font_of, broken, width_of
from content.models.text import Drawing
from content.tests.uploads import photo

FACE = Face("literata", 600, 40)
ALPHABET = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
LETTERS = ALPHABET + ALPHABET.upper() + string.ascii_letters + string.digits + "«»„“—–-…,.:;!?()№’"


def card(**given: str) -> Card:
    return Card(**{"title": "Сон", "kind": "Статьи", "name": "Опора", **given})


def shown(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content)).convert("RGB")


def test_is_a_small_png_of_the_size_that_messengers_want() -> None:
    content = draw(card())
    assert shown(content).size == (WIDTH, HEIGHT)
    assert content.startswith(b"\x89PNG")
    assert len(content) < 80_000


def test_stands_on_the_practice_s_paper_with_its_ink() -> None:
    colours = {colour for _, colour in shown(draw(card())).getcolors(1 << 16) or []}
    paper, ink = (tuple(bytes.fromhex(tokens()[name][1:])) for name in ("paper", "ink"))
    assert {paper, ink} <= colours


def test_the_same_card_is_the_same_file() -> None:
    assert draw(card()) == draw(card())


@pytest.mark.parametrize("changed", ["title", "kind", "name", "drawing", "photo"])
def test_whatever_it_shows_changes_its_fingerprint(changed: str) -> None:
    assert fingerprint(card()) != fingerprint(card(**{changed: "другое"}))


@pytest.mark.parametrize("name", [*Drawing.values, "logo"])
def test_every_drawing_can_be_painted(name: str) -> None:
    picture = painted(name, 80, 50, ink="#000000")
    assert len(picture.getcolors(80 * 50) or []) > 2


def test_every_drawing_of_an_editor_s_list_has_a_file() -> None:
    assert set(Drawing.values) <= {file.stem for file in FOLDER.glob("*.svg")}


@pytest.mark.parametrize("name", ["nothing", "../../settings", ""])
def test_an_unknown_drawing_is_a_leaf(name: str) -> None:
    assert draw(card(drawing=name)) == draw(card(drawing="leaf"))


@pytest.mark.django_db
def test_a_photo_stands_in_place_of_the_drawing() -> None:

    path = default_storage.save("pictures/cover.webp", ContentFile(photo(600, 400, form="WEBP")))
    right = shown(draw(card(photo=path))).getpixel((WIDTH - 40, 300))
    assert isinstance(right, tuple)
    assert right[2] > 200 > right[0]


def test_a_photo_that_is_lost_leaves_the_drawing() -> None:
    lost, drawn = (shown(draw(card(photo=path))) for path in ("pictures/lost.webp", ""))
    assert all(lost.getpixel(at) == drawn.getpixel(at) for at in ((1100, 40), (950, 300), (1100, 600)))


@pytest.mark.parametrize("family", ["literata", "golos-text"])
def test_the_fonts_have_every_letter_that_we_write(family: str) -> None:
    face = Face(family, 600, 20)
    assert [letter for letter in LETTERS if _font_of(letter, face) is None] == []


def test_what_no_font_has_is_left_out() -> None:
    assert width_of("а🌿б", FACE) == width_of("а❤\ufe0fб", FACE) == width_of("аб", FACE)


def test_short_words_stay_with_the_next_and_no_word_is_broken() -> None:
    title = "Как пережить первые дни и не остаться в одиночестве"
    lines = broken(title, "literata", 600, (60, 50, 40), Column(500, 300)).lines
    assert " ".join(lines) == title
    assert not [line for line in lines if line.split()[-1] in {"и", "в", "не"}]


@given(st.text(min_size=1, max_size=200))
@example("Забота о себе ❤\ufe0f")
@example("\U000e0080")
def test_any_title_stays_in_its_column(title: str) -> None:
    made = broken(title, "literata", 600, (60, 40), Column(500, 300))
    assert len(made.lines) <= 300 / 40 / 1.16 + 1
    assert all(width_of(line, made.face) <= 500 for line in made.lines)
