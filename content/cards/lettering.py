"""Words on a card: the client's own fonts, lines broken between words only."""

from functools import lru_cache
from itertools import groupby
from typing import NamedTuple
from unicodedata import category

from django.conf import settings
from PIL import ImageDraw, ImageFont
from webpack_loader.utils import get_loader

Font = ImageFont.FreeTypeFont
# The fonts come in a file for each script; what the first has no letter for is looked for in the next.
_SCRIPTS = ("cyrillic", "latin")
LEADING = 1.16  # a line's height for its size
_NO_LETTER = "\U0010ffff"


class Face(NamedTuple):
    family: str  # as the client's files are called
    weight: int
    size: int  # pixels


class Column(NamedTuple):
    width: int  # pixels
    height: int


class Lines(NamedTuple):
    face: Face
    lines: list[str]


@lru_cache(maxsize=64)
def _fonts(face: Face) -> tuple[Font, ...]:
    """Raises LookupError when the client was not built."""
    files = [_file(face.family, script) for script in _SCRIPTS]
    fonts = tuple(ImageFont.truetype(file, face.size) for file in files)
    for font in fonts:
        font.set_variation_by_axes([face.weight])
    return fonts


def _file(family: str, script: str) -> str:
    for name in get_loader("DEFAULT").get_assets()["assets"]:
        if name.startswith(f"{family}-{script}") and "-normal" in name and name.endswith(".woff2"):
            return str(settings.BASE_DIR / "frontend" / "dist" / name)
    raise LookupError(f"The built client has no {family} for {script}: run `npm run build`.")


@lru_cache(maxsize=4096)
def _font_of(letter: str, face: Face) -> int | None:
    """Which font has the letter; None: none, or it has no shape of its own (as what turns a sign emoji)."""
    for number, font in enumerate(_fonts(face)):
        try:
            if letter.isspace() or bytes(font.getmask(letter)) != bytes(font.getmask(_NO_LETTER)):
                return number
        except ValueError:  # the shaper refuses such a letter when it stands alone
            return None
    return None


def _runs(words: str, face: Face) -> list[tuple[Font, str]]:
    """Pieces that one font can write; letters that no font has, and signs without a shape, are left out."""
    found = [(letter, _font_of(letter, face)) for letter in words if category(letter) != "Cf"]
    known = [(letter, number) for letter, number in found if number is not None]
    return [
        (_fonts(face)[number], "".join(letter for letter, _ in pieces))
        for number, pieces in groupby(known, key=lambda pair: pair[1])
    ]


@lru_cache(maxsize=2048)
def width_of(words: str, face: Face) -> float:
    return sum(font.getlength(piece) for font, piece in _runs(words, face))


def write(pen: ImageDraw.ImageDraw, at: tuple[float, float], words: str, face: Face, colour: str) -> None:
    """On the base line that begins at `at`."""
    x, y = at
    for font, piece in _runs(words, face):
        pen.text((x, y), piece, font=font, fill=colour, anchor="ls")
        x += font.getlength(piece)


def broken(words: str, family: str, weight: int, sizes: tuple[int, ...], column: Column) -> Lines:
    """The words in the largest of the sizes in which they fit into a column, in pixels.

    Lines are made about equally long, and none ends in a word of one or two letters. What fits in no size
    ends in an ellipsis.
    """
    width = column.width
    for size in sizes:
        face = Face(family, weight, size)
        pieces = _unbreakable(words)
        lines = _greedy(pieces, face, width)
        most = int(column.height / size / LEADING)
        if len(lines) <= most and all(width_of(line, face) <= width for line in lines):
            return Lines(face, _balanced(pieces, face, width, len(lines)))
    lines = _greedy(_cut(_unbreakable(words), face, width), face, width)
    if len(lines) > most:
        lines = [*lines[: most - 1], _shortened(lines[most - 1], face, width)]
    return Lines(face, lines)


def _unbreakable(words: str) -> list[str]:
    """Words; a short one stays with the next."""
    pieces: list[str] = []
    for word in words.split():
        if pieces and len(pieces[-1].rpartition(" ")[2]) <= 2:
            pieces[-1] += f" {word}"
        else:
            pieces.append(word)
    return pieces


def _greedy(pieces: list[str], face: Face, width: float) -> list[str]:
    lines: list[str] = []
    for piece in pieces:
        longer = f"{lines[-1]} {piece}" if lines else piece
        if lines and width_of(longer, face) <= width:
            lines[-1] = longer
        else:
            lines.append(piece)
    return lines


def _balanced(pieces: list[str], face: Face, width: int, count: int) -> list[str]:
    """The narrowest column that needs no line more."""
    low, high = 0, width
    while high - low > 4:
        middle = (low + high) // 2
        lines = _greedy(pieces, face, middle)
        fits = len(lines) <= count and all(width_of(line, face) <= middle for line in lines)
        low, high = (low, middle) if fits else (middle, high)
    return _greedy(pieces, face, high)


def _cut(pieces: list[str], face: Face, width: int) -> list[str]:
    """A word that is wider than the column falls into pieces: nobody's title, but anybody may write it."""
    cut: list[str] = []
    for piece in pieces:
        for letter in piece:
            if cut and cut[-1] and width_of(cut[-1] + letter, face) <= width:
                cut[-1] += letter
            else:
                cut.append(letter)
        cut.append("")
    return [piece for piece in cut if piece]


def _shortened(line: str, face: Face, width: int) -> str:
    while line and width_of(f"{line}…", face) > width:
        line = line[:-1]
    return f"{line.rstrip(' ,;:—–-')}…"
