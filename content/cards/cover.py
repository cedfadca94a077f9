"""The cover of the book for e-readers: upright, in the colours of the book on the textbook's page."""

from io import BytesIO

from PIL import Image, ImageDraw

from content.cards.drawings import painted, tokens
from content.cards.lettering import LEADING, Column, Face, Lines, broken, write

WIDTH, HEIGHT = 1200, 1800
_MARGIN = 110
_SIZES = (132, 120, 108, 96, 84, 74, 64, 54)
_SMALLER = (46, 42, 38)
_SPACE = Column(WIDTH - 2 * _MARGIN, 260)
_COLUMN = Column(WIDTH - 2 * _MARGIN, 640)


def draw_cover(title: str, subtitle: str, author: str, practice: str) -> bytes:
    """JPEG. Raises LookupError when the client, whose fonts it uses, was not built."""
    colours = tokens()
    canvas = Image.new("RGB", (WIDTH, HEIGHT), colours["cover"])
    _drawing(canvas)
    pen = ImageDraw.Draw(canvas)
    write(pen, (_MARGIN, 150), author, Face("golos-text", 500, 44), colours["on-cover"])
    below = _lines(pen, 210, broken(title, "literata", 600, _SIZES, _COLUMN))
    _lines(pen, below + 56, broken(subtitle, "golos-text", 400, _SMALLER, _SPACE))
    logo = painted("logo", 72, 72, ink=colours["on-cover"])
    canvas.paste(logo, (_MARGIN - 8, HEIGHT - 190), logo)
    write(pen, (_MARGIN + 86, HEIGHT - 132), practice, Face("golos-text", 600, 42), colours["on-cover"])
    out = BytesIO()
    canvas.save(out, "JPEG", quality=86, optimize=True)
    return out.getvalue()


def _drawing(canvas: Image.Image) -> None:
    """The plant in two hands, in a round window."""
    size = 560
    window = Image.new("L", (size * 2, size * 2), 0)
    ImageDraw.Draw(window).ellipse((0, 0, size * 2 - 1, size * 2 - 1), fill=255)
    picture = painted("hands", size, size).convert("RGB")
    canvas.paste(picture, ((WIDTH - size) // 2, 1010), window.resize((size, size), Image.Resampling.LANCZOS))


def _lines(pen: ImageDraw.ImageDraw, top: int, made: Lines) -> int:
    """Returns where the next may begin."""
    step = round(made.face.size * LEADING)
    for number, line in enumerate(made.lines, 1):
        write(pen, (_MARGIN, top + number * step), line, made.face, tokens()["on-cover"])
    return top + len(made.lines) * step
