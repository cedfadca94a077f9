"""Composes a card: title at the left, a picture at the right, the practice's name below."""

import hashlib
from dataclasses import astuple, dataclass
from io import BytesIO
from threading import Lock

from django.core.files.storage import default_storage
from PIL import Image, ImageDraw, ImageOps

from content.cards.drawings import exists, painted, tokens
from content.cards.lettering import LEADING, Column, Face, broken, write

WIDTH, HEIGHT = 1200, 630  # what Facebook, Telegram and VK show in full
# Drawn another way: cards of all pages are made anew.
_DESIGN = 1
_MARGIN = 72
_PICTURE = 456  # width of the picture
_COLUMN = Column(WIDTH - _PICTURE - 2 * _MARGIN, 372)
_SIZES = (76, 70, 64, 58, 52, 46, 42, 38, 34, 30)
_SPARE_DRAWING = "leaf"
# A card takes a third of a second of a core; two at once in a process would be felt by readers.
_one_at_a_time = Lock()


@dataclass(frozen=True)
class Card:
    title: str
    kind: str  # what it is, above the title
    name: str  # of the practice
    drawing: str = _SPARE_DRAWING
    photo: str = ""  # path in the storage; shown instead of the drawing


def fingerprint(card: Card) -> str:
    """Another one for every card that looks different."""
    return hashlib.sha256("\x1f".join([str(_DESIGN), *astuple(card)]).encode()).hexdigest()[:16]


def draw(card: Card) -> bytes:
    """PNG. Raises LookupError when the client, whose fonts it uses, was not built."""
    with _one_at_a_time:
        canvas = Image.new("RGB", (WIDTH, HEIGHT), tokens()["paper"])
        picture = _picture(card)
        canvas.paste(picture, (WIDTH - _PICTURE, 0), picture)
        pen = ImageDraw.Draw(canvas)
        _words(pen, card)
        logo = painted("logo", 52, 52, ink=tokens()["pine"])
        canvas.paste(logo, (_MARGIN - 6, HEIGHT - _MARGIN - 40), logo)
        out = BytesIO()
        _of_few_colours(canvas, card).save(out, "PNG", optimize=True)
    return out.getvalue()


def _of_few_colours(canvas: Image.Image, card: Card) -> Image.Image:
    """A third of the bytes; drawings have no more colours anyway."""
    dither = Image.Dither.FLOYDSTEINBERG if card.photo else Image.Dither.NONE
    return canvas.quantize(256 if card.photo else 128, dither=dither)


def _words(pen: ImageDraw.ImageDraw, card: Card) -> None:
    colours = tokens()
    small, name = Face("golos-text", 500, 27), Face("golos-text", 600, 30)
    title = broken(card.title, "literata", 600, _SIZES, _COLUMN)
    step = round(title.face.size * LEADING)
    write(pen, (_MARGIN, _MARGIN + 22), card.kind, small, colours["apricot-ink"])
    first = _MARGIN + 22 + 34 + title.face.size
    for number, line in enumerate(title.lines):
        write(pen, (_MARGIN, first + number * step), line, title.face, colours["ink"])
    write(pen, (_MARGIN + 58, HEIGHT - _MARGIN), card.name, name, colours["pine"])


def _picture(card: Card) -> Image.Image:
    """With a soft edge towards the words."""
    size = (_PICTURE, HEIGHT)
    picture = _photo(card.photo, size) if card.photo else None
    if picture is None:
        drawing = card.drawing if exists(card.drawing) else _SPARE_DRAWING
        picture = Image.new("RGB", size, tokens()["pine-soft"])
        painting = painted(drawing, *size)
        picture.paste(painting, (0, 0), painting)
    return _rounded(picture)


def _photo(path: str, size: tuple[int, int]) -> Image.Image | None:
    try:
        with default_storage.open(path) as file, Image.open(file) as photo:
            return ImageOps.fit(photo.convert("RGB"), size, Image.Resampling.LANCZOS)
    except OSError:  # the file is not there or not whole: the drawing stands in
        return None


def _rounded(picture: Image.Image) -> Image.Image:
    """The left corners round, drawn large and shrunk."""
    mask = Image.new("L", (_PICTURE * 2, HEIGHT * 2), 0)
    box = (0, 0, _PICTURE * 2 + 200, HEIGHT * 2)
    ImageDraw.Draw(mask).rounded_rectangle(box, 96, fill=255)
    picture = picture.convert("RGBA")
    picture.putalpha(mask.resize(picture.size, Image.Resampling.LANCZOS))
    return picture
