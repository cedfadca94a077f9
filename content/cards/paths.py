"""The `d` of an SVG path as lines of points. https://www.w3.org/TR/SVG11/paths.html"""

import math
import re
from collections.abc import Iterator
from itertools import pairwise

Point = tuple[float, float]
_STEP = re.compile(r"([MmLlHhVvCcSsQqTtAaZz])|(-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?)")
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
_PIECES = 24  # of a curve: enough for a drawing of a few hundred pixels


def lines(d: str) -> list[list[Point]]:
    """One list for each subpath; a closed one ends where it began."""
    pen = _Pen()
    for letter, numbers in _commands(d):
        pen.go(letter, numbers)
    return [line for line in pen.lines if len(line) > 1]


def _commands(d: str) -> Iterator[tuple[str, list[float]]]:
    """Every command with its numbers; a letter that is left out repeats the one before."""
    letter, numbers = "", list[float]()
    for name, number in _STEP.findall(d):
        if name:
            letter, numbers = name, []
            if name in "Zz":
                yield name, []
            continue
        numbers.append(float(number))
        if len(numbers) == _TAKES[letter.upper()]:
            yield letter, numbers
            letter, numbers = {"M": "L", "m": "l"}.get(letter, letter), []


class _Pen:
    def __init__(self) -> None:
        self.lines: list[list[Point]] = []
        self.at: Point = (0, 0)
        self.handle: Point | None = None  # of the curve before, which S and T mirror

    def go(self, letter: str, numbers: list[float]) -> None:
        command = letter.upper()
        x, y = self.at if letter.islower() else (0.0, 0.0)
        if command == "Z":
            self.lines[-1].append(self.lines[-1][0])
            self.at = self.lines[-1][0]
        elif command == "H":
            self._line((x + numbers[0], self.at[1]))
        elif command == "V":
            self._line((self.at[0], y + numbers[0]))
        elif command == "A":
            self._arc(numbers, (x + numbers[5], y + numbers[6]))
        else:
            points = [(x + numbers[i], y + numbers[i + 1]) for i in range(0, len(numbers), 2)]
            self._to(command, points)

    def _to(self, command: str, points: list[Point]) -> None:
        if command == "M":
            self.lines.append([points[0]])
            self.at, self.handle = points[0], None
        elif command == "L":
            self._line(points[0])
        elif command in "CS":
            self._cubic(points if command == "C" else [self._mirrored(), *points])
        else:
            self._quadratic(points if command == "Q" else [self._mirrored(), *points])

    def _line(self, point: Point) -> None:
        self._draw([point])
        self.handle = None

    def _draw(self, points: list[Point]) -> None:
        if not self.lines or self.lines[-1][-1] != self.at:
            self.lines.append([self.at])
        self.lines[-1].extend(points)
        self.at = points[-1]

    def _mirrored(self) -> Point:
        x, y = self.at
        return (2 * x - self.handle[0], 2 * y - self.handle[1]) if self.handle else self.at

    def _cubic(self, points: list[Point]) -> None:
        start, (first, second, end) = self.at, points
        self._draw(
            [_between((start, first, second, end), piece / _PIECES) for piece in range(1, _PIECES + 1)]
        )
        self.handle = second

    def _quadratic(self, points: list[Point]) -> None:
        start, (middle, end) = self.at, points
        self._draw([_between((start, middle, end), piece / _PIECES) for piece in range(1, _PIECES + 1)])
        self.handle = middle

    def _arc(self, numbers: list[float], end: Point) -> None:
        large, sweep = bool(numbers[3]), bool(numbers[4])
        self._draw(list(_arc(self.at, end, (numbers[0], numbers[1]), large=large, sweep=sweep)))
        self.handle = None


def _between(points: tuple[Point, ...], t: float) -> Point:
    """De Casteljau."""
    while len(points) > 1:
        points = tuple((a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t) for a, b in pairwise(points))
    return points[0]


def _arc(start: Point, end: Point, radii: Point, *, large: bool, sweep: bool) -> Iterator[Point]:
    """An elliptical arc without rotation, which our drawings do not use (SVG 1.1, F.6.5)."""
    rx, ry = radii
    dx, dy = (start[0] - end[0]) / 2, (start[1] - end[1]) / 2
    grow = math.sqrt(max(1.0, (dx / rx) ** 2 + (dy / ry) ** 2))
    rx, ry = rx * grow, ry * grow
    rest = (rx * ry) ** 2 - (rx * dy) ** 2 - (ry * dx) ** 2
    factor = math.sqrt(max(0.0, rest / ((rx * dy) ** 2 + (ry * dx) ** 2)))
    factor = -factor if large == sweep else factor
    cx, cy = factor * rx * dy / ry, -factor * ry * dx / rx
    first = math.atan2((dy - cy) / ry, (dx - cx) / rx)
    last = math.atan2((-dy - cy) / ry, (-dx - cx) / rx)
    turn = (last - first) % math.tau if sweep else -((first - last) % math.tau)
    middle = ((start[0] + end[0]) / 2 + cx, (start[1] + end[1]) / 2 + cy)
    for piece in range(1, _PIECES + 1):
        angle = first + turn * piece / _PIECES
        yield middle[0] + rx * math.cos(angle), middle[1] + ry * math.sin(angle)
