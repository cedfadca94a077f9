"""The site's own drawings as pixels: the part of SVG in which they are written, and no more."""

import re
from functools import cache, lru_cache
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from django.conf import settings
from PIL import Image, ImageChops, ImageDraw

from content.cards.paths import Point, lines

FOLDER = settings.BASE_DIR / "frontend" / "drawings"
_TOKENS = settings.BASE_DIR / "frontend" / "src" / "styles" / "tokens.css"
_INHERITED = ("fill", "stroke", "stroke-width", "stroke-linecap", "fill-rule")
_FINER = 2  # pixels are drawn so much smaller, then shrunk, so that edges are smooth


@cache
def tokens() -> dict[str, str]:
    """The colours of the light theme by the names that DESIGN gives them: `paper`, `pine`."""
    light = _TOKENS.read_text("utf-8").partition("@media")[0]
    return dict(re.findall(r"--([a-z0-9-]+):\s*(#[0-9a-f]{6});", light))


def exists(name: str) -> bool:
    return bool(re.fullmatch(r"[a-z]+", name)) and (FOLDER / f"{name}.svg").exists()


@lru_cache(maxsize=8)
def painted(name: str, width: int, height: int, *, ink: str = "") -> Image.Image:
    """A drawing that fills the size, cut at its sides where it is wider. `ink` stands for currentColor."""
    root = ElementTree.parse(FOLDER / f"{name}.svg").getroot()  # noqa: S314  a file of the repository
    _, _, own_width, own_height = map(float, root.get("viewBox", "").split())
    scale = max(width / own_width, height / own_height) * _FINER
    left = (own_width * scale - width * _FINER) / 2 / scale
    top = (own_height * scale - height * _FINER) / 2 / scale
    painter = _Painter((width * _FINER, height * _FINER), scale, (-left, -top), ink)
    painter.paint(root, {"fill": "#000000"})
    return painter.canvas.resize((width, height), Image.Resampling.LANCZOS)


class _Painter:
    def __init__(self, size: tuple[int, int], scale: float, moved: Point, ink: str) -> None:
        self.canvas = Image.new("RGBA", size, (0, 0, 0, 0))
        self.scale = scale
        self.moved = moved
        self.ink = ink

    def paint(self, element: Element, style: dict[str, str]) -> None:
        style = {**style, **{name: value for name in _INHERITED if (value := element.get(name))}}
        before = self.moved
        self.moved = _translated(element, before)
        if shape := _shape(element):
            self._shape(shape, style, float(element.get("opacity", "1")))
        for child in element:
            self.paint(child, style)
        self.moved = before

    def _shape(self, shape: list[list[Point]], style: dict[str, str], opacity: float) -> None:
        placed = [[self._placed(point) for point in line] for line in shape]
        if (fill := style["fill"]) != "none" and not self._only_stroked(style, shape):
            self._put(self._filled(placed, even=style.get("fill-rule") == "evenodd"), fill, opacity)
        if (stroke := style.get("stroke", "none")) != "none":
            self._put(self._stroked(placed, style), stroke, opacity)

    @staticmethod
    def _only_stroked(style: dict[str, str], shape: list[list[Point]]) -> bool:
        """Straight strokes enclose nothing, so their (black) fill is not seen."""
        return style["fill"] == "#000000" and all(len(line) < 3 for line in shape)

    def _placed(self, point: Point) -> Point:
        return ((point[0] + self.moved[0]) * self.scale, (point[1] + self.moved[1]) * self.scale)

    def _filled(self, shape: list[list[Point]], *, even: bool) -> Image.Image:
        mask = Image.new("L", self.canvas.size, 0)
        for line in (line for line in shape if len(line) > 2):
            if not even:
                ImageDraw.Draw(mask).polygon(line, fill=255)
                continue
            one = Image.new("L", self.canvas.size, 0)
            ImageDraw.Draw(one).polygon(line, fill=255)
            mask = ImageChops.difference(mask, one)
        return mask

    def _stroked(self, shape: list[list[Point]], style: dict[str, str]) -> Image.Image:
        mask = Image.new("L", self.canvas.size, 0)
        pen = ImageDraw.Draw(mask)
        width = float(style.get("stroke-width", "1")) * self.scale
        for line in shape:
            pen.line(line, fill=255, width=round(width), joint="curve")
            if style.get("stroke-linecap") == "round":
                for x, y in (line[0], line[-1]):
                    pen.ellipse((x - width / 2, y - width / 2, x + width / 2, y + width / 2), fill=255)
        return mask

    def _put(self, mask: Image.Image, colour: str, opacity: float) -> None:
        named = re.fullmatch(r"var\(--([a-z0-9-]+)\)", colour)
        value = self.ink if colour == "currentColor" else tokens()[named[1]] if named else colour
        if opacity < 1:
            mask = mask.point(lambda level: round(level * opacity))
        layer = Image.new("RGBA", self.canvas.size, value)
        layer.putalpha(mask)
        self.canvas.alpha_composite(layer)


def _translated(element: Element, moved: Point) -> Point:
    found = re.fullmatch(r"translate\((-?[\d.]+)[ ,]+(-?[\d.]+)\)", element.get("transform", ""))
    return (moved[0] + float(found[1]), moved[1] + float(found[2])) if found else moved


def _shape(element: Element) -> list[list[Point]]:
    tag = element.tag.rpartition("}")[2]
    if tag == "path":
        return lines(element.get("d", ""))
    if tag not in {"circle", "ellipse"}:
        return []
    radius = element.get("r", "0")
    rx, ry = float(element.get("rx", radius)), float(element.get("ry", radius))
    x, y = float(element.get("cx", "0")), float(element.get("cy", "0"))
    return lines(f"M{x - rx} {y}A{rx} {ry} 0 0 1 {x + rx} {y}A{rx} {ry} 0 0 1 {x - rx} {y}Z")
